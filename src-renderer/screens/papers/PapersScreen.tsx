import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

/** Papers of a round: choose one, see what is missing, look at it, print it. */
export function PapersScreen() {
  const { t } = useTranslation('papers')
  return (
    <Desk title={t('title')}>
      <p>{t('sub')}</p>
    </Desk>
  )
}
