import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ExpiringScreen() {
  const { t } = useTranslation('reviews')
  return <Desk title={t('expiring.title')}>{''}</Desk>
}
