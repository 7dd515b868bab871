import type { CriteriaSet } from '../../src-main/contract/values/criteria-set.ts'
import { fourFamilies, type HamTan } from './ham-tan.ts'

/**
 * A criteria set made up for tests, like none of the papers: 20 indicators of five points, pass from 50, three classes above. It
 * is never shipped.
 */
export function testSet(changes: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    id: 'bo-thu-nghiem',
    title: 'Bộ thử nghiệm, không theo văn bản nào',
    label: null,
    legalBasis: 'Bộ thử nghiệm',
    scope: { kind: 'own' },
    subjectKind: 'hogiadinh',
    issuedOn: null,
    effectiveFrom: '2015-01-01',
    effectiveTo: null,
    period: null,
    method: 'score',
    maxScore: 100,
    passScore: 50,
    bands: [
      { code: 'tot', title: 'Tốt', min: 85, max: 100 },
      { code: 'kha', title: 'Khá', min: 70, max: 85, maxExclusive: true },
      { code: 'dat', title: 'Trung bình', min: 50, max: 70, maxExclusive: true },
      { code: 'khong', title: 'Không đạt', min: 0, max: 50, maxExclusive: true },
    ],
    levels: [],
    areaOverrides: [],
    validityMonths: null,
    authority: null,
    cycle: null,
    deadlines: [],
    criteria: [1, 2, 3, 4].map((criterion) => ({
      code: String(criterion),
      title: `Tiêu chí thử ${criterion}`,
      maxPoints: 25,
      indicators: [1, 2, 3, 4, 5].map((each) => ({
        code: `${criterion}.${each}`,
        title: `Nội dung thử ${criterion}.${each} của bộ thử nghiệm`,
        maxPoints: 5,
        kind: 'score',
      })),
    })),
    vetoes: [],
    sources: [],
    complete: true,
    missing: [],
    notes: [],
    ...changes,
  }
}

/** Codes of the test set in their order. */
export const testCodes = testSet().criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code))

/** So many points for each of the twenty indicators; what is said of a code stands there instead. */
export const allAt = (points: number, others: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(testCodes.map((code) => [code, { value: others[code] ?? points }]))

type Asked = Pick<HamTan['api'], 'criteria'>

/** Keeps a set as typed, compared with its paper by two people, and lets a round judge by it. */
export async function giveTestSet(
  { criteria }: Asked,
  { set = testSet(), year = 2020, kind = 'family', round = true }: Partial<TestRound> = {},
): Promise<void> {
  const { code, version } = await criteria.saveSet({ base: null, set: { ...set } })
  const paper = { day: '2020-01-10', paper: 'Giấy thử nghiệm' }
  for (const [step, person] of [
    [1, 'Người Thứ Nhất'],
    [2, 'Người Thứ Hai'],
  ] as const)
    await criteria.confirmSet({ code, version, step, person, ...paper })
  if (round) await criteria.chooseSet({ year, kind, set: { code, version } })
}
interface TestRound {
  readonly set: CriteriaSet
  readonly year: number
  readonly kind: 'family' | 'clan' | 'community' | 'unit' | 'commune' | 'citizen'
  readonly round: boolean
}

const round = { year: 2020, kind: 'family' } as const

/** Four families of 2020, to be scored by the test set. */
export async function scoredFamilies() {
  const found = await fourFamilies()
  await giveTestSet(found.office.api)
  const { scoring, assessments, history } = found.office.api
  return {
    ...found,
    scoring,
    history,
    row: async (titleId: number) =>
      (await assessments.book(round)).rows.find((each) => each.titleId === titleId),
    give: () => scoring.giveScoredResults({ selection: { filter: round } }),
  }
}
