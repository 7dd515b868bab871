import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function DeskScreen() {
  const { t } = useTranslation('desk')
  return <Desk title={t('title')}>{null}</Desk>
}
