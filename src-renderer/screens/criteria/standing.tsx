import { useTranslation } from 'react-i18next'
import type { SetLine } from '../../../src-main/contract/criteria.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'

interface StandingProps {
  readonly line: SetLine
  /** In a list, where the heading of the column says what it is about. */
  readonly short?: boolean
}

/** Whether a set can judge, as a mark: green, or pen ink with the number of things that are not known. */
export function Standing({ line, short = false }: StandingProps) {
  const { t } = useTranslation('criteria')
  const count = line.unknowns.length
  return count === 0 ? (
    <Mark ink="leaf">{t('runs')}</Mark>
  ) : (
    <Mark ink="pen">{t(short ? 'short' : 'unfounded', { count })}</Mark>
  )
}

/** The same, and the rest of what is said of a set in one line each, as text. */
export function useSetWords() {
  const { t } = useTranslation('criteria')
  const words = useWords()
  return {
    standing: ({ unknowns }: SetLine): string =>
      unknowns.length === 0 ? t('runs') : t('unfounded', { count: unknowns.length }),
    paper: ({ steps, complete, items, itemsConfirmed }: SetLine): string => {
      if (steps === 2) return t('stepsDone')
      if (steps === 1) return t('stepOne')
      if (itemsConfirmed > 0) return t('someItems', { count: itemsConfirmed, of: items })
      return t(complete ? 'seenWhole' : 'noSteps')
    },
    force: ({ effectiveFrom, effectiveTo, period }: SetLine): string => {
      const from = words.day(effectiveFrom)
      const to = words.day(effectiveTo)
      if (from.startsWith('01/01/') && to.startsWith('31/12/'))
        return t('force.years', { from: from.slice(-4), to: to.slice(-4) })
      if (from && to) return t('force.fromTo', { from, to })
      if (from) return t('force.from', { from })
      if (to) return t('force.to', { to })
      return period ?? t('force.unknown')
    },
    scope: ({ scope }: SetLine): string =>
      scope.kind === 'province'
        ? t('province', { place: scope.place })
        : words.label('setScopes', scope.kind),
  }
}
