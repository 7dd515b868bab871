import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { standingOf } from '../../contract/values/set-items.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import { saveFile } from '../../files/disk.ts'
import { readTextFile } from '../../files/text-file.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { readOffice } from '../settings/settings.ts'
import { addVersion, allSets, type KeptSet } from './kept-sets.ts'
import { firstOf, nextVersion, refuseTaken } from './saving.ts'
import { readSetFileText, type SetFile, saysTheSame, setFileText } from './set-file.ts'
import { keptOf } from './showing.ts'

type Calls = Contract['criteria']
/** The longest of the shipped sets has 8 KB. */
const limitMiB = 2

/** Writes a version into a file that another office can take in. */
export async function exportSet(
  { db, office }: TaskContext,
  key: Input<Calls['exportSet']>,
): Promise<Output<Calls['exportSet']>> {
  const { set, version, readings, confirmed } = keptOf(allSets(db, office.resources), key)
  const fileName = `bo-tieu-chi-${set.id}-ban-${version}.json`
  const { ticket, path } = office.tickets.room(fileName, 'application/json')
  const text = setFileText(set, {
    office: readOffice(db)?.name ?? '',
    version,
    confirmed: confirmed ? lastRead(set, readings) : [],
  })
  saveFile(path, text)
  return { ticket, fileName }
}

/** By which papers, and when, every item was read; without the names of who did. */
const lastRead = (set: KeptSet['set'], readings: KeptSet['readings']) => {
  const standing = [...standingOf(set, readings).values()].flatMap(({ first, second }) => [first, second])
  return readings
    .filter((each) => standing.includes(each))
    .map(({ day, paper }) => ({ day, paper: paper ?? '' }))
}

/** What a file holds, before anything is kept. A file that is no set at all is refused. */
export function readSetFile(
  context: ReadContext,
  { ticket }: Input<Calls['readSetFile']>,
): Output<Calls['readSetFile']> {
  const { file, fileName } = fileOf(context, ticket)
  const { read, intact, from } = file
  const all = allSets(context.db, context.office.resources)
  const newest = all.find(({ set }) => set.id === read.set?.id)
  const same = read.set && twinOf(all, read.set)
  return {
    fileName,
    set: read.set,
    problems: [...read.problems],
    unknowns: read.set ? unknownsOf({ ...read.set, complete: false }, { confirmed: false }) : [],
    intact,
    from,
    newest: newest ? { version: newest.version, title: newest.set.title } : null,
    same: same ? { version: same.version, title: same.set.title } : null,
  }
}

/** Takes a file in: what another office confirmed is not confirmed here. */
export function importSet(
  context: WriteContext,
  { ticket, code }: Input<Calls['importSet']>,
): Output<Calls['importSet']> {
  const { db, office, did } = context
  const { file, fileName } = fileOf(context, ticket)
  if (file.read.set === null)
    throw new Refusal('set-file-invalid', { file: fileName, ...firstOf(file.read.problems) })
  if (file.intact === false) throw new Refusal('set-file-changed', { file: fileName })
  const set = { ...file.read.set, id: code ?? file.read.set.id, complete: false }
  const all = allSets(db, office.resources)
  if (code !== null && code !== file.read.set.id) refuseTaken(all, code)
  const twin = twinOf(all, set)
  if (twin) throw new Refusal('set-known', { version: twin.version })
  const newest = all.find((each) => each.set.id === set.id)
  const version = newest ? nextVersion(context, { code: set.id, version: newest.version }) : 1
  const setId = addVersion(db, set, { version, origin: 'imported' })
  did({ name: 'set-imported', with: { name: set.title, version, file: fileName } })
  return { code: set.id, version, setId }
}

const twinOf = (all: readonly KeptSet[], set: KeptSet['set']): KeptSet | undefined =>
  all.find((each) => each.set.id === set.id && saysTheSame(each.set, set))

function fileOf({ office }: ReadContext, ticket: string): { file: SetFile; fileName: string } {
  const found = office.tickets.find(ticket)
  if (!found) throw new Refusal('ticket-unknown')
  const { path, fileName } = found
  return { file: readSetFileText(readTextFile(path, limitMiB), fileName), fileName }
}
