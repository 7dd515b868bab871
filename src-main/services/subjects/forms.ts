import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formsOf, holdsIn, kindOfSet, otherForm } from '../../contract/values/criteria-set.ts'
import { standingOf } from '../../database/queries/assessments-entering.ts'
import * as sql from '../../database/queries/subjects.ts'
import { selectedIds } from '../assessments/book.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { allSets } from '../criteria/kept-sets.ts'
import { theSubject } from './the-subject.ts'

type Calls = Contract['subjects']

/** The forms that sets of a kind name, with the sets; empty: every subject of the kind fills in the same sheet. */
export function forms(
  { db, office }: ReadContext,
  { kind, year }: Input<Calls['forms']>,
): Output<Calls['forms']> {
  const found = new Map<string, Set<string>>()
  for (const { set } of allSets(db, office.resources)) {
    if (kindOfSet[set.subjectKind] !== kind || (year !== null && !holdsIn(set, year))) continue
    for (const form of formsOf(set)) found.set(form, (found.get(form) ?? new Set<string>()).add(set.title))
  }
  const named = [...found].map(([form, sets]) => ({ form, sets: [...sets] }))
  return named.length === 0 ? [] : [...named, { form: otherForm, sets: [] }]
}

/** Writes down which form a subject fills in. Titles that are decided keep the one they were judged by. */
export function setForm(
  { db, did }: WriteContext,
  { subjectId, form }: Input<Calls['setForm']>,
): Output<Calls['setForm']> {
  const { name, kind, commune } = theSubject(db, subjectId)
  sql.setForms(db, { ids: JSON.stringify([subjectId]), form: form?.normalize('NFC') ?? null })
  did({ name: 'form-set', with: { name, kind, place: commune, form: form ?? '' } })
  return {}
}

/** The same for all rows chosen in a Book; with `onlyUnknown` whoever has one keeps it. */
export function setForms(
  { db, did }: WriteContext,
  { selection, form, onlyUnknown }: Input<Calls['setForms']>,
): Output<Calls['setForms']> {
  const titles = JSON.stringify(selectedIds(db, selection))
  const subjects = sql.subjectsToForm(db, { titles, form, onlyUnknown: onlyUnknown ? 1 : 0 })
  const [first] = standingOf(db, { ids: titles })
  if (!first) throw new Refusal('nothing-selected')
  const count = subjects.length
  if (count > 0) {
    sql.setForms(db, {
      ids: JSON.stringify(subjects.map(({ id }) => id)),
      form: form?.normalize('NFC') ?? null,
    })
    did({ name: 'form-set', with: { count, kind: first.kind, form: form ?? '' } })
  }
  return { count }
}
