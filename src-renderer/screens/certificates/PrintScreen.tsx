import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { DecisionPaper } from './DecisionPaper.tsx'
import { RevocationPaper } from './RevocationPaper.tsx'

/** Where the papers of one decision are looked at and printed. */
export function PrintScreen() {
  const { t } = useTranslation('certificates')
  const link = useLink()
  const [{ decision: decisionId }] = useAddress('print')
  const known = useAnswer(api.decisions.decision, decisionId === undefined ? null : { decisionId })
  if (known.value?.purpose === 'revocation' && !known.stale && !known.refusal)
    return <RevocationPaper key={known.value.id} decision={known.value} />
  if (known.value && !known.stale && !known.refusal)
    return <DecisionPaper key={known.value.id} decision={known.value} />
  return (
    <Desk title={t('printTitle')}>
      {decisionId === undefined ? (
        <EmptyState sentence={t('whichDecision')}>
          <Button component="a" {...link('decisions')}>
            {t('toDecisions')}
          </Button>
        </EmptyState>
      ) : known.refusal ? (
        <RefusalNotice refusal={known.refusal}>
          <Button component="a" variant="default" {...link('decisions')}>
            {t('toDecisions')}
          </Button>
        </RefusalNotice>
      ) : (
        <Loading lines={8} />
      )}
    </Desk>
  )
}
