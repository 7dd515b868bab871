import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

/** The score sheet of one title, as a page. */
export function ScoreScreen() {
  const { t } = useTranslation('scoring')
  return (
    <Desk title={t('open')}>
      <p>{t('gone')}</p>
    </Desk>
  )
}
