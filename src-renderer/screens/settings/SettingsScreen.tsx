import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function SettingsScreen() {
  const { t } = useTranslation('settings')
  return <Desk title={t('title')}>{null}</Desk>
}
