import { useTranslation } from 'react-i18next'
import { useScreenActions } from '../components/screen-actions.tsx'
import type { Scoring } from './use-scoring.ts'

/** Ctrl+Enter and Ctrl+Shift+Enter, also in the palette and the list of keys. */
export function useScoreActions({ save, sheet }: Scoring): void {
  const { t } = useTranslation('scoring')
  const off = sheet === undefined
  useScreenActions([
    { name: t('action.next'), keys: 'Ctrl+Enter', run: () => void save('next'), off },
    { name: t('action.back'), keys: 'Ctrl+Shift+Enter', run: () => void save('previous'), off },
  ])
}
