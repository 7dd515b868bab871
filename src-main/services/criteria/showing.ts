import type { SetKey, SetLine } from '../../contract/criteria.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { holdsIn, kindOfSet } from '../../contract/values/criteria-set.ts'
import { isConfirmed, standingOf } from '../../contract/values/set-items.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import * as sql from '../../database/queries/criteria.ts'
import type { ReadContext } from '../context.ts'
import { allSets, type KeptSet } from './kept-sets.ts'

type Calls = Contract['criteria']

/** The versions of all sets, or of a kind, or of those that hold in a year; by code, newest version first. */
export function sets(
  { db, office }: ReadContext,
  { kind, year }: Input<Calls['sets']>,
): Output<Calls['sets']> {
  return linesOf(allSets(db, office.resources)).filter(
    (line) => (kind === null || line.kind === kind) && (year === null || holdsIn(line, year)),
  )
}

/** One version with everything around it; refuses `not-found`. */
export function set({ db, office }: ReadContext, asked: Input<Calls['set']>): Output<Calls['set']> {
  const all = allSets(db, office.resources)
  const kept = all.find((each) =>
    'setId' in asked
      ? each.setId === asked.setId
      : each.set.id === asked.code && (asked.version === null || each.version === asked.version),
  )
  if (!kept) throw new Refusal('not-found', { what: 'criteria-set' })
  const { setId } = kept
  const family = all.filter((each) => each.set.id === kept.set.id)
  return {
    ...lineOf(kept, family),
    set: kept.set,
    confirmations: kept.readings.map((each) => ({ ...each, items: each.items && [...each.items] })),
    usedBy:
      setId === null
        ? []
        : sql.roundsBySet(db, { setId }).map((round) => ({ ...round, chosen: round.chosen === 1 })),
    versions: family.map(({ version, origin, steps }) => ({ version, origin, steps })),
    changeable: isNobodys(kept),
    removable: isNobodys(kept),
  }
}

/** Typed or brought in here, and nobody relies on it yet: the one case in which a version itself changes. */
export const isNobodys = ({ setId, origin, used, readings }: KeptSet): boolean =>
  setId !== null && origin !== 'shipped' && !used && readings.every(({ fromVersion }) => fromVersion !== null)

/** The version of that code and number; refuses `not-found`. */
export function keptOf(all: readonly KeptSet[], { code, version }: SetKey): KeptSet {
  const kept = all.find((each) => each.set.id === code && each.version === version)
  if (!kept) throw new Refusal('not-found', { what: 'criteria-set', code, version })
  return kept
}

export const linesOf = (kept: readonly KeptSet[]): SetLine[] => kept.map((each) => lineOf(each, kept))

function lineOf(kept: KeptSet, all: readonly KeptSet[]): SetLine {
  const { setId, version, origin, set: body, confirmed, steps, used } = kept
  const standing = [...standingOf(body, kept.readings).values()]
  return {
    setId,
    code: body.id,
    version,
    newest: !all.some((each) => each.set.id === body.id && each.version > version),
    kind: kindOfSet[body.subjectKind],
    subjectKind: body.subjectKind,
    title: body.title,
    label: body.label ?? null,
    legalBasis: body.legalBasis,
    scope: body.scope,
    method: body.method,
    origin,
    effectiveFrom: body.effectiveFrom,
    effectiveTo: body.effectiveTo,
    period: body.period,
    complete: body.complete,
    steps,
    items: standing.length,
    itemsConfirmed: standing.filter(isConfirmed).length,
    used,
    unknowns: unknownsOf(body, { confirmed }),
  }
}
