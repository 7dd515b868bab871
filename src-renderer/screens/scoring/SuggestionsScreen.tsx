import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

/** Titles of the round somebody should look at again. */
export function SuggestionsScreen() {
  const { t } = useTranslation('scoring')
  return (
    <Desk title={t('suggestions.title')}>
      <p>{t('suggestions.none')}</p>
    </Desk>
  )
}
