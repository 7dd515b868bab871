import { unitLevels } from '../../contract/subjects.ts'
import type { CriteriaSet, SetSubject } from '../../contract/values/criteria-set.ts'
import type { SubjectFacts } from '../../contract/values/scoring.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import type { Reader } from '../../database/open.ts'
import { type KeptSet, setsFor, theSet } from '../criteria/kept-sets.ts'

/** What decides which sets may judge a title. */
export interface Judgeable {
  readonly kind: Parameters<typeof setsFor>[2]['kind']
  readonly year: number
  readonly setId: number | null
  readonly roundSetId: number | null
  readonly unitLevel: string | null
}

export interface UsedSet extends KeptSet {
  /** It is the title's own; else it only would be, were the title scored now. */
  readonly frozen: boolean
}

/** Sets for units say of which level they are; one for two levels names both. */
const unitLevelsOf: Partial<Record<SetSubject, readonly string[]>> = {
  donvi_xa: ['commune'],
  donvi_huyen: ['district'],
  donvi_tinh: ['province'],
  donvi_huyen_tinh: ['district', 'province'],
}
const suits = (set: CriteriaSet, unitLevel: string | null): boolean =>
  unitLevel === null || (unitLevelsOf[set.subjectKind]?.includes(unitLevel) ?? true)

/** The set a title is judged by: its own, else its round's, else the likeliest for its kind, level and year; null: none serves. */
export function setOf(db: Reader, resources: string, title: Judgeable): UsedSet | null {
  if (title.setId !== null) return { ...theSet(db, title.setId), frozen: true }
  if (title.roundSetId !== null) {
    const ofRound = theSet(db, title.roundSetId)
    if (suits(ofRound.set, title.unitLevel)) return { ...ofRound, frozen: false }
  }
  const [likeliest] = choicesFor(db, resources, title)
  return likeliest ? { ...likeliest, frozen: false } : null
}

/** Every set that may judge a title, the likeliest first; one of which nothing but its name is known comes last. */
export const choicesFor = (db: Reader, resources: string, title: Judgeable): KeptSet[] =>
  inOrder(db, resources, title).filter(({ set }) => suits(set, title.unitLevel))

/** The sets the sheets of a round use while none is chosen for it; units have one for each level that has any. */
export function likeliestOf(
  db: Reader,
  resources: string,
  round: Pick<Judgeable, 'kind' | 'year'>,
): KeptSet[] {
  const all = inOrder(db, resources, round)
  const levels = round.kind === 'unit' ? unitLevels : [null]
  return [...new Set(levels.flatMap((level) => all.find(({ set }) => suits(set, level)) ?? []))]
}

const inOrder = (db: Reader, resources: string, round: Pick<Judgeable, 'kind' | 'year'>): KeptSet[] =>
  setsFor(db, resources, round).toSorted((one, other) => Number(isEmpty(one)) - Number(isEmpty(other)))
const isEmpty = ({ set }: KeptSet): boolean => set.criteria.length === 0

/** Whether a set can class anybody. */
export const runs = ({ set, confirmed }: KeptSet): boolean => unknownsOf(set, { confirmed }).length === 0

export type HeldLevels = NonNullable<SubjectFacts['heldLevels']>
/** Levels by their code in a set, from the classes a subject was recognised with. */
export const heldIn = (
  set: CriteriaSet,
  held: readonly { readonly title: string; readonly since: string }[],
): HeldLevels =>
  held.flatMap(({ title, since }) => {
    const level = set.levels.find((each) => each.title === title)
    return level ? [{ level: level.code, since }] : []
  })

/** The day up to which a level must have been held: the last of the year assessed, or today if that is earlier. */
export const judgedOn = (year: number, today: string): string => {
  const end = `${year}-12-31`
  return today < end ? today : end
}
