import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { ReviewLevel } from '../../../src-main/contract/reviews.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useWords } from '../../locales/words.ts'
import type { ReviewLine } from './review-list.ts'

/** Columns of the book of minutes. */
export function useLineColumns(level: ReviewLevel): readonly GridColumn<ReviewLine>[] {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const amount = (
    id: 'rows' | 'passed' | 'present' | 'waiting',
    of: (line: ReviewLine) => number | null,
  ): GridColumn<ReviewLine> => ({
    id,
    title: t(`reviews.column.${id}`),
    width: 5.25,
    align: 'right',
    text: (line) => String(of(line) ?? ''),
    show: (line) => {
      const value = of(line)
      return value === null ? '–' : <NumberCell value={value} />
    },
  })
  const all: readonly GridColumn<ReviewLine>[] = [
    {
      id: 'place',
      title: t('reviews.column.place'),
      width: 10,
      grow: true,
      stays: true,
      text: ({ place }) => capitalised(place),
    },
    {
      id: 'commune',
      title: t('reviews.column.commune'),
      width: 7.5,
      text: ({ commune }) => shortCommune(commune),
    },
    {
      id: 'day',
      title: t('reviews.column.day'),
      width: 6.5,
      text: ({ review }) => words.day(review?.day ?? null),
      show: ({ review, held }) =>
        review ? (
          words.day(review.day)
        ) : (
          <Mark ink={held ? 'ink' : 'pen'}>{t(held ? 'reviews.waitsMore' : 'reviews.waits')}</Mark>
        ),
    },
    amount('rows', ({ review }) => review?.rows ?? null),
    amount('passed', ({ review }) => review?.passed ?? null),
    amount('waiting', ({ review, waiting }) => (review ? null : waiting)),
    amount('present', ({ review }) => review?.present ?? null),
  ]
  return all.filter(({ id }) => level === 'hamlet' || id !== 'commune')
}
