import { useTranslation } from 'react-i18next'
import type { BookFilter, BookRow, TitleState } from '../../../src-main/contract/assessments.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { shortCommune, shortHamletName } from '../../../src-main/contract/values/place-name.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { type Ink, Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'
import type { BookSort } from './filter.ts'

/** Gold is an honour given, green is in order, red is wrong; what still waits has no ink. */
const inkOf: Readonly<Record<TitleState, Ink>> = {
  registered: 'sand',
  passed: 'leaf',
  failed: 'pen',
  recognised: 'gold',
  'not-recognised': 'pen',
  withdrawn: 'sand',
  revoked: 'pen',
}

export function StateMark({ state }: { readonly state: TitleState }) {
  const words = useWords()
  return <Mark ink={inkOf[state]}>{words.label('titleStates', state)}</Mark>
}

export const isOpen = ({ state }: Pick<BookRow, 'state'>): boolean =>
  state !== 'recognised' && state !== 'revoked'
export const pointsText = (points: number | null): string => (points === null ? '' : formatPoints(points))

type Kind = BookFilter['kind']
type Person = Pick<BookRow, 'name' | 'birth' | 'hamlet' | 'commune' | 'points' | 'state' | 'streak'>

/** Only people have a birth; a thôn is its own hamlet, a commune its own commune. */
const without: Readonly<Record<Kind, readonly string[]>> = {
  family: [],
  citizen: ['members'],
  clan: ['birth'],
  unit: ['birth'],
  community: ['birth', 'hamlet'],
  commune: ['birth', 'hamlet', 'commune'],
}
const hasColumn = (kind: Kind) => (column: { readonly id: string }) => !without[kind].includes(column.id)

/** The hamlet of a clan or a unit says little: it stands last. */
function hamletLast<Row>(kind: Kind, columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] {
  if (kind !== 'clan' && kind !== 'unit') return columns
  return [...columns.filter(({ id }) => id !== 'hamlet'), ...columns.filter(({ id }) => id === 'hamlet')]
}

/** Who a subject is and how far it has come: what is in sight on the smallest screen, beside the panel. */
export function usePersonColumns<Row extends Person>(kind: Kind): readonly GridColumn<Row>[] {
  const { t } = useTranslation('assessments')
  const words = useWords()
  const all: readonly GridColumn<Row>[] = [
    {
      id: 'name',
      title: t(`columnName.${kind}`),
      // The name of a unit is long, and it has no birth.
      width: kind === 'clan' || kind === 'unit' ? 14.25 : 9.75,
      grow: true,
      stays: true,
      text: ({ name }) => name,
    },
    {
      id: 'birth',
      title: t('column.birth'),
      width: 4.75,
      align: 'right',
      text: ({ birth }) => words.day(birth),
      show: ({ birth }) => birth?.slice(0, 4) ?? '',
    },
    {
      id: 'hamlet',
      title: t('column.hamlet'),
      width: 4.75,
      text: ({ hamlet }) => capitalised(hamlet ?? ''),
      show: ({ hamlet }) => shortHamletName(hamlet ?? ''),
    },
    { id: 'commune', title: t('column.commune'), width: 6.75, text: ({ commune }) => shortCommune(commune) },
    {
      id: 'points',
      title: t('column.points'),
      width: 3.75,
      align: 'right',
      text: ({ points }) => pointsText(points),
    },
    {
      id: 'state',
      title: t('column.state'),
      width: 8.25,
      text: ({ state }) => words.label('titleStates', state),
      show: ({ state }) => <StateMark state={state} />,
    },
    {
      id: 'streak',
      title: t('column.streak'),
      width: 4.5,
      align: 'right',
      text: ({ streak }) => (streak === 0 ? '' : String(streak)),
      show: ({ streak }) => (streak === 0 ? '–' : streak),
    },
  ]
  return hamletLast(kind, all).filter(hasColumn(kind))
}

const sortOf: Readonly<Record<string, { readonly up: BookSort; readonly down: BookSort }>> = {
  name: { up: 'name', down: 'name-desc' },
  birth: { up: 'birth', down: 'birth-desc' },
  commune: { up: 'place', down: 'place-desc' },
  points: { up: 'points', down: 'points-desc' },
  state: { up: 'state', down: 'state-desc' },
}

/** The columns of the Titles Book; those after the years in a row are seen by going right, or on a wide screen. */
export function useTitleColumns(kind: Kind): readonly GridColumn<BookRow>[] {
  const { t } = useTranslation('assessments')
  const person = usePersonColumns<BookRow>(kind).map((column) => ({
    ...column,
    ...(sortOf[column.id] && { sort: sortOf[column.id] }),
    ...(column.id === 'points' && {
      edit: (row: BookRow) => (isOpen(row) ? pointsText(row.points) : null),
    }),
  }))
  const rest: readonly GridColumn<BookRow>[] = [
    { id: 'class', title: t('column.class'), width: 6.5, text: (row) => row.class ?? '' },
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
      title: t(`columnSize.${kind}`),
      width: 5.75,
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
  return [...person, ...rest.filter(hasColumn(kind))]
}
