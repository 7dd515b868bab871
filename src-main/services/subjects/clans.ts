import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Reader } from '../../database/open.ts'
import { findPlace } from '../../database/queries/places.ts'
import { resizeTitle } from '../../database/queries/subjects.ts'
import * as sql from '../../database/queries/subjects-belonging.ts'
import { subjectOfClan } from '../../database/queries/subjects-people.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { theClan, theFamily } from './the-subject.ts'

type Calls = Contract['subjects']
type Part = 'council' | 'branch' | 'clan-family'
type Verb = 'belonging-added' | 'belonging-amended' | 'belonging-removed'

/** Its council, in the order it was written down. */
export const council = (
  { db }: ReadContext,
  { subjectId }: Input<Calls['council']>,
): Output<Calls['council']> =>
  sql.councilOf(db, { clanId: theClan(db, subjectId).clanId }).map(({ clanId: _, ...one }) => one)

/** Puts somebody on the council of a clan. */
export function addToCouncil(
  context: WriteContext,
  { subjectId, name, post }: Input<Calls['addToCouncil']>,
): Output<Calls['addToCouncil']> {
  const { clanId } = theClan(context.db, subjectId)
  const { id } = sql.addCouncillor(context.db, { clanId, name, post })
  say(context, 'belonging-added', { part: 'council', what: name, clanId })
  return { id }
}

/** Corrects a name or a post of the council. */
export function amendCouncil(
  context: WriteContext,
  { id, ...changes }: Input<Calls['amendCouncil']>,
): Output<Calls['amendCouncil']> {
  const { name, post, clanId } = found(sql.findCouncillor(context.db, { id }), 'council')
  sql.amendCouncillor(context.db, { id, name: changes.name ?? name, post: changes.post ?? post })
  say(context, 'belonging-amended', { part: 'council', what: changes.name ?? name, clanId })
  return {}
}

/** Takes somebody off the council. */
export function removeFromCouncil(
  context: WriteContext,
  { id }: Input<Calls['removeFromCouncil']>,
): Output<Calls['removeFromCouncil']> {
  const { name, clanId } = found(sql.findCouncillor(context.db, { id }), 'council')
  sql.removeCouncillor(context.db, { id })
  say(context, 'belonging-removed', { part: 'council', what: name, clanId })
  return {}
}

/** Its branches with how many families each has. */
export const branches = (
  { db }: ReadContext,
  { subjectId }: Input<Calls['branches']>,
): Output<Calls['branches']> =>
  sql.branchesOf(db, { clanId: theClan(db, subjectId).clanId }).map(({ clanId: _, ...one }) => one)

/** Adds a branch (chi, phái) to a clan; two of one name are refused. */
export function addBranch(
  context: WriteContext,
  { subjectId, name, head, placeId }: Input<Calls['addBranch']>,
): Output<Calls['addBranch']> {
  const { db } = context
  const { clanId } = theClan(db, subjectId)
  refuseTwin(db, { clanId, name, id: null })
  soundPlace(db, placeId)
  const { id } = sql.addBranch(db, { clanId, name, head: head || null, placeId })
  say(context, 'belonging-added', { part: 'branch', what: name, clanId })
  return { id }
}

/** Corrects name, head or place of a branch. */
export function amendBranch(
  context: WriteContext,
  { id, ...changes }: Input<Calls['amendBranch']>,
): Output<Calls['amendBranch']> {
  const { db } = context
  const branch = found(sql.findBranch(db, { id }), 'branch')
  const { name = branch.name, head = branch.head, placeId = branch.placeId } = changes
  refuseTwin(db, { clanId: branch.clanId, name, id })
  soundPlace(db, placeId)
  sql.amendBranch(db, { id, name, head: head || null, placeId })
  say(context, 'belonging-amended', { part: 'branch', what: name, clanId: branch.clanId })
  return {}
}

/** Takes a branch away; its families stay in the clan. */
export function removeBranch(
  context: WriteContext,
  { id }: Input<Calls['removeBranch']>,
): Output<Calls['removeBranch']> {
  const { db } = context
  const { name, clanId } = found(sql.findBranch(db, { id }), 'branch')
  sql.leaveBranch(db, { clanId, branchId: id })
  sql.removeBranch(db, { id })
  say(context, 'belonging-removed', { part: 'branch', what: name, clanId })
  return {}
}

/** A page of its member families, wherever they live. */
export function clanFamilies(
  { db }: ReadContext,
  { subjectId, offset, limit }: Input<Calls['clanFamilies']>,
): Output<Calls['clanFamilies']> {
  const { clanId } = theClan(db, subjectId)
  const total = sql.countFamilies(db, { clanId })?.total ?? 0
  return { total, rows: sql.familiesOfClan(db, { clanId, offset, limit }) }
}

/** Puts a family of the register into a clan, under a branch or none. */
export function addClanFamily(
  context: WriteContext,
  { subjectId, familyId, branchId }: Input<Calls['addClanFamily']>,
): Output<Calls['addClanFamily']> {
  const { db } = context
  const { clanId, name: clan } = theClan(db, subjectId)
  const { householdId, name } = theFamily(db, familyId)
  if (sql.familyInClan(db, { clanId, householdId })) throw new Refusal('already-belongs', { name, of: clan })
  soundBranch(db, clanId, branchId)
  const { id } = sql.addClanFamily(db, { clanId, householdId, branchId })
  recount(db, clanId, subjectId)
  say(context, 'belonging-added', { part: 'clan-family', what: name, clanId })
  return { id }
}

/** Moves a member family to another branch. */
export function amendClanFamily(
  context: WriteContext,
  { id, branchId }: Input<Calls['amendClanFamily']>,
): Output<Calls['amendClanFamily']> {
  const { name, clanId } = found(sql.findClanFamily(context.db, { id }), 'family')
  soundBranch(context.db, clanId, branchId)
  sql.amendClanFamily(context.db, { id, branchId })
  say(context, 'belonging-amended', { part: 'clan-family', what: name, clanId })
  return {}
}

/** Takes a family out of a clan; the family itself stays in the register. */
export function removeClanFamily(
  context: WriteContext,
  { id }: Input<Calls['removeClanFamily']>,
): Output<Calls['removeClanFamily']> {
  const { db } = context
  const { name, clanId } = found(sql.findClanFamily(db, { id }), 'family')
  sql.removeClanFamily(db, { id })
  recount(db, clanId, subjectOfClan(db, { clanId })?.subjectId ?? 0)
  say(context, 'belonging-removed', { part: 'clan-family', what: name, clanId })
  return {}
}

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Refusal('not-found', { what })
  return row
}
function refuseTwin(
  db: Reader,
  { clanId, name, id }: { clanId: number; name: string; id: number | null },
): void {
  const known = sql.branchNamed(db, { clanId, name })
  if (known && known.id !== id) throw new Refusal('already-belongs', { name })
}
function soundPlace(db: Reader, placeId: number | null): void {
  if (placeId !== null) found(findPlace(db, { id: placeId }), 'place')
}
function soundBranch(db: Reader, clanId: number, branchId: number | null): void {
  if (branchId !== null && sql.findBranch(db, { id: branchId })?.clanId !== clanId)
    throw new Refusal('not-found', { what: 'branch' })
}
/** The number of member families stands in the open title of the newest year. */
function recount(db: WriteContext['db'], clanId: number, subjectId: number): void {
  resizeTitle(db, { subjectId, size: sql.countFamilies(db, { clanId })?.total || null })
}
function say(
  { db, did }: WriteContext,
  verb: Verb,
  { part, what, clanId }: { part: Part; what: string; clanId: number },
): void {
  did({ name: verb, with: { part, what, kind: 'clan', name: subjectOfClan(db, { clanId })?.name ?? '' } })
}
