import { labelOf } from '../../../src-main/contract/labels/index.ts'
import { answers } from '../../../src-main/contract/values/answers.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'
import type { Words } from '../../locales/words.ts'
import type { FieldName } from './columns-of-row.ts'

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
  'paper_day',
])
const moments: ReadonlySet<FieldName> = new Set(['at', 'issued_at'])
const manyLines: ReadonlySet<FieldName> = new Set([
  'signers',
  'legal_basis',
  'articles',
  'recipients',
  'attendance',
  'items',
])
const counts: ReadonlySet<FieldName> = new Set(['households', 'population', 'rows', 'members', 'staff'])

/** A value as it is read: a number, a day, a word of a closed list, the lines of a list. */
export function wordOf(words: Words, table: string, field: FieldName, value: unknown): string {
  if (typeof value === 'number') {
    if (field === 'points') return formatPoints(value / 100)
    if (field === 'target_share') return `${words.number(value / 100)} %`
    if (field === 'bytes') return words.bytes(value)
    return counts.has(field) ? words.number(value) : String(value)
  }
  const text = String(value)
  if (days.has(field)) return words.day(text)
  if (moments.has(field)) return words.moment(text)
  if (manyLines.has(field)) return linesOf(text)
  if (field === 'answers') return answersOf(text)
  if (field === 'deadlines') return deadlinesOf(words, text)
  const list = listOf(table, field)
  if (list === undefined) return text
  const known: Readonly<Record<string, string>> = labelOf[list][words.language]
  return known[text] ?? text
}

type ListName = keyof typeof labelOf

/** Closed lists of columns that mean something else in one table than in the others. */
const ownLists: Readonly<Record<string, ListName>> = {
  'commendations.level': 'commendationLevels',
  'commendations.state': 'commendationStates',
  'criteria_sets.kind': 'setKinds',
  'household_people.relation': 'householdRelations',
  'imports.kind': 'importKinds',
  'places.kind': 'placeKinds',
  'reviews.level': 'reviewLevels',
  'scorings.stage': 'scoringStages',
  'units.kind': 'unitKinds',
  'units.level': 'unitLevels',
}
const lists: Partial<Readonly<Record<FieldName, ListName>>> = {
  conclusion: 'results',
  kind: 'subjectKinds',
  level: 'officeLevels',
  origin: 'setOrigins',
  outcome: 'complaintOutcomes',
  purpose: 'decisionPurposes',
  relation: 'consentRelations',
  scope: 'consentScopes',
  sex: 'sexes',
  stage: 'titleStages',
  state: 'titleStates',
  state_before: 'titleStates',
  subject_kind: 'subjectKinds',
  type: 'placeTypes',
}

/** The closed list a text is a word of. */
export const listOf = (table: string, field: FieldName): ListName | undefined =>
  ownLists[`${table}.${field}`] ?? lists[field]

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

/** One column of a score sheet, a line each: "1.1: 5". */
function answersOf(text: string): string {
  const column = answers.safeParse(JSON.parse(text))
  if (!column.success) return text
  return Object.entries(column.data)
    .map(([code, { value, of, note }]) => {
      const number =
        value === null ? '–' : `${formatPoints(value)}${of === undefined ? '' : `/${formatPoints(of)}`}`
      return `${code}: ${number}${note ? ` (${note})` : ''}`
    })
    .join('\n')
}

/** The last days of a round by their steps. */
function deadlinesOf(words: Words, text: string): string {
  const steps: Readonly<Record<string, string>> = labelOf.deadlineSteps[words.language]
  return Object.entries(JSON.parse(text) as Record<string, string>)
    .map(([step, day]) => `${steps[step] ?? step}: ${words.day(day)}`)
    .join('\n')
}
