import { useTranslation } from 'react-i18next'
import { useAddress, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { AmendDecision } from './AmendDecision.tsx'
import { NewDecision } from './NewDecision.tsx'

/** A form of its own page: a new decision, or the words of one that is there. */
export function DecisionScreen() {
  const { t } = useTranslation('decisions')
  const [address] = useAddress('decision')
  const [year] = useYear()
  const { decision: decisionId, kind = 'family' } = address
  const known = useAnswer(api.decisions.decision, decisionId === undefined ? null : { decisionId })
  const proposal = useAnswer(
    api.decisions.proposal,
    decisionId !== undefined || year === undefined ? null : { year, kind },
  )
  if (known.value) return <AmendDecision key={known.value.id} decision={known.value} begin={address.field} />
  if (proposal.value && year !== undefined && !proposal.stale)
    return (
      <NewDecision
        // Sent here for other families: a new form.
        key={JSON.stringify({ year, ...address })}
        year={year}
        kind={kind}
        address={address}
        proposal={proposal.value}
      />
    )
  const refusal = known.refusal ?? proposal.refusal
  return (
    <Desk title={t('compose')}>{refusal ? <RefusalNotice refusal={refusal} /> : <Loading lines={8} />}</Desk>
  )
}
