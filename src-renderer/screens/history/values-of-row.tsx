import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf } from '../../../src-main/contract/labels/index.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords, type Words } from '../../locales/words.ts'
import { type FieldName, type Image, nameColumnsOf } from './columns-of-row.ts'

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

const days: ReadonlySet<FieldName> = new Set([
  'birth',
  'day',
  'valid_from',
  'valid_to',
  'on_day',
  'given_on',
  'withdrawn_on',
  'received_on',
  'answered_on',
  'valid_until',
])
const moments: ReadonlySet<FieldName> = new Set(['at', 'issued_at'])
const lists: ReadonlySet<FieldName> = new Set([
  'signers',
  'legal_basis',
  'articles',
  'recipients',
  'attendance',
])
const counts: ReadonlySet<FieldName> = new Set(['households', 'population', 'rows', 'members', 'staff'])

function wordOf(words: Words, table: string, field: FieldName, value: unknown): string {
  if (typeof value === 'number') {
    if (field === 'points') return formatPoints(value / 100)
    if (field === 'bytes') return words.bytes(value)
    return counts.has(field) ? words.number(value) : String(value)
  }
  const text = String(value)
  if (days.has(field)) return words.day(text)
  if (moments.has(field)) return words.moment(text)
  if (lists.has(field)) return linesOf(text)
  const list = listOf(table, field)
  if (list === undefined) return text
  const known: Readonly<Record<string, string>> = labelOf[list][words.language]
  return known[text] ?? text
}

/** The closed list a text is a word of. */
function listOf(table: string, field: FieldName) {
  if (field === 'state' || field === 'state_before') return 'titleStates'
  if (field === 'stage') return 'titleStages'
  if (field === 'conclusion') return 'results'
  if (field === 'outcome') return 'complaintOutcomes'
  if (field === 'level' && table === 'reviews') return 'reviewLevels'
  if (field === 'sex') return 'sexes'
  if (field === 'level') return 'officeLevels'
  if (field === 'scope') return 'consentScopes'
  if (field === 'relation') return 'consentRelations'
  if (field === 'type') return 'placeTypes'
  if (field === 'subject_kind') return 'subjectKinds'
  if (field !== 'kind') return undefined
  return table === 'places' ? 'placeKinds' : table === 'imports' ? 'importKinds' : 'subjectKinds'
}

/** A list kept as JSON: one line each. */
function linesOf(text: string): string {
  const list: unknown = JSON.parse(text)
  if (!Array.isArray(list)) return text
  return list
    .map((each: unknown) =>
      typeof each === 'object' && each !== null ? Object.values(each).join(', ') : String(each),
    )
    .join('\n')
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
