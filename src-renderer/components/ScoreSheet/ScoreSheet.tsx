import { useTranslation } from 'react-i18next'
import { type ScoringStage, scoringStages } from '../../../src-main/contract/values/answers.ts'
import type { Criterion } from '../../../src-main/contract/values/criteria-set.ts'
import { sourceOfItem } from '../../../src-main/contract/values/item-source.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { itemKey } from '../../../src-main/contract/values/set-items.ts'
import { useWords } from '../../locales/words.ts'
import { ExtraRow } from './ExtraRow.tsx'
import { OutcomeFoot } from './OutcomeFoot.tsx'
import { ScoreRow } from './ScoreRow.tsx'
import styles from './ScoreSheet.module.css'
import { StageChoice } from './StageChoice.tsx'
import type { ScoreSheetProps } from './sheet-props.ts'
import { shownCriteria } from './shown.ts'
import { type Filling, useFilling } from './use-filling.ts'

/** The sheet of one title: a row an indicator, and in sight all the time what it comes to while it is typed. */
export function ScoreSheet(props: ScoreSheetProps) {
  const { sheet, typed, column, compact } = props
  const { t } = useTranslation('scoring')
  const words = useWords()
  const filling = useFilling(props)
  const { body } = sheet.set
  const fields = compact ? [column] : scoringStages
  const shown = shownCriteria(body, sheet.facts)
  const firstRows = shown.map((_, at) =>
    shown.slice(0, at).reduce((sum, { indicators }) => sum + indicators.length, 0),
  )
  return (
    <div className={styles.frame}>
      <div className={compact ? styles.narrow : styles.wide}>
        {compact && <StageChoice value={column} onChange={(stage) => filling.go(0, stage)} />}
        <table ref={filling.table} className={styles.table} aria-label={t('table', { name: sheet.name })}>
          <thead>
            <tr>
              <th scope="col">{t('column.item')}</th>
              <th scope="col" className={styles.max}>
                {t('column.max')}
              </th>
              {fields.map((stage) => (
                <th key={stage} scope="col" className={styles.stage}>
                  {words.label('scoringStages', stage)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('column.extra')}</span>
              </th>
            </tr>
          </thead>
          {shown.map((criterion, at) => (
            <Group
              key={criterion.code}
              {...props}
              criterion={criterion}
              points={filling.outcome.perCriterion[at]?.points ?? null}
              first={firstRows[at] ?? 0}
              filling={filling}
              fields={fields}
            />
          ))}
          {body.method === 'score' && (
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                <td className={styles.max}>{body.maxScore === null ? '?' : formatPoints(body.maxScore)}</td>
                {fields.map((stage) => (
                  <td key={stage} className={styles.max}>
                    {typed.columns[stage] ? formatPoints(filling.totalOf(stage) ?? 0) : ''}
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
        <div className={styles.foot}>
          <OutcomeFoot outcome={filling.outcome} set={body} />
          {typed.wrong.length > 0 && (
            <ul role="alert" className={styles.wrong}>
              {typed.wrong.map(({ code, stage, problem, text }) => (
                <li key={`${stage} ${code}`}>
                  {t(`wrong.${problem}`, { code, text, max: formatPoints(filling.mostOf(code)) })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

interface GroupProps extends ScoreSheetProps {
  readonly criterion: Criterion
  readonly points: number | null
  /** The row its first indicator has in the whole sheet. */
  readonly first: number
  readonly filling: Filling
  readonly fields: readonly ScoringStage[]
}

/** A criterion with its indicators. */
function Group({
  sheet,
  typed,
  onColumn,
  linkOf,
  off,
  criterion,
  points,
  first,
  filling,
  fields,
}: GroupProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const { extra } = filling
  const missing = new Set(filling.outcome.unanswered)
  const { body, confirmedItems } = sheet.set
  const isUnread = (code: string) => !body.complete && !confirmedItems.includes(itemKey('indicator', code))
  const told = scoringStages.filter((stage) => !fields.includes(stage))
  return (
    <tbody>
      <tr className={styles.criterion}>
        <th scope="rowgroup">{t('criterion', { code: criterion.code, title: criterion.title })}</th>
        <td className={styles.max}>
          {points !== null &&
            `${formatPoints(points)}/${criterion.maxPoints === null ? '?' : formatPoints(criterion.maxPoints)}`}
        </td>
        <td colSpan={fields.length + 1} />
      </tr>
      {criterion.indicators.map((indicator, at) => {
        const row = first + at
        const { code } = indicator
        const share = sheet.derived.find((each) => each.indicator === code)
        const cells = filling.cellsOf(row)
        return [
          <ScoreRow
            key={code}
            indicator={indicator}
            row={row}
            cells={cells}
            fields={fields}
            told={told}
            wrong={new Set(typed.wrong.filter((each) => each.code === code).map(({ stage }) => stage))}
            counted={share}
            countedLink={share && linkOf(share)}
            missing={missing.has(code)}
            unread={isUnread(code)}
            off={off}
            onText={(stage, text) => filling.change(row, stage, { text })}
            onKey={(event, stage) => filling.onKey(event, row, stage)}
            onFocus={onColumn}
            onExtra={() => filling.toggleExtra(row)}
          />,
          extra?.row === row && (
            <ExtraRow
              key={`${code} extra`}
              code={code}
              columnWord={words.label('scoringStages', extra.stage)}
              columns={fields.length + 3}
              cell={cells[extra.stage]}
              counted={share !== undefined && share.of !== null}
              source={sourceOfItem(body, itemKey('indicator', code))}
              confirmed={confirmedItems.includes(itemKey('indicator', code))}
              off={off}
              onChange={(cell) => filling.change(row, extra.stage, cell)}
              onClose={filling.closeExtra}
            />
          ),
        ]
      })}
    </tbody>
  )
}
