import * as z from 'zod'

/*
 * A criteria set as a file and as a version in the database: what a legal text says, and nothing else. What the text was not seen
 * to say is null and stands in `missing`; scoring.ts then answers "chưa đủ căn cứ".
 */

/** Whom a set is for, as the shipped files name it. */
export const setSubjects = [
  ...(['congdan', 'hogiadinh', 'dongho', 'thon', 'donvi_xa', 'donvi_huyen', 'donvi_tinh'] as const),
  ...(['donvi_huyen_tinh', 'xa', 'huyen'] as const),
] as const
export type SetSubject = (typeof setSubjects)[number]

/** Points against a pass score; every target met, by levels; every condition met. */
export const setMethods = ['score', 'allTargetsMet', 'allConditions'] as const
/** Points given; yes or no; a share; a number; a number that gives points by steps. */
export const indicatorKinds = ['score', 'boolean', 'percent', 'count', 'tiered'] as const
/** Shares the program counts from its own records. */
export const derivations = [
  'recognised-families',
  'recognised-clans',
  'recognised-communities',
  'recognised-citizens',
] as const
/** What becomes of points where an indicator cannot apply (a family without children): the text must say so. */
export const notApplicableRules = ['full-points', 'no-points', 'rescale'] as const
/** Steps of the procedure that a set or an office puts a last day to. */
export const deadlineSteps = ['register', 'self-score', 'review', 'dossier', 'decide'] as const

const code = z.string().trim().min(1).max(40)
const text = z.string().trim().max(2000)
const title = z.string().trim().min(1).max(600)
/** Points with two decimals at most. */
const someNumber = z.number().min(0).max(1_000_000).multipleOf(0.01)

/**
 * How an item is known: read in the text or on a page that gives it; inferred from what was read; remembered and not seen; typed
 * here, from the paper in hand.
 */
export const itemKnowledge = ['seen', 'inferred', 'recalled', 'typed'] as const
/** Where one item comes from. What is not given is the set's: see item-source.ts. */
export const itemSource = z.object({
  /** Article, annex, page of the text: "Điều 6, khoản 1", "Phụ lục, trang 3". */
  where: z.string().trim().max(300).optional(),
  /** Out of the `sources` of the set: the addresses this item was read at. */
  urls: z.array(z.string().max(600)).max(10).optional(),
  known: z.enum(itemKnowledge).optional(),
  /** What of it is not from the text: "điểm của nhóm là 4 × 10". */
  remark: text.optional(),
})
export type ItemSource = z.output<typeof itemSource>
const source = itemSource.optional()

export const indicator = z.object({
  code,
  title,
  maxPoints: someNumber.nullable(),
  kind: z.enum(indicatorKinds),
  /** What a share, a number must reach, if the text says one. */
  threshold: someNumber.nullable().optional(),
  /** The same by level, where levels differ: { "1": 90, "2": 95 }. */
  levelThresholds: z.record(z.string(), someNumber).optional(),
  /** tiered: from this number on, these points; ascending. */
  tiers: z.array(z.object({ from: someNumber, points: someNumber })).optional(),
  target: text.optional(),
  appliesTo: z.array(z.string().max(60)).optional(),
  subItems: z.array(text).optional(),
  derived: z.enum(derivations).optional(),
  whenNotApplicable: z.enum(notApplicableRules).optional(),
  /** A score needs its paper. */
  needsEvidence: z.boolean().optional(),
  /** Code or grouping is the program's, not the text's. */
  codeAssigned: z.boolean().optional(),
  source,
})
export type Indicator = z.output<typeof indicator>

export const criterion = z.object({
  code,
  title,
  maxPoints: someNumber.nullable(),
  indicators: z.array(indicator).max(100),
  /** The text asks more of a higher level here. */
  levelDependent: z.boolean().optional(),
  note: text.optional(),
  source,
})
export type Criterion = z.output<typeof criterion>

const vetoTest = z.discriminatedUnion('type', [
  /** No indicator below so many points. */
  z.object({ type: z.literal('minEachIndicator'), min: someNumber }),
  /** These indicators not below so many points; without points: their value, where yes counts 1. */
  z.object({ type: z.literal('minIndicators'), indicators: z.array(code).min(1), min: someNumber }),
  /** No criterion below this share of its points, in percent. */
  z.object({ type: z.literal('minEachCriterion'), percent: z.number().min(0).max(100) }),
])
export const veto = z.object({ code, rule: title, test: vetoTest.nullable(), source })
export type Veto = z.output<typeof veto>

const band = z.object({
  code,
  title,
  min: someNumber.nullable(),
  max: someNumber.nullable(),
  maxExclusive: z.boolean().optional(),
  source,
})
const level = z.object({
  code,
  title,
  rule: text.optional(),
  requires: z.object({ level: code, minMonthsSince: z.int().min(0).max(240) }).optional(),
  source,
})

/** A last day: month and day ("02-28"), in the year after the one assessed where `nextYear`. */
const deadline = z.object({
  step: z.enum(deadlineSteps),
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  nextYear: z.boolean(),
  source,
})
export type Deadline = z.output<typeof deadline>

const scope = z.union([
  z.object({ kind: z.literal('national') }),
  z.object({ kind: z.literal('province'), place: z.string().trim().min(1).max(120) }),
  z.object({ kind: z.literal('own') }),
])

export const criteriaSet = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  title,
  /** "Gia đình hiếu học" or "Gia đình học tập": the name of the title belongs to the set. */
  label: z.string().trim().min(1).max(80).nullable().optional(),
  legalBasis: text,
  scope: scope.default({ kind: 'national' }),
  subjectKind: z.enum(setSubjects),
  issuedOn: z.iso.date().nullable(),
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  /** "2016-2020", where the text names years and no days. */
  period: z.string().max(40).nullable(),
  method: z.enum(setMethods).nullable(),
  maxScore: someNumber.nullable(),
  passScore: someNumber.nullable(),
  /** Half-open: from min on, below the next; the highest includes its max. */
  bands: z.array(band).max(20),
  levels: z.array(level).max(10),
  areaOverrides: z.array(z.object({ area: title, passScore: someNumber, source })).max(20),
  /** How long a recognition holds, in months after the year; null: the text was not seen to say. */
  validityMonths: z.int().min(1).max(240).nullable(),
  /** Who checks and decides, in the words of the text. */
  authority: z.record(z.string(), text.nullable()).nullable(),
  cycle: z.record(z.string(), z.union([text, z.number()])).nullable(),
  deadlines: z.array(deadline).default([]),
  criteria: z.array(criterion).max(60),
  vetoes: z.array(veto).max(20),
  /** One set for several forms ("học sinh", "người lao động"). */
  variants: z.array(z.string().max(120)).optional(),
  sources: z.array(z.object({ url: z.string().max(600), seen: z.boolean(), what: text })),
  /** Of what the set says as a whole: total, pass score, days in force. */
  source,
  /** Everything the text says stands here and was read there. */
  complete: z.boolean(),
  structureComplete: z.boolean().optional(),
  missing: z.array(text),
  notes: z.array(text),
})
export type CriteriaSet = z.output<typeof criteriaSet>

/** What may carry a title by a set for it; a district has no round (none since 1/7/2025). */
export const kindOfSet = {
  congdan: 'citizen',
  hogiadinh: 'family',
  dongho: 'clan',
  thon: 'community',
  donvi_xa: 'unit',
  donvi_huyen: 'unit',
  donvi_tinh: 'unit',
  donvi_huyen_tinh: 'unit',
  xa: 'commune',
  huyen: 'district',
} as const satisfies Record<SetSubject, SetKind>
export const setKinds = ['citizen', 'family', 'clan', 'community', 'unit', 'commune', 'district'] as const
export type SetKind = (typeof setKinds)[number]

/** Every indicator of a set in its order. */
export const indicatorsOf = (set: CriteriaSet): Indicator[] =>
  set.criteria.flatMap(({ indicators }) => indicators)

/** The forms a set is filled in by: those it names, and those its indicators are only for. */
export const formsOf = (set: CriteriaSet): string[] => [
  ...new Set([...(set.variants ?? []), ...indicatorsOf(set).flatMap(({ appliesTo }) => appliesTo ?? [])]),
]
/** Whether some indicators are for some forms only: then nobody can be judged whose form is not known. */
export const byForm = (set: CriteriaSet): boolean =>
  indicatorsOf(set).some(({ appliesTo }) => appliesTo !== undefined)
/** A subject that is none of the forms a set names. */
export const otherForm = 'other'

/** Whether a set holds in a year: by its days, else by the years of its period; unknown ends are open. */
export function holdsIn(
  set: Pick<CriteriaSet, 'effectiveFrom' | 'effectiveTo' | 'period'>,
  year: number,
): boolean {
  const [first, last] = /^(\d{4})-(\d{4})$/.exec(set.period ?? '')?.slice(1) ?? []
  const from = set.effectiveFrom?.slice(0, 4) ?? first
  const to = set.effectiveTo?.slice(0, 4) ?? last
  const from_ = from === undefined ? Number.NEGATIVE_INFINITY : Number(from)
  return from_ <= year && year <= (to === undefined ? Number.POSITIVE_INFINITY : Number(to))
}
