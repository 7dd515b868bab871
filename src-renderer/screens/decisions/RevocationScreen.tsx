import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function RevocationScreen() {
  const { t } = useTranslation('decisions')
  return <Desk title={t('revoke.title')}>{''}</Desk>
}
