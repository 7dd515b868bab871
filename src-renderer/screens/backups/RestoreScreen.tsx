import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function RestoreScreen() {
  const { t } = useTranslation('backups')
  return <Desk title={t('title')}>{null}</Desk>
}
