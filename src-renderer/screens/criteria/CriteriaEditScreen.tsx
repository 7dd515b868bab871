import { useTranslation } from 'react-i18next'
import type { WholeSet } from '../../../src-main/contract/criteria.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SetEditor } from './SetEditor.tsx'

/** Nothing is known of a set that nobody has typed yet. */
const empty: CriteriaSet = {
  id: '',
  title: '',
  legalBasis: '',
  scope: { kind: 'own' },
  subjectKind: 'hogiadinh',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  period: null,
  method: 'score',
  maxScore: null,
  passScore: null,
  bands: [],
  levels: [],
  areaOverrides: [],
  validityMonths: null,
  authority: null,
  cycle: null,
  deadlines: [],
  criteria: [],
  vetoes: [],
  sources: [],
  complete: false,
  missing: [],
  notes: [],
}

/** A form of its own page: a new set, a version to edit, or a copy with a code of the office's own. */
export function CriteriaEditScreen() {
  const { t } = useTranslation('criteria')
  const [{ code, version, as }] = useAddress('criteriaEdit')
  const known = useAnswer(api.criteria.set, code === undefined ? null : { code, version: version ?? null })
  if (code === undefined)
    return (
      <SetEditor
        key="new"
        title={t('editing.newTitle')}
        sentence={t('editing.newWords')}
        set={empty}
        base={null}
        withCode
      />
    )
  if (known.stale || !known.value)
    return (
      <Desk title={t('editing.title')}>
        {known.refusal ? <RefusalNotice refusal={known.refusal} /> : <Loading lines={10} />}
      </Desk>
    )
  return <EditKnown key={`${code} ${known.value.version} ${as}`} whole={known.value} isCopy={as === 'copy'} />
}

function EditKnown({ whole, isCopy }: { readonly whole: WholeSet; readonly isCopy: boolean }) {
  const { t } = useTranslation('criteria')
  const { code, version, set, changeable } = whole
  if (isCopy)
    return (
      <SetEditor
        title={t('editing.copyTitle')}
        sentence={t('editing.copyWords')}
        set={{ ...set, id: '', scope: { kind: 'own' } }}
        base={{ code, version }}
        withCode
      />
    )
  return (
    <SetEditor
      title={t('editing.title')}
      sentence={t(changeable ? 'editing.inPlace' : 'editing.newVersion', { version })}
      set={set}
      base={{ code, version }}
      withCode={false}
    />
  )
}
