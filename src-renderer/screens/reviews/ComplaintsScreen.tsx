import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ComplaintsScreen() {
  const { t } = useTranslation('reviews')
  return <Desk title={t('complaints.title')}>{''}</Desk>
}
