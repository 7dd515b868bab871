import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { NewRevocation } from './NewRevocation.tsx'

/** A decision that takes titles back which were chosen in the Titles Book. */
export function RevocationScreen() {
  const { t } = useTranslation('decisions')
  const link = useLink()
  const [address] = useAddress('revocation')
  const [year] = useYear()
  const { kind = 'family', titles } = address
  const draft = useAnswer(
    api.decisions.revocationDraft,
    year === undefined || titles === undefined ? null : { year, kind },
  )
  if (titles !== undefined && year !== undefined && draft.value && !draft.stale)
    return (
      <NewRevocation
        key={JSON.stringify({ year, kind, titles })}
        year={year}
        kind={kind}
        titles={titles}
        given={draft.value.text}
      />
    )
  return (
    <Desk title={t('revoke.title')}>
      {draft.refusal ? (
        <RefusalNotice refusal={draft.refusal} />
      ) : titles === undefined ? (
        <EmptyState sentence={t('revoke.which')}>
          <Button component="a" {...link('titles', { kind, state: 'recognised' })}>
            {t('revoke.toTitles')}
          </Button>
        </EmptyState>
      ) : (
        <Loading lines={8} />
      )}
    </Desk>
  )
}
