import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ReviewScreen() {
  const { t } = useTranslation('reviews')
  return <Desk title={t('review.title')}>{''}</Desk>
}
