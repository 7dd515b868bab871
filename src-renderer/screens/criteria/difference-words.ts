import { useTranslation } from 'react-i18next'
import { hostOf } from '../../../src-main/contract/labels/index.ts'
import {
  deadlineSteps,
  derivations,
  indicatorKinds,
  itemKnowledge,
  notApplicableRules,
  setMethods,
  setSubjects,
} from '../../../src-main/contract/values/criteria-set.ts'
import type { Difference } from '../../../src-main/contract/values/set-differences.ts'
import { useWords, type Words } from '../../locales/words.ts'
import { useRuleWords } from './rule-words.ts'

/** Values of closed lists by the field they stand in. */
const listed = (words: Words, field: Difference['field'], value: string): string | null => {
  const one = <T extends string>(all: readonly T[], label: (found: T) => string): string | null => {
    const found = all.find((each) => each === value)
    return found === undefined ? null : label(found)
  }
  switch (field) {
    case 'method':
      return one(setMethods, (found) => words.label('setMethods', found))
    case 'subjectKind':
      return one(setSubjects, (found) => words.label('setSubjects', found))
    case 'kind':
      return one(indicatorKinds, (found) => words.label('indicatorKinds', found))
    case 'derived':
      return one(derivations, (found) => words.label('derivations', found))
    case 'whenNotApplicable':
      return one(notApplicableRules, (found) => words.label('notApplicableRules', found))
    default:
      return null
  }
}

const days: ReadonlySet<Difference['field']> = new Set(['issuedOn', 'effectiveFrom', 'effectiveTo'])
type Known = (typeof itemKnowledge)[number]
type Shape = Readonly<Record<string, unknown>>
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A difference in words: what it is about, and what stands on either side. */
export function useDifferenceWords() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const rules = useRuleWords()

  const text = (field: Difference['field'], value: unknown): string => {
    if (value === null || value === undefined) return t('comparing.empty')
    if (value === true) return t('comparing.yes')
    if (typeof value === 'number') return words.number(value)
    if (typeof value === 'string')
      return listed(words, field, value) ?? (days.has(field) ? words.day(value) : value)
    if (Array.isArray(value)) return value.map((each) => text(field, each)).join('; ')
    return isShape(value) ? shape(field, value) : String(value)
  }
  const shape = (field: Difference['field'], value: Shape): string => {
    const number = (name: string): number => Number(value[name] ?? 0)
    if (field === 'test') return rules.test(value as Parameters<typeof rules.test>[0])
    if (field === 'tiers')
      return t('item.tier', { from: words.number(number('from')), points: words.number(number('points')) })
    if (field === 'requires')
      return t('requires', { level: String(value.level), months: number('minMonthsSince') })
    if (field === 'levelThresholds')
      return Object.entries(value)
        .map(([level, each]) => t('item.level', { level, value: text(null, each) }))
        .join('; ')
    if (field === 'source')
      return [
        typeof value.where === 'string' ? value.where : '',
        ...(Array.isArray(value.urls) ? value.urls.map((each) => hostOf(String(each))) : []),
        itemKnowledge.some((each) => each === value.known) ? t(`known.${value.known as Known}`) : '',
        typeof value.remark === 'string' ? value.remark : '',
      ]
        .filter(Boolean)
        .join('; ')
    if (field === 'scope')
      return value.kind === 'province'
        ? t('province', { place: String(value.place) })
        : words.label('setScopes', value.kind === 'own' ? 'own' : 'national')
    return Object.values(value)
      .filter((each) => each !== null && each !== '')
      .map((each) => text(null, each))
      .join(', ')
  }
  return {
    item: ({ part, at, field, change }: Difference): string => {
      const step = part === 'deadline' ? deadlineSteps.find((each) => each === at) : undefined
      const name = t(`comparing.parts.${part}`, {
        at: step ? words.label('deadlineSteps', step).toLowerCase() : at,
      }).trim()
      if (change === 'moved' && at === '') return `${name}: ${t('comparing.order')}`
      return field === null ? name : `${name}: ${words.label('setFields', field)}`
    },
    side: ({ part, field, change, at, ...sides }: Difference, side: 'left' | 'right'): string => {
      const value = sides[side]
      if (change === 'moved' && part === 'indicator' && at !== '')
        return t('comparing.in', { code: String(value) })
      if ((change === 'added' && side === 'left') || (change === 'removed' && side === 'right')) return ''
      return text(field, value)
    },
  }
}
