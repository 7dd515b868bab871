import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ReviewsScreen() {
  const { t } = useTranslation('reviews')
  return <Desk title={t('reviews.title')}>{''}</Desk>
}
