import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { yearsRecognised } from '../../database/queries/assessments-book.ts'
import * as sql from '../../database/queries/commendations.ts'
import { findPlace } from '../../database/queries/places.ts'
import { usualLabel } from '../assessments/rounds.ts'
import type { WriteContext } from '../context.ts'

type Calls = Contract['commendations']

/** Puts subjects on the list of a year; years in a row are counted from their recognitions, never typed. */
export function listSubjects(
  { db, did }: WriteContext,
  { year, subjectIds, level, years, reason }: Input<Calls['listSubjects']>,
): Output<Calls['listSubjects']> {
  const asked = sql.subjectsToList(db, { subjects: JSON.stringify([...new Set(subjectIds)]), year })
  if (asked.length === 0) throw new Refusal('not-found', { what: 'subject' })
  const fresh = asked.filter(({ listed }) => listed === 0)
  if (fresh.length === 0) throw new Refusal('listed-already', { name: asked[0]?.name ?? '', year })
  for (const { id, kind, name } of fresh) {
    const held = years === null ? null : heldYears(db, { id, kind, year })
    if (held !== null && years !== null && held < years)
      throw new Refusal('years-not-reached', { name, held, years })
    const label = findRound(db, { year, kind })?.label ?? usualLabel(kind, year)
    sql.addCommendation(db, {
      ...{ year, subjectId: id, groupName: null, communeId: null, yearsInRow: held, level },
      reason: inWords(reason, { years: held, label, year }),
    })
  }
  const [only, ...others] = fresh
  did({
    name: 'commendations-listed',
    with: { count: fresh.length, year, ...(others.length === 0 && only ? { name: only.name } : {}) },
  })
  return { listed: fresh.length, alreadyThere: asked.length - fresh.length }
}

function heldYears(db: Reader, { id, kind, year }: { id: number; kind: string; year: number }): number {
  const rows = yearsRecognised(db, { subjects: JSON.stringify([id]), kind, year })
  return yearsInRow(
    rows.map((row) => row.year),
    year,
  )
}

/** {years}, {from}, {to} and {label} as they are for one subject; a word nothing is known of stays out. */
function inWords(
  text: string,
  { years, label, year }: { years: number | null; label: string; year: number },
): string {
  const words: Readonly<Record<string, string>> = {
    label,
    to: `${year}`,
    ...(years === null ? {} : { years: `${years}`, from: `${year - years + 1}` }),
  }
  return text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole).normalize('NFC')
}

/** Puts a group that stands in no register on the list. */
export function listGroup(
  { db, did }: WriteContext,
  { year, name, communeId, level, reason }: Input<Calls['listGroup']>,
): Output<Calls['listGroup']> {
  if (communeId !== null && !findPlace(db, { id: communeId }))
    throw new Refusal('not-found', { thing: 'place' })
  const groupName = name.normalize('NFC')
  const { id } = sql.addCommendation(db, {
    ...{ year, subjectId: null, groupName, communeId, yearsInRow: null, level },
    reason: reason.normalize('NFC'),
  })
  did({ name: 'commendations-listed', with: { count: 1, year, name: groupName } })
  return { id }
}

/** Another reason or level, while nothing was decided. */
export function amend(
  { db, did }: WriteContext,
  { id, reason, level }: Input<Calls['amend']>,
): Output<Calls['amend']> {
  const [row] = sql.commendationsById(db, { ids: JSON.stringify([id]) })
  if (!row) throw new Refusal('not-found', { what: 'commendation', id })
  if (row.state === 'commended' || row.state === 'refused')
    throw new Refusal('commendation-decided', { name: row.name })
  sql.amendCommendation(db, {
    id,
    reason: reason?.normalize('NFC') ?? row.reason,
    level: level ?? row.level,
  })
  did({ name: 'commendation-amended', with: { name: row.name, year: row.year } })
  return {}
}

/** Takes rows off the list again; what was proposed stays. */
export function takeOff(
  { db, did }: WriteContext,
  { ids }: Input<Calls['takeOff']>,
): Output<Calls['takeOff']> {
  const wanted = JSON.stringify([...new Set(ids)])
  const rows = sql.commendationsById(db, { ids: wanted }).filter(({ state }) => state === 'listed')
  const [first] = rows
  if (!first) throw new Refusal('nothing-selected')
  const { changes } = sql.removeCommendations(db, { ids: wanted })
  did({
    name: 'commendations-taken-off',
    with: { count: changes, year: first.year, ...(changes === 1 ? { name: first.name } : {}) },
  })
  return { taken: changes }
}
