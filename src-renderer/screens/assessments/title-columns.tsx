import { useTranslation } from 'react-i18next'
import type { BookRow, TitleState } from '../../../src-main/contract/assessments.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import { shortCommune } from './places-of-year.ts'

/** Gold is an honour given, green is in order, red is wrong; what still waits has no ink. */
const inkOf: Readonly<Record<TitleState, Ink>> = {
  registered: 'sand',
  passed: 'leaf',
  failed: 'pen',
  recognised: 'gold',
  'not-recognised': 'pen',
  withdrawn: 'sand',
}

export function StateMark({ state }: { readonly state: TitleState }) {
  const words = useWords()
  return <Mark ink={inkOf[state]}>{words.label('titleStates', state)}</Mark>
}

export const isOpen = ({ state }: Pick<BookRow, 'state'>): boolean => state !== 'recognised'
export const pointsText = (points: number | null): string => (points === null ? '' : formatPoints(points))

/** The columns of the Titles Book; those after the state are seen by going right, or on a wide screen. */
export function useTitleColumns(): readonly GridColumn<BookRow>[] {
  const { t } = useTranslation('assessments')
  const words = useWords()
  return [
    {
      id: 'name',
      title: t('column.name'),
      width: 12,
      grow: true,
      text: ({ name }) => name,
      sort: { up: 'name', down: 'name-desc' },
    },
    {
      id: 'birth',
      title: t('column.birth'),
      width: 5,
      align: 'right',
      text: ({ birth }) => words.day(birth),
      sort: { up: 'birth', down: 'birth-desc' },
    },
    { id: 'hamlet', title: t('column.hamlet'), width: 5, text: ({ hamlet }) => capitalised(hamlet ?? '') },
    {
      id: 'commune',
      title: t('column.commune'),
      width: 6.75,
      text: ({ commune }) => shortCommune(commune),
      sort: { up: 'place', down: 'place-desc' },
    },
    {
      id: 'points',
      title: t('column.points'),
      width: 4,
      align: 'right',
      text: ({ points }) => pointsText(points),
      edit: (row) => (isOpen(row) ? pointsText(row.points) : null),
      sort: { up: 'points', down: 'points-desc' },
    },
    {
      id: 'state',
      title: t('column.state'),
      width: 8.75,
      text: ({ state }) => words.label('titleStates', state),
      show: ({ state }) => <StateMark state={state} />,
      sort: { up: 'state', down: 'state-desc' },
    },
    {
      id: 'streak',
      title: t('column.streak'),
      width: 4.75,
      align: 'right',
      text: ({ streak }) => (streak === 0 ? '' : String(streak)),
      show: ({ streak }) => (streak === 0 ? '–' : streak),
    },
    {
      id: 'again',
      title: t('column.again'),
      width: 5.5,
      text: ({ again }) => t(again ? 'again' : 'fresh'),
    },
    {
      id: 'number',
      title: t('column.number'),
      width: 5.5,
      align: 'right',
      text: ({ registerNumber }) => (registerNumber === null ? '' : String(registerNumber)),
    },
    { id: 'decision', title: t('column.decision'), width: 7.5, text: ({ decision }) => decision ?? '' },
    {
      id: 'members',
      title: t('column.members'),
      width: 4.5,
      align: 'right',
      text: ({ members }) => (members === null ? '' : String(members)),
    },
    {
      id: 'reason',
      title: t('column.reason'),
      width: 11,
      text: ({ reason }) => reason ?? '',
      edit: (row) => (isOpen(row) ? (row.reason ?? '') : null),
    },
    {
      id: 'note',
      title: t('column.note'),
      width: 12,
      text: ({ note }) => note ?? '',
      edit: (row) => (isOpen(row) ? (row.note ?? '') : null),
    },
  ]
}
