import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from '../../src-main/contract/values/answers.ts'
import {
  type CriteriaSet,
  criteriaSet,
  type Indicator,
  indicatorsOf,
} from '../../src-main/contract/values/criteria-set.ts'

const folder = join(import.meta.dirname, '../../resources/criteria')

/** The sets that come with the program, as they stand in its files. */
export const shippedSets = (): CriteriaSet[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => criteriaSet.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

export function shippedSet(id: string): CriteriaSet {
  const found = shippedSets().find((set) => set.id === id)
  if (!found) throw new Error(`${id} does not come with the program`)
  return found
}

/** Points for every indicator of a set, filled from the first on until they are given out. */
export function pointsInOrder(set: CriteriaSet, points: number): Answers {
  let left = Math.round(points * 100)
  return Object.fromEntries(
    indicatorsOf(set).map(({ code, maxPoints }) => {
      const given = Math.min(left, Math.round((maxPoints ?? 0) * 100))
      left -= given
      return [code, { value: given / 100 }]
    }),
  )
}

/** All points of every indicator. */
export const fullMarks = (set: CriteriaSet): Answers =>
  Object.fromEntries(
    indicatorsOf(set).map(({ code, maxPoints, kind }) => [
      code,
      { value: kind === 'boolean' ? 1 : (maxPoints ?? 0) },
    ]),
  )

export const indicatorOf = (over: Partial<Indicator> = {}): Indicator => ({
  code: '1.1',
  title: 'Trẻ em trong độ tuổi được đến trường',
  maxPoints: 10,
  kind: 'score',
  ...over,
})

/** A small set that judges: one criterion a list of indicators, half of the points to pass. */
export function setOf(
  criteria: readonly (readonly Indicator[])[],
  over: Partial<CriteriaSet> = {},
): CriteriaSet {
  const pointsOf = (indicators: readonly Indicator[]): number =>
    indicators.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0)
  const maxScore = criteria.reduce((sum, indicators) => sum + pointsOf(indicators), 0)
  return criteriaSet.parse({
    id: 'bo-thu',
    title: 'Bộ tiêu chí thử',
    legalBasis: 'Quyết định 01/QĐ-UBND',
    scope: { kind: 'own' },
    subjectKind: 'hogiadinh',
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    period: null,
    method: 'score',
    maxScore,
    passScore: maxScore / 2,
    bands: [],
    levels: [],
    areaOverrides: [],
    validityMonths: null,
    authority: null,
    cycle: null,
    criteria: criteria.map((indicators, index) => ({
      code: String(index + 1),
      title: `Tiêu chí ${index + 1}`,
      maxPoints: pointsOf(indicators),
      indicators,
    })),
    vetoes: [],
    sources: [],
    complete: true,
    missing: [],
    notes: [],
    ...over,
  })
}
