import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

/** Whom the office praises, or asks the level above to praise. */
export function CommendationsScreen() {
  const { t } = useTranslation('commendations')
  return (
    <Desk title={t('title')}>
      <p>{t('sub')}</p>
    </Desk>
  )
}
