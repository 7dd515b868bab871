import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { countChangesOfRows } from '../../database/queries/history.ts'
import * as sql from '../../database/queries/privacy.ts'
import { noteErased } from '../../files/erased.ts'
import { endDrill } from '../backups/drill.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { aboutSubject, blankAll, erasedWord, openIn, rowsToList, thePerson } from './blanking.ts'
import { heldCopies } from './copies.ts'

type Calls = Contract['privacy']

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
      async (path) => void (await run('compactData', { from: live, to: path }, () => {})),
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
  writing: WriteContext,
  { subjectId, reason, at }: { subjectId: number; reason: string; at: string },
): { blanked: number; name: string } {
  const { db } = writing
  const { name } = thePerson(db, subjectId)
  const about = aboutSubject(db, subjectId)
  if (name === erasedWord) return { blanked: 0, name }
  const open = openIn(db, about)
  if (open.titles + open.certificates > 0) throw new Refusal('erasure-waits', open)
  return { blanked: blankAll(writing, { about, name, subjectId, reason, at }), name }
}
