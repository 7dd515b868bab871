import type { SetKey } from '../../contract/criteria.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { type CriteriaSet, kindOfSet } from '../../contract/values/criteria-set.ts'
import { withTypedSources } from '../../contract/values/item-source.ts'
import { readSet, type SetProblem } from '../../contract/values/set-problems.ts'
import * as sql from '../../database/queries/criteria.ts'
import type { WriteContext } from '../context.ts'
import { carryReadings } from './confirming.ts'
import { addVersion, allSets, type KeptSet, keepSet } from './kept-sets.ts'
import { saysTheSame } from './set-file.ts'
import { isNobodys, keptOf } from './showing.ts'

type Calls = Contract['criteria']
type Saved = Output<Calls['saveSet']>

/** Keeps a set as it was typed. What somebody was judged by, or somebody confirmed, stays: an edit of that is a new version. */
export function saveSet(context: WriteContext, { base, set: typed }: Input<Calls['saveSet']>): Saved {
  const { db, office, did } = context
  const read = readSet(JSON.parse(JSON.stringify(typed).normalize('NFC')))
  if (read.set === null) throw new Refusal('set-invalid', firstOf(read.problems))
  // Only the program vouches for a text that came with it; what people type is vouched for in two steps.
  const own: CriteriaSet = { ...read.set, complete: false }
  const all = allSets(db, office.resources)
  const from = base === null ? null : keptOf(all, base)
  const set = from ? withTypedSources(from.set, own) : own
  const saved = from?.set.id === set.id ? saveEdit(context, from, set) : saveNew(context, { all, from }, set)
  if (saved.made !== 'nothing') did({ name: 'set-saved', with: { name: set.title, version: saved.version } })
  return saved
}

interface Known {
  readonly all: readonly KeptSet[]
  /** What it is a copy of. */
  readonly from: KeptSet | null
}
function saveNew({ db }: WriteContext, { all, from }: Known, set: CriteriaSet): Saved {
  refuseTaken(all, set.id)
  const setId = addVersion(db, set, { version: 1, origin: 'own' })
  if (from) carryReadings(db, from, set, setId)
  return { code: set.id, version: 1, setId, made: 'set' }
}

function saveEdit(context: WriteContext, from: KeptSet, set: CriteriaSet): Saved {
  const { db } = context
  const code = set.id
  if (saysTheSame(from.set, set)) return { code, version: from.version, setId: from.setId, made: 'nothing' }
  if (isNobodys(from) && from.setId !== null) {
    const body = JSON.stringify(set)
    sql.changeSet(db, { id: from.setId, kind: kindOfSet[set.subjectKind], title: set.title, body })
    sql.removeReadings(db, { setId: from.setId })
    carryReadings(db, from, set, from.setId)
    return { code, version: from.version, setId: from.setId, made: 'changed' }
  }
  const version = nextVersion(context, { code, version: from.version })
  const setId = addVersion(db, set, { version, origin: 'own' })
  carryReadings(db, from, set, setId)
  return { code, version, setId, made: 'version' }
}

/** The number after the newest of a code; a version that only stood in the shipped files is kept beside it from now on. */
export function nextVersion({ db, office }: WriteContext, present: SetKey): number {
  keepSet(db, office.resources, present)
  return Math.max(...sql.versionsOfSet(db, { code: present.code }).map(({ version }) => version)) + 1
}

/** A code means one set, whoever typed it. */
export function refuseTaken(all: readonly KeptSet[], code: string): void {
  if (all.some(({ set }) => set.id === code)) throw new Refusal('set-code-taken', { code })
}

/** The first thing that is wrong, and how many there are, as details of a refusal. */
export const firstOf = (problems: readonly SetProblem[]) => {
  const [first] = problems
  return {
    problem: first?.what ?? '',
    at: first?.at ?? '',
    field: first?.field ?? '',
    count: problems.length,
  }
}

/** Removes a version that was typed or brought in here and that nobody used or confirmed. */
export function removeSet(
  { db, office, did }: WriteContext,
  key: Input<Calls['removeSet']>,
): Output<Calls['removeSet']> {
  const kept = keptOf(allSets(db, office.resources), key)
  if (!isNobodys(kept) || kept.setId === null) throw new Refusal('set-fixed', { label: kept.set.title })
  sql.removeReadings(db, { setId: kept.setId })
  sql.removeSet(db, { id: kept.setId })
  did({ name: 'set-removed', with: { name: kept.set.title, version: kept.version } })
  return {}
}
