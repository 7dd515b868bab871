import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { sortKey } from '../../contract/values/person-name.ts'
import { type Blanking, blankRows, compactFile } from '../../database/erasing.ts'
import type { Reader } from '../../database/open.ts'
import { findSubject } from '../../database/queries/assessments.ts'
import { countChangesOfRows } from '../../database/queries/history.ts'
import * as sql from '../../database/queries/privacy.ts'
import { noteErased } from '../../files/erased.ts'
import { endDrill } from '../backups/drill.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { heldCopies } from './copies.ts'

type Calls = Contract['privacy']

/** What stands where a name was. */
export const erasedWord = '(đã xóa theo yêu cầu)'

/** What an erasure would blank, what stands in its way, and the copies it cannot reach. */
export function erasable(
  context: ReadContext,
  { subjectId }: Input<Calls['erasable']>,
): Output<Calls['erasable']> {
  const { db, now } = context
  const { name } = thePerson(db, subjectId)
  const about = aboutSubject(db, subjectId)
  return {
    name,
    titles: about.titles.length,
    certificates: about.certificates.length,
    consents: about.consents.length,
    changes: countChangesOfRows(db, { rows: rowsToList(about) })?.total ?? 0,
    open: openIn(db, about),
    copies: heldCopies(context, now()),
  }
}

/**
 * Blanks a person in every row and every image of the history, as one action that cannot be taken back, then compacts the file into
 * a new generation. A second time only the compacting is done again.
 */
export async function erase(
  context: TaskContext,
  { subjectId, reason }: Input<Calls['erase']>,
): Promise<Output<Calls['erase']>> {
  const { now, office, progress, run, reopen } = context
  const at = now()
  progress(0, 4)
  // A backup that lies there restored for practice holds the person too.
  await endDrill(context)
  const { blanked, name } = await context.write((writing) => blankPerson(writing, { subjectId, reason, at }))
  progress(1, 4)
  let generation = 0
  await reopen(async () => {
    const live = office.generations.current()
    const next = await office.generations.fill(
      (path) => compactFile(live, path),
      async (path) => void (await run('checkData', { path }, (done, of) => progress(1 + done / of, 4))),
    )
    office.generations.flip(next.number)
    noteErased(office.generations.folder, next.number - 1)
    generation = next.number
  })
  progress(4, 4)
  const erasedAt = sql.lastErasure(context.db, { subjectId })?.at ?? at
  return {
    blanked,
    generation,
    copies: heldCopies(context, erasedAt),
    mentions: name === erasedWord ? [] : sql.mentionsOf(context.db, { name }),
  }
}

function blankPerson(
  { db, did, changeSetId }: WriteContext,
  { subjectId, reason, at }: { subjectId: number; reason: string; at: string },
): { blanked: number; name: string } {
  const { name } = thePerson(db, subjectId)
  const about = aboutSubject(db, subjectId)
  if (name === erasedWord) return { blanked: 0, name }
  const open = openIn(db, about)
  if (open.titles + open.certificates > 0) throw new Refusal('erasure-waits', open)
  const { blanked } = blankRows(db, changeSetId, blankingsOf(about), blankWords)
  sql.blankExports(db, { name, word: erasedWord })
  sql.addErasure(db, { subjectId, at, reason, blanked: JSON.stringify(blanked) })
  did({ name: 'person-erased', with: { count: blanked.length } })
  return { blanked: blanked.length, name }
}

function thePerson(db: Reader, id: number) {
  const subject = findSubject(db, { id })
  if (!subject) throw new Refusal('not-found', { thing: 'subject' })
  if (subject.kind !== 'family' && subject.kind !== 'citizen') throw new Refusal('not-a-person')
  return subject
}

interface About {
  readonly people: readonly number[]
  readonly households: readonly number[]
  readonly subjects: readonly number[]
  readonly titles: readonly number[]
  readonly certificates: readonly number[]
  readonly consents: readonly number[]
}
const tables = ['people', 'households', 'subjects', 'titles', 'certificates', 'consents'] as const

function aboutSubject(db: Reader, subjectId: number): About {
  const found = sql.rowsAbout(db, { subjectId })
  if (!found) throw new Refusal('not-found', { thing: 'subject' })
  const entries = tables.map((table) => [table, JSON.parse(found[table])] as const)
  return Object.fromEntries(entries) as unknown as About
}

const openIn = (db: Reader, { titles }: About) =>
  sql.openAbout(db, { titles: JSON.stringify(titles) }) ?? { titles: 0, certificates: 0 }

/** Rows as the statements of the history take them: a JSON list of [table, id]. */
const rowsToList = (about: About): string =>
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
