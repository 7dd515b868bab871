import { useTranslation } from 'react-i18next'
import { useAddress, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { AmendProposal } from './AmendProposal.tsx'
import { NewProposal } from './NewProposal.tsx'
import { ProposalsBook } from './ProposalsBook.tsx'

/** The year's proposals; the form of a new one, or of the words of one that is there. */
export function ProposalScreen() {
  const { t } = useTranslation('reviews')
  const [address] = useAddress('proposal')
  const [year] = useYear()
  const { open, kind = 'family', proposal: proposalId } = address
  const draft = useAnswer(
    api.reviews.proposalDraft,
    open === 'new' && year !== undefined ? { year, kind } : null,
  )
  const known = useAnswer(
    api.reviews.proposal,
    open === 'amend' && proposalId !== undefined ? { proposalId } : null,
  )
  if (year !== undefined && open === undefined) return <ProposalsBook year={year} kind={kind} />
  if (year !== undefined && open === 'new' && draft.value && !draft.stale)
    return (
      <NewProposal
        key={JSON.stringify({ year, ...address })}
        year={year}
        kind={kind}
        address={address}
        given={draft.value}
      />
    )
  if (open === 'amend' && known.value && !known.stale)
    return <AmendProposal key={known.value.id} proposal={known.value} />
  const refusal = draft.refusal ?? known.refusal
  return (
    <Desk title={t('proposal.title')}>
      {refusal ? <RefusalNotice refusal={refusal} /> : <Loading lines={8} />}
    </Desk>
  )
}
