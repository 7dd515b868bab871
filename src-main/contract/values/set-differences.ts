import type { CriteriaSet, Criterion, Indicator } from './criteria-set.ts'
import { type SetField, setFieldOf } from './set-fields.ts'

export const differenceParts = [
  'set',
  'criterion',
  'indicator',
  'band',
  'level',
  'veto',
  'area',
  'deadline',
] as const
export type DifferencePart = (typeof differenceParts)[number]

/** One thing in which two sets differ. */
export interface Difference {
  readonly part: DifferencePart
  /** Code of the item; '' for the set itself. */
  readonly at: string
  /** moved: to another criterion, or to another place among its likes ('' at the set: their order). */
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly field: SetField | null
  /** As it stands on either side; null: it is not there. For what is added or removed: the whole item's title. */
  readonly left: unknown
  readonly right: unknown
}

type Item = Readonly<Record<string, unknown>>
/** Parts that are compared item by item, not as a whole; `complete` says who vouches, not what the set says. */
const apart = new Set([
  'criteria',
  'bands',
  'levels',
  'vetoes',
  'areaOverrides',
  'deadlines',
  'complete',
  'id',
])

/** What a set says otherwise than another: head, criteria, indicators, classes, levels, vetoes, areas, last days. */
export function differencesOf(left: CriteriaSet, right: CriteriaSet): Difference[] {
  const byCode = ({ code }: { readonly code: string }): string => code
  const byArea = ({ area }: { readonly area: string }): string => area
  const byStep = ({ step }: { readonly step: string }): string => step
  return [
    ...fieldsOf('set', '', left, right, apart),
    ...listsOf('criterion', left.criteria, right.criteria, byCode, new Set(['indicators'])),
    ...indicatorsIn(left, right),
    ...listsOf('band', left.bands, right.bands, byCode),
    ...listsOf('level', left.levels, right.levels, byCode),
    ...listsOf('veto', left.vetoes, right.vetoes, byCode),
    ...listsOf('area', left.areaOverrides, right.areaOverrides, byArea),
    ...listsOf('deadline', left.deadlines, right.deadlines, byStep),
  ]
}

function listsOf<T extends object>(
  part: DifferencePart,
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
  skipped: ReadonlySet<string> = new Set(),
): Difference[] {
  const rightBy = new Map(right.map((item) => [keyOf(item), item]))
  const leftBy = new Map(left.map((item) => [keyOf(item), item]))
  const removed = left
    .filter((item) => !rightBy.has(keyOf(item)))
    .map((item) => whole(part, keyOf(item), 'removed', item))
  const others = right.flatMap((item) => {
    const at = keyOf(item)
    const before = leftBy.get(at)
    return before ? fieldsOf(part, at, before, item, skipped) : [whole(part, at, 'added', item)]
  })
  const order = (items: readonly T[], by: ReadonlyMap<string, T>): string =>
    items
      .map(keyOf)
      .filter((key) => by.has(key))
      .join(', ')
  const [one, other] = [order(left, rightBy), order(right, leftBy)]
  const moved: Difference[] =
    one === other ? [] : [{ part, at: '', change: 'moved', field: null, left: one, right: other }]
  return [...removed, ...others, ...moved]
}

/** Indicators are looked for in the whole set: one that went to another criterion was moved, not removed and added. */
function indicatorsIn(left: CriteriaSet, right: CriteriaSet): Difference[] {
  const home = (set: CriteriaSet): Map<string, string> =>
    new Map(set.criteria.flatMap(({ code, indicators }) => indicators.map((each) => [each.code, code])))
  const [leftHome, rightHome] = [home(left), home(right)]
  const moved = [...leftHome].flatMap(([code, from]): Difference[] => {
    const to = rightHome.get(code)
    if (to === undefined || to === from) return []
    return [{ part: 'indicator', at: code, change: 'moved', field: null, left: from, right: to }]
  })
  const stays =
    (other: ReadonlyMap<string, string>) =>
    (criterion: Criterion): Indicator[] =>
      criterion.indicators.filter(({ code }) => (other.get(code) ?? criterion.code) === criterion.code)
  const away = (set: CriteriaSet, other: ReadonlyMap<string, string>): Indicator[] =>
    set.criteria.flatMap(({ code: own, indicators }) =>
      indicators.filter(({ code }) => (other.get(code) ?? own) !== own),
    )
  const byCode = ({ code }: Indicator): string => code
  return [
    ...listsOf(
      'indicator',
      left.criteria.flatMap(stays(rightHome)),
      right.criteria.flatMap(stays(leftHome)),
      byCode,
    ),
    ...moved,
    ...listsOf('indicator', away(left, rightHome), away(right, leftHome), byCode).filter(
      ({ at }) => at !== '',
    ),
  ]
}

const whole = (part: DifferencePart, at: string, change: 'added' | 'removed', item: object): Difference => {
  const { title, rule, area, passScore, day } = item as Item
  const said = title ?? rule ?? (area === undefined ? day : passScore)
  return {
    part,
    at,
    change,
    field: null,
    left: change === 'removed' ? said : null,
    right: change === 'added' ? said : null,
  }
}

function fieldsOf(
  part: DifferencePart,
  at: string,
  left: object,
  right: object,
  skipped: ReadonlySet<string>,
): Difference[] {
  const [one, other] = [left as Item, right as Item]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name): Difference[] => {
    const field = setFieldOf(name)
    if (skipped.has(name) || field === undefined) return []
    const [before, after] = [said(one[name]), said(other[name])]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    return [{ part, at, change: 'changed', field, left: before, right: after }]
  })
}

/** Nothing, no and an empty list are the same in a set: it does not say it. */
const said = (value: unknown): unknown =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : value
