import { CitizenFacts } from './CitizenFacts.tsx'
import { ClanBranches } from './ClanBranches.tsx'
import { ClanCouncil } from './ClanCouncil.tsx'
import { ClanFacts } from './ClanFacts.tsx'
import { ClanFamilies } from './ClanFamilies.tsx'
import { FamilyFacts } from './FamilyFacts.tsx'
import { FamilyMoves } from './FamilyMoves.tsx'
import { HouseholdPeople } from './HouseholdPeople.tsx'
import { PlaceFigures } from './PlaceFigures.tsx'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitPeople } from './UnitPeople.tsx'
import type { Whole } from './whole.ts'

/** What the register holds of a subject and what belongs to it, by its kind. */
export function Belongings({ subject }: { readonly subject: Whole }) {
  const { subjectId, clan, unit, family, citizen, placeId } = subject
  if (clan)
    return (
      <>
        <ClanFacts subject={subject} clan={clan} />
        <ClanCouncil subjectId={subjectId} />
        <ClanBranches subjectId={subjectId} />
        <ClanFamilies subjectId={subjectId} clan={clan} />
      </>
    )
  if (unit)
    return (
      <>
        <UnitFacts subject={subject} unit={unit} />
        <UnitPeople subjectId={subjectId} />
      </>
    )
  if (family)
    return (
      <>
        <FamilyFacts subject={subject} family={family} />
        <HouseholdPeople subjectId={subjectId} />
        <FamilyMoves subjectId={subjectId} />
      </>
    )
  if (citizen) return <CitizenFacts subject={subject} citizen={citizen} />
  return placeId === null ? null : <PlaceFigures subjectId={subjectId} />
}
