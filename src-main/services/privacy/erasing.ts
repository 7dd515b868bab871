import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { mentionsOf as mentions } from '../../database/queries/erasing.ts'
import { countChangesOfRows } from '../../database/queries/history.ts'
import * as sql from '../../database/queries/privacy.ts'
import { noteErased } from '../../files/erased.ts'
import { endDrill } from '../backups/drill.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { aboutSubject, erasableSubject, openIn, rowsToList } from './about-subject.ts'
import { erasedWord } from './blank-columns.ts'
import { blankAll, peopleNamed } from './blanking.ts'
import { heldCopies } from './copies.ts'

type Calls = Contract['privacy']

/** What an erasure would blank, what stands in its way, and the copies it cannot reach. */
export function erasable(
  context: ReadContext,
  { subjectId }: Input<Calls['erasable']>,
): Output<Calls['erasable']> {
  const { db, now } = context
  const { kind, name } = erasableSubject(db, subjectId)
  const about = aboutSubject(db, subjectId)
  return {
    name,
    titles: about.titles.length,
    certificates: about.certificates.length,
    consents: about.consents.length,
    changes: countChangesOfRows(db, { rows: rowsToList(about) })?.total ?? 0,
    people: kind === 'organisation' ? peopleNamed(db, about) : [],
    open: openIn(db, kind, about),
    copies: heldCopies(context, now()),
  }
}

/**
 * Blanks a person in every row and every image of the history, as one action that cannot be taken back, then compacts the file into
 * a new generation. A second time only the compacting is done again.
 */
export async function erase(
  context: TaskContext,
  { subjectId, reason, name }: Input<Calls['erase']>,
): Promise<Output<Calls['erase']>> {
  const { now, office, progress, run, reopen } = context
  const at = now()
  progress(0, 4)
  // A backup that lies there restored for practice holds the person too.
  await endDrill(context)
  const { generations } = office
  const { blanked, names } = await context.write((writing) => {
    const gone = blankPerson(writing, { subjectId, reason, name, at })
    // Before the blanking is kept: from then on no power cut may leave older generations without their note.
    noteErased(generations.folder, generations.number())
    return gone
  })
  progress(1, 4)
  let generation = 0
  await reopen(async () => {
    const live = generations.current()
    const next = await generations.fill(
      async (path) => void (await run('compactData', { from: live, to: path }, () => {})),
      async (path) => void (await run('checkData', { path }, (done, of) => progress(1 + done / of, 4))),
    )
    generations.flip(next.number)
    generation = next.number
  })
  progress(4, 4)
  const erasedAt = sql.lastErasure(context.db, { subjectId })?.at ?? at
  return {
    blanked,
    generation,
    copies: heldCopies(context, erasedAt),
    mentions: mentionsOf(context.db, names),
  }
}

interface Wanted {
  readonly subjectId: number
  readonly reason: string
  readonly name: string | null
  readonly at: string
}

/** What was blanked, and the names that are gone. */
function blankPerson(
  writing: WriteContext,
  { name: wanted, ...said }: Wanted,
): { blanked: number; names: readonly string[] } {
  const { db } = writing
  const { kind, name } = erasableSubject(db, said.subjectId)
  const about = aboutSubject(db, said.subjectId)
  if (kind === 'organisation') {
    const named = peopleNamed(db, about)
    if (wanted !== null && !named.includes(wanted)) throw new Refusal('not-found', { thing: 'person' })
    const names = wanted === null ? named : [wanted]
    const gone = new Set(names)
    return { blanked: blankAll(writing, { about, names: gone, ...said }), names }
  }
  if (name === erasedWord) return { blanked: 0, names: [] }
  const open = openIn(db, kind, about)
  if (open.titles + open.certificates > 0) throw new Refusal('erasure-waits', open)
  return { blanked: blankAll(writing, { about, names: null, ...said }), names: [name] }
}

/** Texts somebody typed that still hold one of the names, by table. */
function mentionsOf(db: ReadContext['db'], names: readonly string[]): Output<Calls['erase']>['mentions'] {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const { table, count } of mentions(db, { name })) counts.set(table, (counts.get(table) ?? 0) + count)
  return [...counts].map(([table, count]) => ({ table, count }))
}
