import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  columnMeanings,
  indicatorIn,
  type Meaning,
  type Problem,
  type Reading,
} from '../../../src-main/contract/imports.ts'
import type { Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import { changeDraft, type Draft, withMeaning } from './draft.ts'
import styles from './imports.module.css'
import { meaningsOf, meaningWord } from './meanings.ts'
import type { SheetRow } from './sheet-rows.ts'

type Column = Reading['columns'][number]
export const columnId = (index: number): string => `column-${index}`
export const indexOfColumn = (id: string): number => Number(id.replace('column-', ''))

/** Columns of numbers line up at the right, as in every list. */
const numbers: ReadonlySet<Meaning> = new Set([
  ...(['ordinal', 'birth', 'birth-male', 'birth-female', 'members', 'points'] as const),
  ...(['staff', 'families', 'households', 'population', 'subject-id'] as const),
])
const isNumbers = (meaning: Meaning): boolean => numbers.has(meaning) || indicatorIn(meaning) !== null

/** In rem: wide enough for the word in the choice above the column, and for most of its cells. */
const widthOf = (word: string, longestCell: number): number =>
  Math.max(word.length * 0.45 + 3.75, Math.min(24, longestCell * 0.52 + 1.5))

/** The number and fate of a line, then the file's own columns. */
export function useSheetColumns(
  draft: Draft,
  rows: readonly SheetRow[],
  problems: ReadonlyMap<number, readonly Problem[]>,
  editable: boolean,
): readonly GridColumn<SheetRow>[] {
  const { t } = useTranslation('imports')
  const words = useWords()
  const { reading, mapping, corrections } = draft
  const first = Object.entries(mapping).find(([, meaning]) => meaning === 'name')?.[0]
  const lineAt = first === undefined ? (reading.columns[0]?.index ?? 0) : Number(first)

  const sentenceOf = (problem: Problem | undefined) => problem && words.saying(problem.said)
  const textOf = (row: SheetRow, index: number): string => {
    if (row.skipped)
      return index === lineAt
        ? t('line.skipped', {
            text: row.skipped.text,
            reason: words.label('skipReasons', row.skipped.reason),
          })
        : ''
    return corrections[`${row.row}:${index}`] ?? row.plan.cells[index] ?? ''
  }
  const own = (column: Column): GridColumn<SheetRow> => {
    const meaning = mapping[String(column.index)]
    const isIndicator = meaning !== undefined && indicatorIn(meaning) !== null
    const longest = rows.slice(0, 200).reduce((most, { plan }) => {
      const text = plan?.cells[column.index] ?? ''
      return Math.max(most, text.length)
    }, 0)
    return {
      id: columnId(column.index),
      // The words of an indicator are longer than any column is wide; they stand in the choice below.
      title: isIndicator
        ? meaningWord(words, t, meaning, draft.subject)
        : column.heading || t('line.column', { letter: column.letter }),
      width: widthOf(meaning ? meaningWord(words, t, meaning, draft.subject) : t('line.unused'), longest),
      ...(meaning !== undefined && isNumbers(meaning) && { align: 'right' }),
      grow: meaning === 'name' || meaning === 'note' || meaning === 'reason',
      text: (row) => textOf(row, column.index),
      edit: (row) =>
        editable && row.plan && meaning !== undefined && meaning !== 'ordinal' && meaning !== 'left-reason'
          ? textOf(row, column.index)
          : null,
      wrong: (row) =>
        sentenceOf(
          problems
            .get(row.row)
            ?.find(({ index, severity }) => index === column.index && severity === 'error'),
        ),
      show: (row) => {
        const told = problems.get(row.row)?.find(({ index }) => index === column.index)
        const text = textOf(row, column.index)
        return told ? <span title={words.saying(told.said)}>{text || t('line.empty')}</span> : text
      },
    }
  }
  return [
    {
      id: 'row',
      title: t('line.row'),
      width: 4,
      align: 'right',
      text: ({ row }) => String(row),
      show: ({ row }) => <span className={styles.quiet}>{row}</span>,
    },
    {
      id: 'fate',
      title: t('line.fate'),
      width: 6.75,
      text: ({ plan }) => (plan ? t(`fate.${plan.fate}`) : ''),
      show: ({ plan }) => plan && <FateMark fate={plan.fate} />,
    },
    ...reading.columns.map(own),
  ]
}

const inks = { wrong: 'pen', duplicate: 'ink', choose: 'ink', left: 'sand' } as const

function FateMark({ fate }: { readonly fate: NonNullable<SheetRow['plan']>['fate'] }) {
  const { t } = useTranslation('imports')
  return fate === 'goes-in' ? null : <Mark ink={inks[fate]}>{t(`fate.${fate}`)}</Mark>
}

/** What a column of the file means, in its heading. Reached from the heading in focus by Enter. */
export function MeaningSelect({
  draft,
  column,
  indicators,
}: {
  readonly draft: Draft
  readonly column: Column
  readonly indicators: readonly Indicator[]
}) {
  const { t } = useTranslation('imports')
  const words = useWords()
  const meaning = draft.mapping[String(column.index)] ?? ''
  const present = columnMeanings.filter((one) => one === meaning)
  const meanings = [...new Set([...meaningsOf(draft.subject), ...present])]
  return (
    <NativeSelect
      size="xs"
      tabIndex={-1}
      className={styles.meaning}
      aria-label={t('line.meaning', { column: column.heading || column.letter })}
      value={meaning}
      data={[
        { value: '', label: t('line.unused') },
        ...indicators.map(({ code, title }) => ({
          value: `indicator ${code}`,
          label: t('line.indicatorTitle', { code, title: title.slice(0, 60) }),
        })),
        ...meanings.map((value) => ({ value, label: meaningWord(words, t, value, draft.subject) })),
      ]}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => {
        const { value } = event.target
        const indicator = indicators.find(({ code }) => value === `indicator ${code}`)
        const chosen =
          columnMeanings.find((one) => one === value) ??
          (indicator && (`indicator ${indicator.code}` as const))
        changeDraft({ mapping: withMeaning(draft.mapping, column.index, chosen ?? null) })
      }}
    />
  )
}
