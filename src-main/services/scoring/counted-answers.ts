import { Refusal } from '../../contract/refusal.ts'
import type { Answer, Answers } from '../../contract/values/answers.ts'
import type { Reader } from '../../database/open.ts'
import { derivedOf } from './derived.ts'
import type { UsedSet } from './set-of-title.ts'
import type { ScoredTitle } from './sheet.ts'

interface Sheet {
  readonly used: UsedSet
  readonly title: ScoredTitle
  /** What the column said before. */
  readonly earlier: Answers
}

/**
 * A column with the shares the program counts: one that is not typed is written as counted, so that the sheet says for good
 * what it was judged by. Another figure needs its reason (`override-missing`), unless it stood there already.
 */
export function withDerived(db: Reader, { used, title, earlier }: Sheet, typed: Answers): Answers {
  if (Object.keys(typed).length === 0) return typed
  const taken = { ...typed }
  for (const { indicator, value, of, gap } of derivedOf(db, used.set, title)) {
    const given = typed[indicator]
    const counted = gap === null && of !== null ? { value, of } : undefined
    if (given && (given.value !== null || given.notApplicable)) {
      if (counted && !given.override && !isSame(given, counted) && !isSame(given, earlier[indicator]))
        throw new Refusal('override-missing', { indicator, value, of: counted.of })
    } else if (counted) taken[indicator] = { ...given, ...counted }
  }
  return taken
}

const isSame = (one: Answer, other: Pick<Answer, 'value' | 'of'> | undefined): boolean =>
  one.value === other?.value && one.of === other.of
