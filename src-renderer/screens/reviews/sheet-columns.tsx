import { useTranslation } from 'react-i18next'
import type { ReviewLevel } from '../../../src-main/contract/reviews.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { shortHamletName } from '../../../src-main/contract/values/place-name.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import { type SheetRow, tooManyVotes } from './draft.ts'

/** Columns of the sheet: who, what came before, and the four cells a meeting fills. */
export function useSheetColumns(
  level: ReviewLevel,
  present: number | null,
  rows: readonly SheetRow[],
): readonly GridColumn<SheetRow>[] {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const number = (value: number | null): string => (value === null ? '' : String(value))
  const over = (row: SheetRow): string | null => {
    const votes = tooManyVotes(row, present)
    return votes === null || present === null ? null : t('review.more', { votes, present })
  }
  const all: readonly GridColumn<SheetRow>[] = [
    {
      id: 'name',
      title: t('review.column.name'),
      width: 8,
      grow: true,
      stays: true,
      text: ({ name }) => name,
    },
    {
      id: 'hamlet',
      title: t('review.column.hamlet'),
      width: 4.75,
      text: ({ hamlet }) => shortHamletName(hamlet ?? ''),
    },
    {
      id: 'points',
      title: t('review.column.points'),
      width: 3.75,
      align: 'right',
      text: ({ points }) => (points === null ? '' : formatPoints(points)),
    },
    {
      id: 'hamletConclusion',
      title: t('review.column.hamletConclusion'),
      width: 6,
      text: ({ hamletConclusion }) =>
        hamletConclusion === null ? '' : words.label('results', hamletConclusion),
    },
    {
      id: 'for',
      title: t('review.column.for'),
      width: 5.25,
      align: 'right',
      text: ({ taken, votesFor }) => (taken ? number(votesFor) : ''),
      edit: ({ votesFor }) => number(votesFor),
      wrong: over,
    },
    {
      id: 'against',
      title: t('review.column.against'),
      width: 4,
      align: 'right',
      text: ({ taken, votesAgainst }) => (taken ? number(votesAgainst) : ''),
      edit: ({ votesAgainst }) => number(votesAgainst),
      wrong: over,
    },
    {
      id: 'conclusion',
      title: t('review.column.conclusion'),
      width: 6.25,
      text: ({ taken, conclusion }) => (taken ? words.label('results', conclusion) : t('review.takenNot')),
      show: ({ taken, conclusion }) =>
        taken ? (
          <Mark ink={conclusion === 'passed' ? 'leaf' : 'pen'}>{words.label('results', conclusion)}</Mark>
        ) : (
          <Mark ink="sand">{t('review.takenNot')}</Mark>
        ),
      edit: ({ conclusion }) => words.label('results', conclusion),
    },
    {
      id: 'reason',
      title: t('review.column.reason'),
      width: 5,
      grow: true,
      text: ({ reason }) => reason,
      edit: ({ reason }) => reason,
    },
  ]
  // A column that would stay empty takes no room from the names.
  const useless = new Set([
    ...(level === 'hamlet' ? ['hamlet', 'hamletConclusion'] : []),
    ...(rows.some(({ points }) => points !== null) ? [] : ['points']),
  ])
  return all.filter(({ id }) => !useless.has(id))
}
