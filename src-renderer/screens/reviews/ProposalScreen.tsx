import { useTranslation } from 'react-i18next'
import { Desk } from '../../components/Desk.tsx'

export function ProposalScreen() {
  const { t } = useTranslation('reviews')
  return <Desk title={t('proposal.title')}>{''}</Desk>
}
