import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function CertificatesScreen() {
  const { t } = useTranslation('certificates')
  return <Desk title={t('title')}>{null}</Desk>
}
