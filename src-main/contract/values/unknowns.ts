import * as z from 'zod'
import type { CriteriaSet, Criterion, Indicator } from './criteria-set.ts'

/** Why a set cannot judge anybody yet. `at` is the code of the criterion, indicator, band or veto; a word for the whole set. */
export const unknownKinds = [
  'method',
  'criteria',
  'indicators',
  'max-points',
  'sum',
  'max-score',
  'pass-score',
  'bands',
  'pass-band',
  'threshold',
  'tiers',
  'levels',
  'level-targets',
  'veto',
  'applies',
  'codes',
  /** Who typed the set noted that a part of the paper is not in it; `at` is the note. */
  'missing',
  'unconfirmed',
  /** Of a subject, not of a set: which form it fills in. See `judgeOf`. */
  'variant',
] as const
export const unknown = z.object({ what: z.enum(unknownKinds), at: z.string() })
export type Unknown = Readonly<z.output<typeof unknown>>

/**
 * All that a set does not say, or says against itself. While this is not empty nobody is classed by it. A set that is not
 * complete becomes so by being confirmed against its paper, in two steps.
 */
export function unknownsOf(set: CriteriaSet, { confirmed }: { readonly confirmed: boolean }): Unknown[] {
  const found: Unknown[] = []
  const say = (what: Unknown['what'], at = '') => found.push({ what, at })
  if (set.method === null) say('method')
  if (set.criteria.length === 0) say('criteria')
  for (const criterion of set.criteria) {
    if (criterion.indicators.length === 0) say('indicators', criterion.code)
    for (const each of criterion.indicators) ofIndicator(set, criterion, each, say)
    if (set.method === 'score') ofSum(criterion, say)
  }
  if (set.method === 'score') ofScore(set, say)
  if (set.method === 'allTargetsMet' && set.levels.length === 0) say('levels')
  // A share of the points of a criterion says nothing where there are no points.
  for (const { code, test } of set.vetoes)
    if (test === null || (test.type === 'minEachCriterion' && set.method !== 'score')) say('veto', code)
  for (const code of repeated(set)) say('codes', code)
  // Two signatures under a text whose author says that targets are missing do not bring the targets.
  for (const note of set.missing) say('missing', note)
  if (!set.complete && !confirmed) say('unconfirmed')
  return found
}

type Say = (what: Unknown['what'], at?: string) => void

function ofIndicator(set: CriteriaSet, criterion: Criterion, each: Indicator, say: Say): void {
  // Nothing is missing of a way of judging that is not known.
  if (set.method === null) return
  if (set.method === 'score') {
    if (each.maxPoints === null) say('max-points', each.code)
    if (each.kind !== 'score' && each.kind !== 'boolean' && !each.tiers?.length) say('tiers', each.code)
    // For some forms only: what becomes of its points in the others, the text must say.
    if (each.appliesTo && !each.whenNotApplicable) say('applies', each.code)
    return
  }
  const isMeasured = each.kind !== 'boolean'
  const byLevel =
    set.levels.length > 0 && set.levels.every(({ code }) => each.levelThresholds?.[code] !== undefined)
  if (isMeasured && !byLevel && criterion.levelDependent) say('level-targets', each.code)
  else if (isMeasured && !byLevel && (each.threshold ?? null) === null) say('threshold', each.code)
}

function ofSum({ code, maxPoints, indicators }: Criterion, say: Say): void {
  if (maxPoints === null) {
    say('max-points', code)
    return
  }
  if (indicators.some((each) => each.maxPoints === null) || indicators.length === 0) return
  const sum = indicators.reduce((all, each) => all + Math.round((each.maxPoints ?? 0) * 100), 0)
  if (sum !== Math.round(maxPoints * 100)) say('sum', code)
}

function ofScore(set: CriteriaSet, say: Say): void {
  if (set.maxScore === null) say('max-score')
  else {
    const maxima = set.criteria.map(({ maxPoints }) => maxPoints)
    const sum = maxima.reduce<number>((all, each) => all + Math.round((each ?? 0) * 100), 0)
    if (!maxima.includes(null) && maxima.length > 0 && sum !== Math.round(set.maxScore * 100)) say('sum')
  }
  if (set.passScore === null) say('pass-score')
  for (const band of set.bands) if (band.min === null || band.max === null) say('bands', band.code)
  // A pass score inside a band would make one class of who passes and who does not.
  const isBorder = set.bands.some(({ min }) => min === set.passScore)
  if (set.passScore !== null && set.bands.length > 0 && !isBorder) say('pass-band')
}

function repeated(set: CriteriaSet): string[] {
  const codes = set.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code))
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}
