import { isLikeName, likeSubjects } from './like-subjects.ts'
import type { ParsedRow } from './parsed-row.ts'
import { isSameHamlet, isSameName, type Person, personOf } from './person.ts'
import type { Planned } from './planned.ts'
import { choiceFor, type Given, isWrong, planned, type Verdict } from './planning.ts'
import type { Known } from './register.ts'
import type { RowPlace } from './row-place.ts'
import { isPlace } from './subject-name.ts'

interface Taken {
  readonly row: number
  readonly name: string
  readonly key: string
  readonly communeId: number | null
  readonly person: Person
}
/** Rows that go in, to hold later rows of the same file against. */
interface Before {
  readonly taken: Taken[]
  readonly subjects: Map<number, number>
  /** By place, of thôn and communes. */
  readonly places: Map<string, number>
}

/** A thôn or a commune by where it is; null of what is no place. One that the office does not have yet has only its name. */
function placeOf(
  { subject }: Given['order'],
  { communeId, hamletId, hamletKey }: Pick<RowPlace, 'communeId' | 'hamletId' | 'hamletKey'>,
): string | null {
  if (!isPlace(subject)) return null
  return subject === 'commune' ? `${communeId}` : `${communeId} ${hamletId ?? hamletKey}`
}

/**
 * Registrations of clans, units, communities and communes: the same name in the same commune is the same subject; one that
 * is only like it is put before the clerk. A place is one, whatever its row says.
 */
export function* planBodies(given: Given): Generator<void, Planned[]> {
  const before: Before = { taken: [], subjects: new Map(), places: new Map() }
  const rows: Planned[] = []
  for (const parsed of given.parsed) {
    const person = personOf(parsed, given.order.subject)
    const verdict = judge(given, before, parsed, person)
    if (verdict.fate === 'goes-in') {
      const { row, name, place } = parsed
      before.taken.push({ row, name, key: person.key, communeId: place.communeId, person })
      if (verdict.family) before.subjects.set(verdict.family.subjectId, row)
      const where = placeOf(given.order, verdict.family ?? place)
      if (where !== null) before.places.set(where, row)
    }
    rows.push(planned(given, parsed, verdict))
    if (rows.length % 100 === 0) yield
  }
  return rows
}

function judge(given: Given, before: Before, parsed: ParsedRow, person: Person): Verdict {
  const choice = choiceFor(given, parsed)
  if (choice?.take === 'leave') return { fate: 'left', reason: ['left-by-choice', {}] }
  const { communeId } = parsed.place
  if (isWrong(parsed) || communeId === null) return { fate: 'wrong' }
  const { register, order } = given
  if (choice?.take === 'same') {
    const chosen = register.byId.get(choice.subjectId)
    if (chosen) return asKnown(given, before, parsed, chosen)
  }
  const where = placeOf(order, parsed.place)
  if (where !== null) {
    const there = register.within(communeId).find((one) => placeOf(order, one) === where)
    if (there) return asKnown(given, before, parsed, there)
    const other = before.places.get(where)
    if (other !== undefined)
      return { fate: 'duplicate', reason: ['same-row-name', { other }], sameAsRow: other }
  }
  const likes = likeSubjects(register, order.subject, { name: parsed.name, key: person.key, communeId })
  const likeRows = before.taken.filter(
    (taken) => taken.communeId === communeId && isLikeName({ name: parsed.name, key: person.key }, taken),
  )
  if (choice?.take === 'new')
    return {
      fate: 'goes-in',
      again: parsed.again ?? false,
      apartFrom: likes,
      apartFromRows: likeRows.map(({ row }) => row),
    }
  const isSame = (other: Person): boolean => isSameName(person, other) && isSameHamlet(person, other)
  const same = likes.filter(isSame)
  const [known] = same
  if (known && same.length === 1) return asKnown(given, before, parsed, known)
  const repeated = likeRows.find((taken) => isSame(taken.person))
  if (repeated)
    return { fate: 'duplicate', reason: ['same-row-name', { other: repeated.row }], sameAsRow: repeated.row }
  if (likes.length > 0) return asked(likes)
  const [row] = likeRows
  if (row)
    return {
      fate: 'choose',
      reason: ['looks-like-row-name', { name: row.name, other: row.row }],
      sameAsRow: row.row,
    }
  return { fate: 'goes-in', again: parsed.again ?? false }
}

const asked = (likes: readonly Known[]): Verdict => {
  const [first] = likes
  const facts = { name: first?.name ?? '', place: first?.hamlet ?? first?.commune ?? '' }
  return { fate: 'choose', reason: ['looks-like-subject', facts], candidates: likes }
}

function asKnown({ order }: Given, before: Before, parsed: ParsedRow, known: Known): Verdict {
  const candidates = [known]
  const other = before.subjects.get(known.subjectId)
  if (other !== undefined)
    return { fate: 'duplicate', reason: ['same-row-name', { other }], sameAsRow: other, candidates }
  if (known.titleId !== null)
    return {
      fate: 'duplicate',
      reason: ['already-registered', { name: known.name }],
      candidates,
      family: known,
    }
  const differs = parsed.again === false && known.registeredBefore
  return {
    fate: 'goes-in',
    family: known,
    candidates,
    again: parsed.again ?? known.registeredBefore,
    ...(differs ? { warnings: [['again-differs', { name: known.name, year: order.year - 1 }]] } : {}),
  }
}
