import { ActionIcon } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivedInput } from '../../../src-main/contract/scoring.ts'
import type { ScoringStage } from '../../../src-main/contract/values/answers.ts'
import type { Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { useWords } from '../../locales/words.ts'
import type { Cell } from './cells.ts'
import styles from './ScoreSheet.module.css'

interface ScoreRowProps {
  readonly indicator: Indicator
  readonly row: number
  readonly cells: Readonly<Record<ScoringStage, Cell>>
  /** Columns that have a field here; the others are only told. */
  readonly fields: readonly ScoringStage[]
  readonly told: readonly ScoringStage[]
  readonly wrong: ReadonlySet<ScoringStage>
  readonly counted: DerivedInput | undefined
  readonly countedLink: ReactNode
  readonly missing: boolean
  /** Not yet read against the paper by two people. */
  readonly unread: boolean
  readonly off: boolean
  readonly onText: (stage: ScoringStage, text: string) => void
  readonly onKey: (event: KeyboardEvent, stage: ScoringStage) => void
  readonly onFocus: (stage: ScoringStage) => void
  readonly onExtra: () => void
}

/** One indicator: what it asks, what may be given, the columns. */
export function ScoreRow(props: ScoreRowProps) {
  const { indicator, row, cells, counted } = props
  const { t } = useTranslation('scoring')
  const words = useWords()
  const { code, title, maxPoints, target } = indicator
  const hasExtra = Object.values(cells).some(({ note, evidence }) => note !== '' || evidence !== '')
  const told = props.told.filter((stage) => cells[stage].text !== '')
  return (
    <tr className={props.missing ? styles.missing : undefined}>
      <th scope="row" className={styles.item}>
        <span className={styles.code}>{code}</span>
        {props.unread && (
          <span className={styles.unread} title={t('source.unread')}>
            <span aria-hidden>°</span>
            <span className="visually-hidden"> ({t('source.unread')})</span>
          </span>
        )}{' '}
        {title}
        {target && !title.includes(target) && <span className={styles.quiet}> ({target})</span>}
        {counted && (
          <span className={styles.counted}>
            {counted.of === null
              ? t('derived.gap', { why: counted.gap === null ? '' : words.label('countGaps', counted.gap) })
              : t('derived.counted', { value: counted.value, of: counted.of })}{' '}
            {props.countedLink}
          </span>
        )}
        {told.length > 0 && (
          <span className={styles.counted}>
            {told.map((stage) => `${words.label('scoringStages', stage)}: ${cells[stage].text}`).join(' · ')}
          </span>
        )}
      </th>
      <td className={styles.max}>{maxPoints === null ? '' : formatPoints(maxPoints)}</td>
      {props.fields.map((stage) => (
        <td key={stage} className={styles.cell}>
          <input
            className={styles.input}
            data-score={`${row}:${stage}`}
            data-autofocus={row === 0 && stage === props.fields[0] ? true : undefined}
            aria-label={t('cell', { code, column: words.label('scoringStages', stage) })}
            aria-invalid={props.wrong.has(stage) || undefined}
            value={cells[stage].text}
            readOnly={props.off}
            inputMode={indicator.kind === 'boolean' ? 'text' : 'decimal'}
            autoComplete="off"
            maxLength={20}
            onChange={(event) => props.onText(stage, event.target.value)}
            onKeyDown={(event) => props.onKey(event, stage)}
            onFocus={(event) => {
              event.target.select()
              props.onFocus(stage)
            }}
          />
        </td>
      ))}
      <td className={styles.extraCell}>
        <ActionIcon
          tabIndex={-1}
          aria-label={`${t('extra.open', { code })}${hasExtra ? ` (${t('extra.has')})` : ''}`}
          title={`${t('extra.open', { code })} (F2)`}
          variant={hasExtra ? 'light' : 'subtle'}
          color={hasExtra ? 'ink' : 'sand'}
          size="1.75rem"
          onClick={props.onExtra}
        >
          <IconNote size="1rem" aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}
