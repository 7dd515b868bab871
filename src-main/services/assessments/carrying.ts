import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findRound } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/assessments-entering.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { TaskContext } from '../context.ts'
import { roundOf } from './rounds.ts'

type Calls = Contract['assessments']
const slice = 250

/** Brings an earlier year's registrations into a year as "again", all in one action; who is there already stays. */
export function carryForward(
  { write, progress }: TaskContext,
  { fromYear, year, kind, communeId, subjectIds }: Input<Calls['carryForward']>,
): Promise<Output<Calls['carryForward']>> {
  return write(function* (context) {
    const { db, did } = context
    const from = findRound(db, { year: fromYear, kind })
    const known = findRound(db, { year, kind })
    const subjects = subjectIds && JSON.stringify(subjectIds)
    const rows = from
      ? sql.toCarry(db, {
          fromId: from.id,
          toId: known?.id ?? null,
          communeId,
          subjects,
          end: `${year}-12-31`,
        })
      : []
    if (rows.length === 0 || fromYear >= year) throw new Refusal('nothing-to-carry', { fromYear, year, kind })
    const fresh = rows.filter(({ present }) => present === 0).map(({ titleId }) => titleId)
    const toId = roundOf(context, { year, kind })
    for (let at = 0; at < fresh.length; at += slice) {
      const ids = JSON.stringify(fresh.slice(at, at + slice))
      sql.carry(db, { ids, toId, end: `${year}-12-31` })
      progress(Math.min(at + slice, fresh.length), fresh.length)
      yield
    }
    const place = communeId === null ? undefined : findPlace(db, { id: communeId })?.fullName
    const [only] = fresh
    const name =
      subjectIds?.length === 1 && only !== undefined ? sql.nameOfTitle(db, { id: only })?.name : undefined
    const where = { ...(place !== undefined && { place }), ...(name !== undefined && { name }) }
    did({ name: 'carried-forward', with: { count: fresh.length, kind, fromYear, year, ...where } })
    return { carried: fresh.length, alreadyThere: rows.length - fresh.length }
  })
}
