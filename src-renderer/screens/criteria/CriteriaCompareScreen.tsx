import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function CriteriaCompareScreen() {
  const { t } = useTranslation('criteria')
  return <Desk title={t('comparing.title')}>…</Desk>
}
