import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'

/** One subject of any kind: its years and papers, and what belongs to it. */
export function SubjectScreen() {
  const { t } = useTranslation('frame')
  const [{ subject }] = useAddress('subject')
  const found = useAnswer(api.assessments.subject, subject === undefined ? null : { subjectId: subject })
  return (
    <Desk title={found.value?.name ?? t('page.subject')}>
      {found.refusal ? <RefusalNotice refusal={found.refusal} /> : !found.value && <Loading lines={8} />}
    </Desk>
  )
}
