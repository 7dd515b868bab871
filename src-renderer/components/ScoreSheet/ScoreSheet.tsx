import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivedInput, Sheet } from '../../../src-main/contract/scoring.ts'
import {
  decidingAnswers,
  type ScoringStage,
  scoringStages,
} from '../../../src-main/contract/values/answers.ts'
import { indicatorsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { judgeOf } from '../../../src-main/contract/values/scoring.ts'
import { useWords } from '../../locales/words.ts'
import { cellOf } from './cells.ts'
import { type Draft, type Typed, touch } from './draft.ts'
import { ExtraRow } from './ExtraRow.tsx'
import { focusCell, onCellKey } from './focus.ts'
import { OutcomeFoot } from './OutcomeFoot.tsx'
import { ScoreRow } from './ScoreRow.tsx'
import styles from './ScoreSheet.module.css'

type Used = NonNullable<Sheet['set']>
interface ScoreSheetProps {
  readonly sheet: Sheet & { readonly set: Used }
  readonly draft: Draft
  readonly typed: Typed
  readonly onDraft: (draft: Draft) => void
  /** The column the clerk works in; it stays from one sheet to the next. */
  readonly column: ScoringStage
  readonly onColumn: (column: ScoringStage) => void
  /** Where a counted share is seen. */
  readonly linkOf: (counted: DerivedInput) => ReactNode
  /** It may only be read. */
  readonly off: boolean
  /** Esc with nothing to take back; without it whoever stands around hears the key. */
  readonly onEscape?: (() => void) | undefined
}

/** The sheet of one title: a row an indicator, three columns, and at its foot what it comes to while it is typed. */
export function ScoreSheet({
  sheet,
  draft,
  typed,
  onDraft,
  column,
  onColumn,
  linkOf,
  off,
  onEscape,
}: ScoreSheetProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const table = useRef<HTMLTableElement>(null)
  const [extra, setExtra] = useState<{ row: number; stage: ScoringStage } | null>(null)
  const { body, confirmed } = sheet.set
  const indicators = useMemo(() => indicatorsOf(body), [body])
  const judge = useMemo(() => judgeOf(body, { confirmed }).judge, [body, confirmed])
  const outcome = judge(decidingAnswers(typed.columns), sheet.facts)
  const yesNo = { yes: t('yes'), no: t('no') }
  const counted = new Map(sheet.derived.map((each) => [each.indicator, each]))

  // A new sheet begins at its first item, in the column of the sheet before.
  const newest = useRef(column)
  newest.current = column
  useEffect(() => {
    focusCell(table.current, 0, newest.current)
  }, [])

  const cellsOf = (row: number) => {
    const indicator = indicators[row]
    return Object.fromEntries(
      scoringStages.map((stage) => {
        const known = indicator && draft[stage]?.[indicator.code]
        // A counted share shows itself once its column is begun.
        const written = typed.columns[stage] ?? sheet.columns[stage]
        const given = written?.[indicator?.code ?? '']
        return [stage, known ?? (indicator && cellOf(indicator, given, yesNo))]
      }),
    ) as Readonly<Record<ScoringStage, ReturnType<typeof cellOf>>>
  }
  const change = (row: number, stage: ScoringStage, part: object): void => {
    const indicator = indicators[row]
    if (indicator && !off) onDraft(touch(draft, stage, indicator.code, { ...cellsOf(row)[stage], ...part }))
  }
  const takeBack = (row: number, stage: ScoringStage): boolean => {
    const code = indicators[row]?.code ?? ''
    const { [code]: typedHere, ...rest } = draft[stage] ?? {}
    if (typedHere) onDraft({ ...draft, [stage]: rest })
    return typedHere !== undefined
  }
  const nextMissing = (from: number, back: boolean, stage: ScoringStage): void => {
    const missing = new Set([...outcome.unanswered, ...outcome.withoutEvidence])
    const rows = indicators.flatMap(({ code }, row) => (missing.has(code) ? [row] : []))
    const next = back
      ? (rows.findLast((row) => row < from) ?? rows.at(-1))
      : (rows.find((row) => row > from) ?? rows[0])
    if (next !== undefined) focusCell(table.current, next, stage)
  }
  const closeExtra = (): void => {
    const at = extra
    setExtra(null)
    if (at) focusCell(table.current, at.row, at.stage)
  }
  const onKey = (event: KeyboardEvent, row: number, stage: ScoringStage): void =>
    onCellKey(event, {
      row,
      stage,
      rows: indicators.length,
      go: (to, beside) => void focusCell(table.current, to, beside),
      onExtra: () => setExtra({ row, stage }),
      onNextMissing: (from, back) => nextMissing(from, back, stage),
      onTakeBack: () => {
        const isTyped = takeBack(row, stage)
        if (!isTyped) onEscape?.()
        return isTyped || onEscape !== undefined
      },
    })
  const missing = new Set(outcome.unanswered)
  const totals = scoringStages.map((stage) => judge(typed.columns[stage] ?? {}, sheet.facts).total)
  let row = -1
  return (
    <div className={styles.sheet}>
      <table ref={table} className={styles.table} aria-label={t('table', { name: sheet.name })}>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col" className={styles.max}>
              {t('column.max')}
            </th>
            {scoringStages.map((stage) => (
              <th key={stage} scope="col" className={styles.stage}>
                {words.label('scoringStages', stage)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('column.extra')}</span>
            </th>
          </tr>
        </thead>
        {body.criteria.map((criterion, at) => (
          <tbody key={criterion.code}>
            <tr className={styles.criterion}>
              <th scope="rowgroup" colSpan={5}>
                {t('criterion', { code: criterion.code, title: criterion.title })}
              </th>
              <td className={styles.max}>
                {body.method === 'score' &&
                  `${formatPoints(outcome.perCriterion[at]?.points ?? 0)}/${criterion.maxPoints === null ? '?' : formatPoints(criterion.maxPoints)}`}
              </td>
            </tr>
            {criterion.indicators.map((indicator) => {
              row += 1
              const here = row
              const { code } = indicator
              const share = counted.get(code)
              const isOpen = extra?.row === here
              return [
                <ScoreRow
                  key={code}
                  indicator={indicator}
                  row={here}
                  cells={cellsOf(here)}
                  wrong={new Set(typed.wrong.filter((each) => each.code === code).map(({ stage }) => stage))}
                  counted={share}
                  countedLink={share && linkOf(share)}
                  missing={missing.has(code)}
                  off={off}
                  onText={(stage, text) => change(here, stage, { text })}
                  onKey={(event, stage) => onKey(event, here, stage)}
                  onFocus={onColumn}
                  onExtra={() => setExtra(isOpen ? null : { row: here, stage: column })}
                />,
                isOpen && (
                  <ExtraRow
                    key={`${code} extra`}
                    code={code}
                    columnWord={words.label('scoringStages', extra.stage)}
                    cell={cellsOf(here)[extra.stage]}
                    counted={share?.of != null}
                    off={off}
                    onChange={(cell) => change(here, extra.stage, cell)}
                    onClose={closeExtra}
                  />
                ),
              ]
            })}
          </tbody>
        ))}
        {body.method === 'score' && (
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <td className={styles.max}>{body.maxScore === null ? '?' : formatPoints(body.maxScore)}</td>
              {scoringStages.map((stage, at) => (
                <td key={stage} className={styles.max}>
                  {typed.columns[stage] ? formatPoints(totals[at] ?? 0) : ''}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      <OutcomeFoot outcome={outcome} set={body} />
      {typed.wrong.length > 0 && (
        <ul role="alert" className={styles.wrong}>
          {typed.wrong.map(({ code, stage, problem, text }) => (
            <li key={`${stage} ${code}`}>
              {t(`wrong.${problem}`, {
                code,
                text,
                max: formatPoints(indicators.find((each) => each.code === code)?.maxPoints ?? 0),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
