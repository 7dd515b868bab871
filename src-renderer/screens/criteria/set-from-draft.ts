import type { CriteriaSet, ItemSource } from '../../../src-main/contract/values/criteria-set.ts'
import { parseNumber } from '../../../src-main/contract/values/number.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { wholeDay } from './days.ts'
import type { Draft, DraftCriterion, DraftIndicator } from './draft.ts'

/** What the screen does not show and an edit must not lose. */
export type Rest = Pick<
  CriteriaSet,
  'authority' | 'cycle' | 'sources' | 'complete' | 'structureComplete' | 'source' | keyof ListsOfRest
>
type ListsOfRest = Pick<CriteriaSet, 'bands' | 'levels' | 'vetoes' | 'areaOverrides' | 'deadlines'>

/**
 * What was typed as a set, for `readSet` to look through: an empty field is not known, and what is no number or day stays the
 * text that it is, so that it is told of at its place.
 */
export function setFrom(draft: Draft, rest: Rest): Record<string, unknown> {
  const { head } = draft
  const { authority, cycle, sources, complete, structureComplete } = rest
  return {
    authority,
    cycle,
    sources,
    complete,
    ...(structureComplete !== undefined && { structureComplete }),
    ...(rest.source !== undefined && { source: rest.source }),
    id: head.id.trim(),
    title: head.title,
    label: orNull(head.label),
    legalBasis: head.legalBasis,
    scope: head.scope === 'province' ? { kind: 'province', place: head.place } : { kind: head.scope },
    subjectKind: head.subjectKind,
    issuedOn: dayOf(head.issuedOn),
    effectiveFrom: dayOf(head.effectiveFrom),
    effectiveTo: dayOf(head.effectiveTo),
    period: orNull(head.period),
    method: orNull(head.method),
    maxScore: numberOf(head.maxScore),
    passScore: numberOf(head.passScore),
    validityMonths: numberOf(head.validityMonths),
    bands: bandsOf(draft, rest),
    levels: draft.levels.map(({ had, values: { code, title, rule, level, months } }) => ({
      code,
      title,
      ...(rule.trim() !== '' && { rule }),
      ...(level !== '' && { requires: { level, minMonthsSince: numberOf(months) ?? 0 } }),
      ...sourceIn(rest.levels, ({ code: of }) => of === had),
    })),
    areaOverrides: draft.areas.map(({ had, values: { area, passScore } }) => ({
      area,
      passScore: numberOf(passScore) ?? undefined,
      ...sourceIn(rest.areaOverrides, ({ area: of }) => of === had),
    })),
    deadlines: draft.deadlines.map(({ had, values: { step, day, nextYear } }) => ({
      step,
      day: monthDay(day),
      nextYear: nextYear !== '',
      ...sourceIn(rest.deadlines, ({ step: of }) => of === had),
    })),
    criteria: draft.criteria.map((criterion) => criterionFrom(criterion, draft)),
    vetoes: draft.vetoes.map(({ had, values }, index) => ({
      code: had || `loai-${index + 1}`,
      rule: values.rule,
      test: testOf(values),
      ...sourceIn(rest.vetoes, ({ code }) => code === had),
    })),
    ...(head.variants.trim() !== '' && { variants: linesOf(head.variants) }),
    missing: linesOf(head.missing),
    notes: linesOf(head.notes),
  }
}

/** Where a row came from that the screen does not show. */
const sourceIn = <T extends { readonly source?: ItemSource | undefined }>(
  items: readonly T[],
  isSame: (item: T) => boolean,
): { source?: ItemSource } => {
  const source = items.find(isSame)?.source
  return source === undefined ? {} : { source }
}
/** The same with the place in the text as it was typed; one that was taken out again is nothing, not what it was. */
function withWhere({ source, where }: Pick<DraftIndicator, 'source' | 'where'>): { source?: ItemSource } {
  const { where: had, ...rest } = source ?? {}
  if (where.trim() !== '') return { source: { ...rest, where } }
  return source === undefined || (had === undefined && Object.keys(rest).length === 0) ? {} : { source: rest }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const formsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
const listOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
const numberOf = (text: string): number | string | null =>
  text.trim() === '' ? null : (parseNumber(text) ?? text)
const dayOf = (text: string): string | null => (text.trim() === '' ? null : (wholeDay(text) ?? text))

/** "28/2" as "02-28". */
function monthDay(text: string): string {
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text.trim()) ?? []
  return day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

/** Half-open, as the scoring reads them: only the highest includes the points it ends with. */
function bandsOf({ bands }: Draft, rest: Rest): object[] {
  const tops = bands.map(({ values }) => parseNumber(values.max) ?? Number.NEGATIVE_INFINITY)
  const highest = Math.max(...tops)
  return bands.map(({ had, values: { title, min, max } }, index) => ({
    code: had || searchKey(title).replaceAll(' ', '_').slice(0, 40) || `bac-${index + 1}`,
    title,
    min: numberOf(min),
    max: numberOf(max),
    ...((tops[index] ?? 0) < highest && { maxExclusive: true }),
    ...sourceIn(rest.bands, ({ code }) => code === had),
  }))
}

function criterionFrom(criterion: DraftCriterion, draft: Draft): object {
  const { code, title, maxPoints, note, levelDependent, indicators } = criterion
  return {
    code: code.trim(),
    title,
    maxPoints: numberOf(maxPoints),
    indicators: indicators.map((each) => indicatorFrom(each, draft)),
    ...(levelDependent && { levelDependent }),
    ...(note.trim() !== '' && { note }),
    ...withWhere(criterion),
  }
}

function indicatorFrom(indicator: DraftIndicator, { levels }: Draft): object {
  const { code, kind, threshold, target, appliesTo, subItems, derived, whenNotApplicable } = indicator
  const known = new Set(levels.map(({ values }) => values.code))
  const byLevel = Object.entries(indicator.levelThresholds).filter(
    ([level, value]) => known.has(level) && value.trim() !== '',
  )
  return {
    code: code.trim(),
    title: indicator.title,
    maxPoints: numberOf(indicator.maxPoints),
    kind,
    ...(threshold.trim() !== '' && { threshold: numberOf(threshold) }),
    ...(byLevel.length > 0 && {
      levelThresholds: Object.fromEntries(byLevel.map(([level, value]) => [level, numberOf(value)])),
    }),
    ...(indicator.tiers.trim() !== '' && { tiers: tiersOf(indicator.tiers) }),
    ...(target.trim() !== '' && { target }),
    ...(appliesTo.trim() !== '' && { appliesTo: formsOf(appliesTo) }),
    ...(subItems.trim() !== '' && { subItems: linesOf(subItems) }),
    ...(derived !== '' && { derived }),
    ...(whenNotApplicable !== '' && { whenNotApplicable }),
    ...(indicator.needsEvidence && { needsEvidence: true }),
    ...(indicator.codeAssigned && { codeAssigned: true }),
    ...withWhere(indicator),
  }
}

/** "50: 5; 80: 10"; a step that is none stays a text, which no list of steps takes. */
const tiersOf = (text: string): unknown[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const [from = '', points = '', beyond] = each.split(':')
      return beyond === undefined ? { from: numberOf(from) ?? each, points: numberOf(points) ?? each } : each
    })

function testOf({ type, min, indicators }: Draft['vetoes'][number]['values']): object | null {
  if (type === '') return null
  const value = numberOf(min) ?? undefined
  if (type === 'minEachCriterion') return { type, percent: value }
  return type === 'minIndicators'
    ? { type, indicators: listOf(indicators), min: value }
    : { type, min: value }
}
