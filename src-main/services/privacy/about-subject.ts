import { Refusal } from '../../contract/refusal.ts'
import type { Reader } from '../../database/open.ts'
import { findSubject } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/erasing.ts'
import { rowsAbout } from '../../database/queries/privacy.ts'
import type { RecordTable } from '../../database/record-tables.ts'

/** Tables in which somebody may be named or written about, each after those it belongs to. */
export const tablesAbout = [
  'people',
  'households',
  'household_moves',
  'clans',
  'clan_council',
  'clan_branches',
  'units',
  'subjects',
  'titles',
  'scorings',
  'votes',
  'complaints',
  'commendations',
  'certificates',
  'consents',
] as const satisfies readonly RecordTable[]
export type TableAbout = (typeof tablesAbout)[number]
export type About = Readonly<Record<TableAbout, readonly number[]>>

/** Whom an erasure is about: a person (or the family that goes by that person's name), or people named by a clan or a unit. */
export type Kind = 'person' | 'organisation'

export interface Subject {
  readonly kind: Kind
  readonly name: string
}

/** Refuses what is neither a person nor has people of its own: a thôn, a commune. */
export function erasableSubject(db: Reader, id: number): Subject {
  const subject = findSubject(db, { id })
  if (!subject) throw new Refusal('not-found', { thing: 'subject' })
  const { kind, name } = subject
  if (kind === 'family' || kind === 'citizen') return { kind: 'person', name }
  if (kind === 'clan' || kind === 'unit') return { kind: 'organisation', name }
  throw new Refusal('not-a-person')
}

/** Rows that belong to another, by which column. A number that was given again may stand for somebody else's row. */
export const parentOf = {
  household_moves: ['household_id', 'households'],
  clan_council: ['clan_id', 'clans'],
  clan_branches: ['clan_id', 'clans'],
  titles: ['subject_id', 'subjects'],
  scorings: ['title_id', 'titles'],
  votes: ['title_id', 'titles'],
  complaints: ['title_id', 'titles'],
  commendations: ['subject_id', 'subjects'],
  certificates: ['title_id', 'titles'],
  consents: ['subject_id', 'subjects'],
} as const satisfies Partial<Readonly<Record<TableAbout, readonly [column: string, parent: TableAbout]>>>
export const isChild = (table: TableAbout): table is keyof typeof parentOf => Object.hasOwn(parentOf, table)

/** Every row about a subject, those that stand and those that were removed and are in the history only. */
export function aboutSubject(db: Reader, subjectId: number): About {
  const found = rowsAbout(db, { subjectId })
  const parts = sql.organisationOf(db, { subjectId })
  if (!found || !parts) throw new Refusal('not-found', { thing: 'subject' })
  const about = new Map<TableAbout, readonly number[]>()
  for (const [table, ids] of Object.entries(found)) about.set(table as keyof typeof found, JSON.parse(ids))
  const also = (table: TableAbout, ids: readonly number[]): void =>
    void about.set(table, [...new Set([...(about.get(table) ?? []), ...ids])])
  also('subjects', [subjectId])
  also('clans', parts.clan === null ? [] : [parts.clan])
  also('units', parts.unit === null ? [] : [parts.unit])
  const [households, units] = [list(about.get('households') ?? []), list(about.get('units') ?? [])]
  also(
    'people',
    sql.peopleOnlyOf(db, { households, units }).map(({ id }) => id),
  )
  for (const table of tablesAbout) {
    if (!isChild(table)) continue
    const [column, parent] = parentOf[table]
    const parents = list(about.get(parent) ?? [])
    const rows = parents === '[]' ? [] : sql.rowsOfParents(db, { table, column, parents })
    also(
      table,
      rows.map(({ id }) => id),
    )
  }
  return Object.fromEntries(tablesAbout.map((table) => [table, about.get(table) ?? []])) as unknown as About
}

/** Images of people it once named and who are gone: their numbers may be somebody else's by now. */
export const peopleGone = (db: Reader, { households, units }: About) =>
  sql.peopleGoneFrom(db, { households: list(households), units: list(units) })
export type Gone = ReturnType<typeof peopleGone>

const list = (ids: readonly number[]): string => JSON.stringify(ids)

/** Rows as the statements of the history take them: a JSON list of [table, id]. */
export const rowsToList = (about: About): string =>
  JSON.stringify(tablesAbout.flatMap((table) => about[table].map((id) => [table, id])))

/** Titles and certificate numbers that must be settled before these may be blanked; nothing of an organisation waits. */
export const openIn = (db: Reader, kind: Kind, { titles }: About) =>
  (kind === 'person' ? sql.openAbout(db, { titles: list(titles) }) : undefined) ?? {
    titles: 0,
    certificates: 0,
  }
