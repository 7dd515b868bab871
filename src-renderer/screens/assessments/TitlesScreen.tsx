import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function TitlesScreen() {
  const { t } = useTranslation('assessments')
  return <Desk title={t('title')}>{null}</Desk>
}
