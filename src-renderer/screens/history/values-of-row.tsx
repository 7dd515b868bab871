import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import { type FieldName, type Image, nameColumnsOf } from './columns-of-row.ts'
import { wordOf } from './word-of-value.ts'

export interface ChangedRow {
  readonly table: string
  readonly rowId: number
  readonly before: Image | null
  readonly after: Image | null
}

export interface RowWords {
  readonly wordsFor: (table: string, field: FieldName, value: unknown) => ReactNode
  readonly nameOf: (row: ChangedRow) => ReactNode
}

/** Values in words; a row another row points to by its name, where it is at hand. */
export function useRowWords(rows: readonly ChangedRow[]): RowWords {
  const { t } = useTranslation('history')
  const words = useWords()
  const places = useAnswer(api.places.places, {}).value
  const decisions = useAnswer(api.decisions.decisions, { year: null }).value
  const images = new Map(rows.map((row) => [`${row.table}:${row.rowId}`, row.after ?? row.before]))
  const told = (table: string, id: number, field: string): string | undefined => {
    const value = images.get(`${table}:${id}`)?.[field]
    return typeof value === 'string' ? value : undefined
  }
  const pointed: Partial<Record<FieldName, (id: number) => ReactNode>> = {}
  const place = (id: number): string =>
    places?.find((each) => each.id === id)?.fullName ?? told('places', id, 'full_name') ?? String(id)
  for (const field of [
    'parent_id',
    'place_id',
    'from_id',
    'to_id',
    'hamlet_id',
    'from_hamlet_id',
    'to_hamlet_id',
    'commune_id',
    'seat_id',
  ] as const)
    pointed[field] = place
  const subject = (id: number): ReactNode => told('subjects', id, 'name') ?? <SubjectName id={id} />
  for (const field of ['subject_id', 'one_id', 'other_id'] as const) pointed[field] = subject
  pointed.head_id = (id) => told('people', id, 'name') ?? String(id)
  const decision = (id: number): string =>
    decisions?.find((each) => each.id === id)?.text.number ?? told('decisions', id, 'number') ?? String(id)
  pointed.decision_id = decision
  pointed.revocation_id = decision
  pointed.proposal_id = (id) => told('proposals', id, 'number') ?? String(id)
  pointed.set_id = (id) => told('criteria_sets', id, 'title') ?? <SetName id={id} />
  pointed.title_id = (id) => <TitleName id={id} />

  const wordsFor = (table: string, field: FieldName, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === '') return t('changes.empty')
    const byName = typeof value === 'number' ? pointed[field]?.(value) : undefined
    if (byName !== undefined) return byName
    if (field === 'again') return t(value === 1 ? 'again.again' : 'again.fresh')
    return wordOf(words, table, field, value)
  }
  const nameOf = ({ table, before, after }: ChangedRow): ReactNode => {
    const image = after ?? before
    const names = nameColumnsOf(table).filter((field) => (image?.[field] ?? null) !== null)
    return names.map((field, index) => (
      <span key={field}>
        {index > 0 && ', '}
        {wordsFor(table, field, image?.[field])}
      </span>
    ))
  }
  return { wordsFor, nameOf }
}

/** Whose title it is. */
function TitleName({ id }: { readonly id: number }) {
  const { value } = useAnswer(api.reviews.titleName, { titleId: id })
  return value?.name ?? id
}

/** A subject that was not changed itself is asked for by its number. */
function SubjectName({ id }: { readonly id: number }) {
  const { value } = useAnswer(api.assessments.subject, { subjectId: id })
  return value?.name ?? id
}

/** A criteria set is asked for by its number. */
function SetName({ id }: { readonly id: number }) {
  const { value } = useAnswer(api.criteria.set, { setId: id })
  return value?.title ?? id
}
