import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function BackupsScreen() {
  const { t } = useTranslation('backups')
  return <Desk title={t('title')}>{null}</Desk>
}
