import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function PlaceAreasScreen() {
  const { t } = useTranslation('criteria')
  return <Desk title={t('place.title')}>…</Desk>
}
