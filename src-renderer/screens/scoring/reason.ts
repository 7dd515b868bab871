import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../src-main/contract/scoring.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'

const apart = (one: number, other: number): string => formatPoints(Math.abs(one - other))

/** Why somebody should look again, with the figures. */
export function useReason(): (suggestion: Suggestion) => string {
  const { t } = useTranslation('scoring')
  return (found) => {
    if (found.kind === 'near-border') {
      const figures = {
        points: formatPoints(found.points),
        border: formatPoints(found.border),
        gap: apart(found.points, found.border),
      }
      return found.borderTitle === null
        ? t('suggestions.nearPass', figures)
        : t('suggestions.near', { ...figures, title: found.borderTitle })
    }
    if (found.kind === 'columns-differ')
      return t('suggestions.differ', {
        self: formatPoints(found.self),
        review: formatPoints(found.review),
        gap: apart(found.self, found.review),
      })
    if (found.kind === 'jump')
      return t('suggestions.jump', {
        before: formatPoints(found.before),
        points: formatPoints(found.points),
        gap: apart(found.before, found.points),
      })
    return t('suggestions.share', {
      indicator: found.indicator,
      asked: formatPoints(found.asked),
      value: found.value,
      of: found.of,
      share: formatPoints((found.value / found.of) * 100),
    })
  }
}
