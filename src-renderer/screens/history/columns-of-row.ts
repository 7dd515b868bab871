import type { history } from '../../locales/vi/history.ts'

export type TableName = keyof typeof history.table
export type FieldName = keyof typeof history.field
export type Image = Readonly<Record<string, unknown>>

/** Whether a column is told of: not what papers keep whole, nor a word of the program's own. */
export const isTold = (table: string, name: string): name is FieldName =>
  Object.hasOwn(order, name) && !untold.has(`${table}.${name}`)
const untold: ReadonlySet<string> = new Set(['certificates.content', 'house_events.kind'])
export const isTable = (name: string): name is TableName => Object.hasOwn(nameColumns, name)

/** In the order they are read in. Columns not named here are the program's own: keys to sort and search by, ids, digests. */
const order: Readonly<Record<FieldName, true>> = {
  name: true,
  full_name: true,
  post: true,
  from_hamlet_id: true,
  to_hamlet_id: true,
  type: true,
  kind: true,
  subject_kind: true,
  level: true,
  code: true,
  subject_id: true,
  title_id: true,
  one_id: true,
  other_id: true,
  number: true,
  day: true,
  register_number: true,
  label: true,
  year: true,
  birth: true,
  sex: true,
  head_id: true,
  head: true,
  members: true,
  hamlet_id: true,
  commune_id: true,
  place_id: true,
  from_id: true,
  to_id: true,
  on_day: true,
  parent_id: true,
  parent: true,
  seat_id: true,
  staff: true,
  valid_from: true,
  valid_to: true,
  households: true,
  population: true,
  heading_first: true,
  heading_second: true,
  seat: true,
  decision_symbol: true,
  signers: true,
  state: true,
  again: true,
  points: true,
  reason: true,
  stage: true,
  class_title: true,
  variant: true,
  valid_until: true,
  revocation_id: true,
  proposal_id: true,
  venue: true,
  chair: true,
  secretary: true,
  present: true,
  attendance: true,
  votes_for: true,
  votes_against: true,
  conclusion: true,
  addressee: true,
  received_on: true,
  sender: true,
  answered_on: true,
  answer: true,
  outcome: true,
  state_before: true,
  note: true,
  decision_id: true,
  signer_name: true,
  signer_post: true,
  subject: true,
  legal_basis: true,
  articles: true,
  recipients: true,
  issued_at: true,
  prints: true,
  version: true,
  at: true,
  file_name: true,
  path: true,
  rows: true,
  bytes: true,
  scope: true,
  giver: true,
  relation: true,
  given_on: true,
  paper: true,
  withdrawn_on: true,
  title: true,
  origin: true,
  area: true,
  from_year: true,
  to_year: true,
  basis: true,
  set_id: true,
  step: true,
  person: true,
  items: true,
  from_version: true,
  answers: true,
  content: true,
  group_name: true,
  years_in_row: true,
  paper_day: true,
  purpose: true,
  target_share: true,
  target_basis: true,
  deadlines: true,
}
const fields = Object.keys(order) as readonly FieldName[]

/** What a row of a table is called by. */
const nameColumns: Readonly<Record<TableName, readonly FieldName[]>> = {
  places: ['full_name'],
  successions: ['from_id', 'to_id'],
  place_figures: ['place_id', 'year'],
  offices: ['name'],
  people: ['name'],
  households: ['head_id'],
  clans: ['name'],
  units: ['name'],
  clan_council: ['name'],
  clan_branches: ['name'],
  clan_families: [],
  unit_people: [],
  household_people: [],
  household_moves: ['day'],
  subjects: ['name'],
  distinct_pairs: ['one_id', 'other_id'],
  consents: ['subject_id'],
  erasures: ['subject_id'],
  rounds: ['label', 'year'],
  decisions: ['number'],
  titles: ['subject_id'],
  reviews: ['place_id', 'day'],
  votes: ['title_id'],
  proposals: ['number'],
  complaints: ['sender'],
  designs: ['name'],
  certificates: ['register_number', 'year'],
  imports: ['file_name'],
  backups: ['path'],
  house_events: ['at'],
  place_areas: ['place_id', 'area'],
  criteria_sets: ['title', 'version'],
  criteria_confirmations: ['set_id', 'step'],
  scorings: ['title_id', 'stage'],
  commendations: ['subject_id', 'group_name', 'year'],
}

export const nameColumnsOf = (table: string): readonly FieldName[] =>
  isTable(table) ? nameColumns[table] : []

/** What to tell of a row: of a change what differs, else all that is written. */
export function fieldsToTell(table: string, before: Image | null, after: Image | null): readonly FieldName[] {
  const naming = new Set(nameColumnsOf(table))
  return fields.filter((field) => {
    if (!isTold(table, field)) return false
    const [old, now] = [before?.[field] ?? null, after?.[field] ?? null]
    if (before && after) return old !== now
    return (old ?? now) !== null && !naming.has(field) && !isTwice(table, field)
  })
}

/** A place's name and its full name, the place of a title: the first says it already. */
const isTwice = (table: string, field: FieldName): boolean =>
  (table === 'places' && field === 'name') || (field === 'commune_id' && table !== 'subjects')
