import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Reader } from '../../database/open.ts'
import { paperedYears, type WholeSubject } from '../../database/queries/subjects.ts'
import * as sql from '../../database/queries/subjects-belonging.ts'
import type { ReadContext } from '../context.ts'
import { theSubject } from './the-subject.ts'

export { amendCitizen, amendClan, amendUnit } from './amending.ts'
export {
  addBranch,
  addClanFamily,
  addToCouncil,
  amendBranch,
  amendClanFamily,
  amendCouncil,
  branches,
  clanFamilies,
  council,
  removeBranch,
  removeClanFamily,
  removeFromCouncil,
} from './clans.ts'
export { forms, setForm, setForms } from './forms.ts'
export { amendMove, moves, removeMove } from './moves.ts'
export {
  addHouseholdPerson,
  addUnitPerson,
  amendHouseholdPerson,
  amendUnitPerson,
  findFamilies,
  findPeople,
  householdPeople,
  removeHouseholdPerson,
  removeUnitPerson,
  unitPeople,
} from './people.ts'
export { likeSubjects, register } from './registering.ts'
export { figures, registerPlaces, setFigures } from './whole-places.ts'

type Whole = Output<Contract['subjects']['subject']>

/** One subject as it is now, what belongs to it, and its titles as they were, the newest first. */
export function subject({ db }: ReadContext, { subjectId }: Input<Contract['subjects']['subject']>): Whole {
  const found = theSubject(db, subjectId)
  const { kind, name, birth, sex, communeId, commune, hamletId, hamlet, placeId, form } = found
  const years = paperedYears(db, { subjectId }).map((row) => ({
    ...row,
    again: row.again === 1,
    issued: row.issued === 1,
    points: row.points === null ? null : row.points / 100,
  }))
  const about = { subjectId, kind, name, birth, sex, communeId, commune, hamletId, hamlet, placeId, form }
  return { ...about, years, ...belongings(db, found) }
}

function belongings(db: Reader, found: WholeSubject): Pick<Whole, 'clan' | 'unit' | 'family' | 'citizen'> {
  const { kind, householdId, personId, clanId, unitId } = found
  const none = { clan: null, unit: null, family: null, citizen: null }
  if (clanId !== null) {
    const { total: families, communes } = sql.countFamilies(db, { clanId }) ?? { total: 0, communes: 0 }
    return { ...none, clan: { head: found.clanHead, note: found.clanNote, families, communes } }
  }
  if (unitId !== null) {
    const { unitKind, level, parent, unitHead: head, staff } = found
    const people = sql.countUnitPeople(db, { unitId })?.total ?? 0
    return { ...none, unit: { unitKind, level, parent, head, staff, people } }
  }
  if (householdId !== null)
    return { ...none, family: { members: found.members, clans: sql.clansOfHousehold(db, { householdId }) } }
  if (kind === 'citizen' && personId !== null) {
    const families = sql.familiesOfPerson(db, { personId })
    return { ...none, citizen: { families, units: sql.unitsOfPerson(db, { personId }) } }
  }
  return none
}
