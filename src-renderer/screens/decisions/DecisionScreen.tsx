import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function DecisionScreen() {
  const { t } = useTranslation('decisions')
  return <Desk title={t('title')}>{null}</Desk>
}
