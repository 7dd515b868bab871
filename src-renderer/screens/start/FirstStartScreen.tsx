import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function FirstStartScreen() {
  const { t } = useTranslation('start')
  return <Desk title={t('title')}>{null}</Desk>
}
