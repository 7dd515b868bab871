import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { consentRelations } from '../../contract/privacy.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findSubject } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/privacy.ts'
import { selectedIds } from '../assessments/book.ts'
import type { ReadContext, WriteContext } from '../context.ts'

type Calls = Contract['privacy']
type Relation = (typeof consentRelations)[number]

/** What was agreed to for a person or family, the newest first. */
export const consents = (
  { db }: ReadContext,
  { subjectId }: Input<Calls['consents']>,
): Output<Calls['consents']> => sql.consentsOf(db, { subjectId })

/** Writes down a consent that was given on paper. */
export function addConsent(
  { db, did }: WriteContext,
  consent: Input<Calls['addConsent']>,
): Output<Calls['addConsent']> {
  const subject = findSubject(db, { id: consent.subjectId })
  if (!subject) throw new Refusal('not-found', { thing: 'subject' })
  const { id } = sql.addConsent(db, consent)
  did({ name: 'consent-recorded', with: { name: subject.name } })
  return { id }
}

/** Writes down that a consent was withdrawn; what was published before stays in the log of exports. */
export function withdrawConsent(
  { db, did }: WriteContext,
  { id, day }: Input<Calls['withdrawConsent']>,
): Output<Calls['withdrawConsent']> {
  const consent = sql.findConsent(db, { id })
  if (!consent || consent.withdrawnOn !== null) throw new Refusal('not-found', { thing: 'consent' })
  sql.withdrawConsent(db, { id, day })
  did({
    name: 'consent-withdrawn',
    with: { name: findSubject(db, { id: consent.subjectId })?.name ?? '' },
  })
  return {}
}

/** How many of these may not be named on a list for everybody. */
export function withoutConsent(
  { db, today }: ReadContext,
  { selection }: Input<Calls['withoutConsent']>,
): Output<Calls['withoutConsent']> {
  const day = today()
  const missing = sql
    .publishable(db, { ids: JSON.stringify(selectedIds(db, selection)), day })
    .filter(({ kind, birth, relations }) => {
      if (kind !== 'family' && kind !== 'citizen') return false
      return !mayPublish(birth, day, (relations ?? '').split(',') as Relation[])
    })
  return { count: missing.length, names: missing.slice(0, 20).map(({ name }) => name) }
}

/** Until this age a child is a child (law on children), from this one it is asked itself (law 91/2025, article 24). */
const childUntil = 16
const askedFrom = 7

/**
 * Whether a name may stand on a public list, by whose consents stand. For a child from 7 years on both the child and who speaks
 * for it must have agreed; for a younger one who speaks for it. A birth nobody knows is taken for an adult's; of one known by
 * its year every age that it may be counts.
 */
export function mayPublish(birth: string | null, day: string, relations: readonly Relation[]): boolean {
  const self = relations.includes('self')
  const spokenFor = relations.includes('parent') || relations.includes('guardian')
  if (birth === null) return self
  const isAsked = ageOn(birth, day, '-01-01') >= askedFrom
  const isChild = ageOn(birth, day, '-12-31') < childUntil
  return (self || !isAsked) && (spokenFor || !isChild)
}

/** The age on a day, where `rest` completes a birth that is not known to the day. */
function ageOn(birth: string, day: string, rest: string): number {
  const known = birth + rest.slice(birth.length - 4)
  return Number(day.slice(0, 4)) - Number(known.slice(0, 4)) - (day.slice(5) < known.slice(5) ? 1 : 0)
}
