import type {
  CriteriaSet,
  Criterion,
  Deadline,
  Indicator,
  ItemSource,
  Veto,
} from '../../../src-main/contract/values/criteria-set.ts'
import { formatDay } from '../../../src-main/contract/values/day.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'

/** A set while it is typed: every field as text, so that nothing typed is lost before it is understood. */
export interface Draft {
  readonly head: Head
  readonly criteria: readonly DraftCriterion[]
  readonly bands: readonly Row<'title' | 'min' | 'max'>[]
  readonly levels: readonly Row<'code' | 'title' | 'rule' | 'level' | 'months'>[]
  readonly vetoes: readonly Row<'rule' | 'type' | 'min' | 'indicators'>[]
  readonly areas: readonly Row<'area' | 'passScore'>[]
  readonly deadlines: readonly Row<'step' | 'day' | 'nextYear'>[]
}
export type RuleList = 'bands' | 'levels' | 'vetoes' | 'areas' | 'deadlines'

/** One line of a list; `key` is its own for as long as it is on the screen, `code` the one it had. */
export interface Row<Field extends string> {
  readonly key: number
  readonly had: string
  readonly values: Readonly<Record<Field, string>>
}

export const headTexts = [
  ...(['id', 'title', 'label', 'legalBasis', 'scope', 'place', 'subjectKind', 'method'] as const),
  ...(['issuedOn', 'effectiveFrom', 'effectiveTo', 'period', 'validityMonths'] as const),
  ...(['maxScore', 'passScore', 'variants', 'missing', 'notes'] as const),
] as const
export type HeadField = (typeof headTexts)[number]
export type Head = Readonly<Record<HeadField, string>>

export interface DraftIndicator {
  readonly key: number
  readonly code: string
  readonly title: string
  readonly kind: Indicator['kind']
  readonly maxPoints: string
  readonly threshold: string
  readonly levelThresholds: Readonly<Record<string, string>>
  /** "50: 5; 80: 10" */
  readonly tiers: string
  readonly target: string
  readonly appliesTo: string
  readonly subItems: string
  readonly derived: string
  readonly whenNotApplicable: string
  readonly needsEvidence: boolean
  readonly codeAssigned: boolean
  /** Article, annex, page. */
  readonly where: string
  /** What else is known of where it comes from. */
  readonly source: ItemSource | undefined
}

export interface DraftCriterion {
  readonly key: number
  readonly code: string
  readonly title: string
  readonly maxPoints: string
  readonly note: string
  readonly levelDependent: boolean
  readonly where: string
  readonly source: ItemSource | undefined
  readonly indicators: readonly DraftIndicator[]
}

let keys = 0
export function newKey(): number {
  keys += 1
  return keys
}

const points = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : formatPoints(value)
const day = (iso: string | null): string => (iso === null ? '' : formatDay(iso))

/** The set as it is shown to be typed over. */
export function draftOf(set: CriteriaSet): Draft {
  return {
    head: headOf(set),
    criteria: set.criteria.map(criterionOf),
    bands: set.bands.map(({ code, title, min, max }) =>
      row(code, { title, min: points(min), max: points(max) }),
    ),
    levels: set.levels.map(({ code, title, rule = '', requires }) =>
      row(code, {
        code,
        title,
        rule,
        level: requires?.level ?? '',
        months: points(requires?.minMonthsSince),
      }),
    ),
    vetoes: set.vetoes.map(vetoOf),
    areas: set.areaOverrides.map(({ area, passScore }) => row(area, { area, passScore: points(passScore) })),
    deadlines: set.deadlines.map(deadlineOf),
  }
}

export const row = <F extends string>(had: string, values: Readonly<Record<F, string>>): Row<F> => ({
  key: newKey(),
  had,
  values,
})

const headOf = (set: CriteriaSet): Head => ({
  id: set.id,
  title: set.title,
  label: set.label ?? '',
  legalBasis: set.legalBasis,
  scope: set.scope.kind,
  place: set.scope.kind === 'province' ? set.scope.place : '',
  subjectKind: set.subjectKind,
  method: set.method ?? '',
  issuedOn: day(set.issuedOn),
  effectiveFrom: day(set.effectiveFrom),
  effectiveTo: day(set.effectiveTo),
  period: set.period ?? '',
  validityMonths: points(set.validityMonths),
  maxScore: points(set.maxScore),
  passScore: points(set.passScore),
  variants: (set.variants ?? []).join('\n'),
  missing: set.missing.join('\n'),
  notes: set.notes.join('\n'),
})

const criterionOf = (criterion: Criterion): DraftCriterion => ({
  key: newKey(),
  code: criterion.code,
  title: criterion.title,
  maxPoints: points(criterion.maxPoints),
  note: criterion.note ?? '',
  levelDependent: criterion.levelDependent ?? false,
  where: criterion.source?.where ?? '',
  source: criterion.source,
  indicators: criterion.indicators.map(indicatorOf),
})

const indicatorOf = (indicator: Indicator): DraftIndicator => ({
  key: newKey(),
  code: indicator.code,
  title: indicator.title,
  kind: indicator.kind,
  maxPoints: points(indicator.maxPoints),
  threshold: points(indicator.threshold),
  levelThresholds: Object.fromEntries(
    Object.entries(indicator.levelThresholds ?? {}).map(([level, value]) => [level, points(value)]),
  ),
  tiers: (indicator.tiers ?? []).map((tier) => `${points(tier.from)}: ${points(tier.points)}`).join('; '),
  target: indicator.target ?? '',
  // A form may have a comma in its name: "cán bộ, công nhân viên".
  appliesTo: (indicator.appliesTo ?? []).join('; '),
  subItems: (indicator.subItems ?? []).join('\n'),
  derived: indicator.derived ?? '',
  whenNotApplicable: indicator.whenNotApplicable ?? '',
  needsEvidence: indicator.needsEvidence ?? false,
  codeAssigned: indicator.codeAssigned ?? false,
  where: indicator.source?.where ?? '',
  source: indicator.source,
})

function vetoOf({ code, rule, test }: Veto): Draft['vetoes'][number] {
  const min = test === null ? '' : points(test.type === 'minEachCriterion' ? test.percent : test.min)
  const indicators = test?.type === 'minIndicators' ? test.indicators.join(', ') : ''
  return row(code, { rule, type: test?.type ?? '', min, indicators })
}

const deadlineOf = ({ step, day: monthDay, nextYear }: Deadline): Draft['deadlines'][number] =>
  row(step, {
    step,
    day: monthDay.split('-').toReversed().join('/'),
    nextYear: nextYear ? 'yes' : '',
  })
