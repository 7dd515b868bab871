import * as z from 'zod'
import { type CriteriaSet, criteriaSet, indicatorsOf } from './criteria-set.ts'
import { type SetField, setFieldOf, setFields } from './set-fields.ts'

/** Why something typed or read from a file is no set. */
export const setProblemKinds = [
  'missing',
  'kind',
  'too-long',
  'out-of-range',
  'decimals',
  'not-listed',
  'form',
  'twice',
  'order',
  'over',
  'not-there',
] as const
export const setProblem = z.object({
  what: z.enum(setProblemKinds),
  /** Code of the criterion, indicator, band … it stands in; "1 #2" where that has none; '' for the set itself. */
  at: z.string(),
  /** The part that is wrong, by its name in the set; '' for the whole. */
  field: z.enum(['', ...setFields]),
})
export type SetProblem = z.output<typeof setProblem>

export type ReadSet =
  | { readonly set: CriteriaSet; readonly problems: readonly [] }
  | { readonly set: null; readonly problems: readonly SetProblem[] }

/** Reads a value as a criteria set: the set, or everything that is wrong with it, item by item. Never throws. */
export function readSet(value: unknown): ReadSet {
  const read = criteriaSet.safeParse(value)
  if (!read.success) return { set: null, problems: read.error.issues.map((issue) => said(issue, value)) }
  const problems = contradictionsIn(read.data)
  return problems.length > 0 ? { set: null, problems } : { set: read.data, problems: [] }
}

type Issue = z.core.$ZodIssue

function said(issue: Issue, value: unknown): SetProblem {
  const { at, field, found } = placeOf(issue.path, value)
  return { what: found === undefined ? 'missing' : kindOf(issue), at, field }
}

function kindOf(issue: Issue): SetProblem['what'] {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'missing' : 'out-of-range'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range'
    case 'not_multiple_of':
      return 'decimals'
    case 'invalid_format':
      return 'form'
    case 'invalid_value':
    case 'invalid_union':
      return 'not-listed'
    default:
      return 'kind'
  }
}

/** The innermost thing with a code on the way to what is wrong, the name of what is wrong in it, and what stands there. */
function placeOf(path: Issue['path'], value: unknown): Omit<SetProblem, 'what'> & { found: unknown } {
  let here: unknown = value
  let at = ''
  let field: SetProblem['field'] = ''
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
    if (typeof step === 'number') at = codeIn(here) ?? unnamed(at, field, step)
    else field = setFieldOf(String(step)) ?? field
  }
  return { at, field, found: here }
}

/** Where the thing itself has no code: which of the list it is; a step or line of something with a code is found by that. */
function unnamed(within: string, list: SetProblem['field'], step: number): string {
  if (coded.has(list)) return `${within} #${step + 1}`.trim()
  return within === '' ? `#${step + 1}` : within
}
const coded: ReadonlySet<string> = new Set([
  'criteria',
  'indicators',
  'bands',
  'levels',
  'vetoes',
  'areaOverrides',
])

function codeIn(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null
  const found = ['code', 'area', 'step'].map((name) => Reflect.get(thing, name)).find(Boolean)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}

/** What every part allows by itself and all of them together do not. Gaps are no contradiction: see unknowns.ts. */
function contradictionsIn(set: CriteriaSet): SetProblem[] {
  const found: SetProblem[] = []
  const say: Say = (what, field, at = '') => found.push({ what, at, field })
  const indicators = indicatorsOf(set)
  const codesOf: readonly (readonly [SetField, readonly string[]])[] = [
    ['criteria', set.criteria.map(({ code }) => code)],
    ['indicators', indicators.map(({ code }) => code)],
    ['bands', set.bands.map(({ code }) => code)],
    ['levels', set.levels.map(({ code }) => code)],
    ['vetoes', set.vetoes.map(({ code }) => code)],
    ['areaOverrides', set.areaOverrides.map(({ area }) => area)],
    ['deadlines', set.deadlines.map(({ step }) => step)],
  ]
  for (const [field, codes] of codesOf)
    for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index)))
      say('twice', field, code)
  // Nobody could compare it with its paper.
  if (set.legalBasis === '') say('missing', 'legalBasis')
  if ((set.effectiveFrom ?? '') > (set.effectiveTo ?? '9')) say('order', 'effectiveTo')
  for (const { code, maxPoints, tiers = [] } of indicators) {
    if (tiers.some(({ from }, index) => index > 0 && from <= (tiers[index - 1]?.from ?? 0)))
      say('order', 'tiers', code)
    if (maxPoints !== null && tiers.some(({ points }) => points > maxPoints)) say('over', 'tiers', code)
  }
  const most = set.maxScore ?? Number.POSITIVE_INFINITY
  if ((set.passScore ?? 0) > most) say('over', 'passScore')
  for (const { area, passScore } of set.areaOverrides) if (passScore > most) say('over', 'passScore', area)
  ofBands(set, most, say)
  ofReferences(set, indicators, say)
  return found
}

type Say = (what: SetProblem['what'], field: SetField, at?: string) => void

function ofBands({ bands }: CriteriaSet, most: number, say: Say): void {
  for (const { code, min, max } of bands) {
    if (min !== null && max !== null && min >= max) say('order', 'bands', code)
    if ((max ?? 0) > most) say('over', 'bands', code)
  }
  const known = bands
    .flatMap(({ code, min, max }) => (min === null || max === null ? [] : [{ code, min, max }]))
    .toSorted((one, other) => one.min - other.min)
  for (const [index, { max }] of known.entries()) {
    const next = known[index + 1]
    if (next && next.min < max) say('order', 'bands', next.code)
  }
}

function ofReferences(set: CriteriaSet, indicators: readonly { readonly code: string }[], say: Say): void {
  const isLevel = (code: string) => set.levels.some((level) => level.code === code)
  for (const { code, requires } of set.levels)
    if (requires && (!isLevel(requires.level) || requires.level === code)) say('not-there', 'requires', code)
  // A set that names its forms has no others: a slip of the pen would let an indicator apply to nobody.
  for (const { code, appliesTo = [] } of indicatorsOf(set))
    if (set.variants?.length && !appliesTo.every((form) => set.variants?.includes(form)))
      say('not-there', 'appliesTo', code)
  for (const { code, levelThresholds = {} } of indicatorsOf(set))
    if (!Object.keys(levelThresholds).every(isLevel)) say('not-there', 'levelThresholds', code)
  for (const { code, test } of set.vetoes) {
    if (test?.type === 'minIndicators')
      if (!test.indicators.every((each) => indicators.some((one) => one.code === each)))
        say('not-there', 'indicators', code)
    if (set.method !== 'score' || !test || test.type === 'minEachCriterion') continue
    // Nobody could ever pass by a veto above the most points of an indicator.
    const under = test.type === 'minIndicators' ? test.indicators : null
    if (
      indicatorsOf(set).some(
        (each) => (under === null || under.includes(each.code)) && (each.maxPoints ?? test.min) < test.min,
      )
    )
      say('over', 'min', code)
  }
}
