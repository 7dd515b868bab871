import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function HistoryScreen() {
  const { t } = useTranslation('history')
  return <Desk title={t('title')}>{null}</Desk>
}
