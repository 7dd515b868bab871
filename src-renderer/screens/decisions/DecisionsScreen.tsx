import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function DecisionsScreen() {
  const { t } = useTranslation('decisions')
  return <Desk title={t('title')}>{null}</Desk>
}
