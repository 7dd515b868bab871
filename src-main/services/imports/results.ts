import { likeSubjects } from './like-subjects.ts'
import type { ParsedRow } from './parsed-row.ts'
import { births, isContradicted, isSameName, type Person, personOf } from './person.ts'
import type { Planned } from './planned.ts'
import { choiceFor, type Given, isWrong, planned, type Verdict } from './planning.ts'
import type { Known } from './register.ts'

/** What a row brings to its subject: what becomes of it there, and when two rows say the same. */
export interface Bringing {
  readonly settle: (parsed: ParsedRow, family: Known, isChosen: boolean) => Verdict
  readonly isOne: (one: ParsedRow | undefined, other: ParsedRow | undefined) => boolean
}

/** Results of subjects registered this year. */
export const planResults = (given: Given): Generator<void, Planned[]> =>
  planRegistered(given, { settle: asResult, isOne: isOneResult })

/**
 * Each row belongs to one subject registered this year. Where several fit, the clerk says which; a subject that the clerk
 * gave to one row no longer fits the others.
 */
export function* planRegistered(given: Given, bringing: Bringing): Generator<void, Planned[]> {
  const chosen = new Map<number, number>()
  for (const parsed of given.parsed) {
    const choice = choiceFor(given, parsed)
    if (choice?.take === 'same' && !isWrong(parsed)) chosen.set(choice.subjectId, parsed.row)
  }
  const verdicts: Verdict[] = []
  for (const parsed of given.parsed) {
    verdicts.push(judge(given, bringing, chosen, parsed))
    if (verdicts.length % 500 === 0) yield
  }
  settleTwice(given.parsed, verdicts, chosen, bringing)
  return given.parsed.map((parsed, index) => planned(given, parsed, verdicts[index] ?? { fate: 'wrong' }))
}

function judge(
  given: Given,
  { settle }: Bringing,
  chosen: ReadonlyMap<number, number>,
  parsed: ParsedRow,
): Verdict {
  const choice = choiceFor(given, parsed)
  if (choice?.take === 'leave') return { fate: 'left', reason: ['left-by-choice', {}] }
  if (isWrong(parsed) || parsed.place.communeId === null) return { fate: 'wrong' }
  if (choice?.take === 'same') {
    const family = given.register.byId.get(choice.subjectId)
    if (family?.titleId) return settle(parsed, family, true)
  }
  const { subject } = given.order
  const person = personOf(parsed, subject)
  const numbered = given.register.byId.get(parsed.subjectNumber ?? -1)
  // the number alone is not believed: the sheet may be another office's
  if (numbered?.titleId && isSameName(person, numbered)) return settle(parsed, numbered, false)
  const registered = given.register
    .named(person.key, parsed.place.communeId)
    .filter(
      (known) =>
        known.titleId !== null && isSameName(person, known) && births(person.birth, known.birth) !== 'differ',
    )
  const here = registered.filter(
    ({ hamletKey }) => person.hamletKey === null || hamletKey === null || hamletKey === person.hamletKey,
  )
  const free = here.filter(({ subjectId }) => (chosen.get(subjectId) ?? parsed.row) === parsed.row)
  const fitting = narrowed(person, free)
  const [family] = fitting
  if (family && fitting.length === 1) return settle(parsed, family, false)
  if (fitting.length > 1)
    return { fate: 'choose', reason: ['several-registered', { count: fitting.length }], candidates: fitting }
  const [elsewhere] = registered
  if (elsewhere && here.length === 0) {
    const place = elsewhere.hamlet ?? elsewhere.commune
    return { fate: 'choose', reason: ['other-hamlet', { place }], candidates: registered }
  }
  const { communeId } = parsed.place
  const named = { name: parsed.name, key: person.key, communeId }
  const likes = likeSubjects(given.register, subject, named).filter(({ titleId }) => titleId !== null)
  const [like] = likes
  if (like) {
    const facts = { name: like.name, place: like.hamlet ?? like.commune }
    return { fate: 'choose', reason: ['like-registered', facts], candidates: likes }
  }
  return { fate: 'wrong', reason: ['not-registered', {}] }
}

/** Birth, sex and household members decide where the list has them; a name with other marks is another name. */
function narrowed(person: Person, families: readonly Known[]): readonly Known[] {
  const exact = families.filter(({ marked }) => marked === person.marked)
  const pool = exact.length > 0 ? exact : families
  const born =
    person.birth === null
      ? pool
      : pool.filter(({ birth }) => births(person.birth, birth) === 'same' && birth !== null)
  const known = born.length > 0 ? born : pool
  const fitting = known.filter((one) => !isContradicted(person, one))
  return fitting.length > 0 ? fitting : known
}

export function asResult(parsed: ParsedRow, family: Known, isChosen: boolean): Verdict {
  const candidates = [family]
  const facts = { name: family.name }
  if (family.state === 'registered') return { fate: 'goes-in', family, candidates, again: false }
  if (isSameResult(parsed, family))
    return { fate: 'duplicate', reason: ['result-known', facts], family, candidates }
  if (family.state !== 'passed' && family.state !== 'failed') {
    return { fate: 'duplicate', reason: ['result-settled', facts], family, candidates }
  }
  if (isChosen) return { fate: 'goes-in', family, candidates }
  return { fate: 'choose', reason: ['result-differs', facts], candidates }
}

const hundredths = (points: number | null): number | null =>
  points === null ? null : Math.round(points * 100)
const isSameResult = ({ result, points }: ParsedRow, { state, points: known }: Known): boolean =>
  (result === null || result === state || (result === 'passed' && state === 'recognised')) &&
  (points === null || hundredths(points) === known)

/** Two rows for one family: the same result twice is a repetition; two different ones are never decided here. */
function settleTwice(
  parsed: readonly ParsedRow[],
  verdicts: Verdict[],
  chosen: ReadonlyMap<number, number>,
  { isOne }: Bringing,
): void {
  const rows = new Map<number, number[]>()
  verdicts.forEach(({ fate, family }, index) => {
    if (fate !== 'goes-in' || !family) return
    rows.set(family.subjectId, [...(rows.get(family.subjectId) ?? []), index])
  })
  for (const [subjectId, indexes] of rows) {
    if (indexes.length < 2) continue
    const first = indexes.find((index) => parsed[index]?.row === chosen.get(subjectId)) ?? indexes[0] ?? 0
    const others = indexes.filter((index) => index !== first)
    const differ = others.filter((index) => !isOne(parsed[first], parsed[index]))
    for (const index of others) {
      const other = parsed[first]?.row ?? 0
      const family = verdicts[index]?.family
      if (!family) continue
      verdicts[index] = differ.includes(index)
        ? {
            fate: 'choose',
            reason: ['two-rows-one-family', { name: family.name, other }],
            sameAsRow: other,
            candidates: [family],
          }
        : { fate: 'duplicate', reason: ['same-row', { other }], sameAsRow: other, candidates: [family] }
    }
    const family = verdicts[first]?.family
    if (differ.length > 0 && family && !chosen.has(subjectId)) {
      const other = parsed[differ[0] ?? 0]?.row ?? 0
      verdicts[first] = {
        fate: 'choose',
        reason: ['two-rows-one-family', { name: family.name, other }],
        sameAsRow: other,
        candidates: [family],
      }
    }
  }
}

export const isOneResult = (one: ParsedRow | undefined, other: ParsedRow | undefined): boolean =>
  one?.result === other?.result && one?.points === other?.points
