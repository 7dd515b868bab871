import { useTranslation } from 'react-i18next'
import { formWord } from '../../../src-main/contract/labels/index.ts'
import type { Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'

/** What an indicator asks for, line by line. */
export function useIndicatorWords() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  return {
    targets: (indicator: Indicator): string[] => {
      const { threshold, target, levelThresholds = {}, tiers = [], derived } = indicator
      const unit = indicator.kind === 'percent' ? ' %' : ''
      const number = (value: number): string => `${words.number(value)}${unit}`
      return [
        ...(target ? [target] : []),
        ...(threshold === null || threshold === undefined ? [] : [`≥ ${number(threshold)}`]),
        ...Object.entries(levelThresholds).map(([level, value]) =>
          t('item.level', { level, value: `≥ ${number(value)}` }),
        ),
        ...tiers.map(({ from, points }) =>
          t('item.tier', { from: words.number(from), points: words.number(points) }),
        ),
        ...(derived ? [t('item.derived', { what: words.label('derivations', derived) })] : []),
        ...(indicator.appliesTo
          ? [
              t('item.appliesTo', {
                list: indicator.appliesTo.map((form) => formWord(words.language, form)).join('; '),
              }),
            ]
          : []),
        ...(indicator.whenNotApplicable
          ? [
              t('item.notApplicable', {
                rule: words.label('notApplicableRules', indicator.whenNotApplicable),
              }),
            ]
          : []),
        ...(indicator.needsEvidence ? [t('item.evidence')] : []),
      ]
    },
  }
}
