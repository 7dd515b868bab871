import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function CriteriaEditScreen() {
  const { t } = useTranslation('criteria')
  return <Desk title={t('editing.title')}>…</Desk>
}
