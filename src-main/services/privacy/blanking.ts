import { Refusal } from '../../contract/refusal.ts'
import { sortKey } from '../../contract/values/person-name.ts'
import { type Blanking, blankRows } from '../../database/erasing.ts'
import type { Reader } from '../../database/open.ts'
import { findSubject } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/privacy.ts'
import type { Unblanked } from '../../database/unblanked.ts'
import type { WriteContext } from '../context.ts'

/** What stands where a name was. */
export const erasedWord = '(đã xóa theo yêu cầu)'

/**
 * Blanks somebody in older data as was done before. What stands in the way of a first erasure does not here: titles under way then
 * are under way with nobody's name.
 */
export function blankAgain(writing: WriteContext, { erasure, rows }: Unblanked): void {
  const { subjectId, reason, at } = erasure
  const found = aboutSubject(writing.db, subjectId)
  const named = (table: (typeof tables)[number]) => rows.flatMap(([of, id]) => (of === table ? [id] : []))
  const entries = tables.map((table) => [table, [...new Set([...found[table], ...named(table)])]] as const)
  const about = Object.fromEntries(entries) as unknown as About
  const { name } = thePerson(writing.db, subjectId)
  blankAll(writing, { about, name, subjectId, reason, at })
}

export interface Blanks {
  readonly about: About
  readonly name: string
  readonly subjectId: number
  readonly reason: string
  readonly at: string
}

export function blankAll({ db, did, changeSetId }: WriteContext, { about, name, ...said }: Blanks): number {
  const { blanked } = blankRows(db, changeSetId, blankingsOf(about), blankWords)
  sql.blankExports(db, { name, word: erasedWord })
  sql.addErasure(db, { ...said, blanked: JSON.stringify(blanked) })
  did({ name: 'person-erased', with: { count: blanked.length } })
  return blanked.length
}

export function thePerson(db: Reader, id: number) {
  const subject = findSubject(db, { id })
  if (!subject) throw new Refusal('not-found', { thing: 'subject' })
  if (subject.kind !== 'family' && subject.kind !== 'citizen') throw new Refusal('not-a-person')
  return subject
}

export interface About {
  readonly people: readonly number[]
  readonly households: readonly number[]
  readonly subjects: readonly number[]
  readonly titles: readonly number[]
  readonly certificates: readonly number[]
  readonly consents: readonly number[]
}
const tables = ['people', 'households', 'subjects', 'titles', 'certificates', 'consents'] as const

export function aboutSubject(db: Reader, subjectId: number): About {
  const found = sql.rowsAbout(db, { subjectId })
  if (!found) throw new Refusal('not-found', { thing: 'subject' })
  const entries = tables.map((table) => [table, JSON.parse(found[table])] as const)
  return Object.fromEntries(entries) as unknown as About
}

export const openIn = (db: Reader, { titles }: About) =>
  sql.openAbout(db, { titles: JSON.stringify(titles) }) ?? { titles: 0, certificates: 0 }

/** Rows as the statements of the history take them: a JSON list of [table, id]. */
export const rowsToList = (about: About): string =>
  JSON.stringify(tables.flatMap((table) => about[table].map((id) => [table, id])))

const keys = { sort_key: sortKey(erasedWord), search_key: '' }
const blankColumns: Readonly<Record<(typeof tables)[number], Blanking['blank']>> = {
  people: (image) => ({ ...image, name: erasedWord, ...keys, birth: null, sex: null }),
  households: (image) => ({ ...image, members: null }),
  subjects: (image) => ({ ...image, name: erasedWord, ...keys, given_key: '', birth: null }),
  titles: (image) => ({ ...image, members: null, reason: null, note: null }),
  certificates: (image) => ({ ...image, content: blankContent(image.content), digest: null }),
  consents: (image) => ({ ...image, giver: erasedWord, paper: '' }),
}

/** What a certificate says stays but for the name and where its bearer lives. */
const blankContent = (content: unknown): string | null =>
  typeof content === 'string'
    ? JSON.stringify({ ...JSON.parse(content), name: erasedWord, address: '' })
    : null

const blankingsOf = (about: About): Blanking[] =>
  tables.map((table) => ({ table, ids: about[table], blank: blankColumns[table] }))

/** The facts of a deed that say a blanked text, and everything that was typed for it. */
function blankWords({ deed }: { deed: string }, texts: ReadonlySet<string>) {
  const said = JSON.parse(deed) as { name: string; with: Record<string, string | number> }
  const facts = Object.entries(said.with).map(([key, fact]) => [
    key,
    typeof fact === 'string' && texts.has(fact) ? erasedWord : fact,
  ])
  return { input: '{}', deed: JSON.stringify({ ...said, with: Object.fromEntries(facts) }) }
}
