import { useTranslation } from 'react-i18next'
import type { Deadline, Veto } from '../../../src-main/contract/values/criteria-set.ts'
import { useWords } from '../../locales/words.ts'

/** Vetoes and last days in one line each. */
export function useRuleWords() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  return {
    test: (test: NonNullable<Veto['test']>): string => {
      if (test.type === 'minEachCriterion')
        return t('test.minEachCriterion', { percent: words.number(test.percent) })
      const min = words.number(test.min)
      if (test.type === 'minEachIndicator') return t('test.minEachIndicator', { min })
      return t('test.minIndicators', { list: test.indicators.join(', '), min })
    },
    /** "28/02", or "28/02 năm sau". */
    deadline: ({ day, nextYear }: Pick<Deadline, 'day' | 'nextYear'>): string => {
      const written = day.split('-').toReversed().join('/')
      return nextYear ? t('nextYear', { day: written }) : written
    },
  }
}
