import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ImportScreen() {
  const { t } = useTranslation('imports')
  return <Desk title={t('title')}>{null}</Desk>
}
