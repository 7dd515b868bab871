import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consentRelations, consentScopes } from '../../../src-main/contract/privacy.ts'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './privacy.module.css'

/** Writes a consent down as it stands on paper. Nothing is filled in beforehand: silence is no consent. */
export function ConsentForm({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('privacy')
  const words = useWords()
  const adding = useCommand(api.privacy.addConsent)
  const [scope, setScope] = useState('')
  const [relation, setRelation] = useState('')
  const [giver, setGiver] = useState('')
  const [day, setDay] = useState('')
  const [paper, setPaper] = useState('')
  const [tried, setTried] = useState(false)
  const givenOn = parseDay(day.trim())
  const known = {
    scope: consentScopes.find((each) => each === scope),
    relation: consentRelations.find((each) => each === relation),
    givenOn: givenOn?.length === 10 ? givenOn : null,
  }
  const wrong = (missing: boolean, words: string) => (tried && missing ? words : undefined)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const { scope, relation, givenOn } = known
    if (!scope || !relation || givenOn === null || giver.trim() === '') return
    const done = await adding.run({ subjectId, scope, relation, givenOn, giver, paper })
    if (!done.ok) return
    setTried(false)
    setScope('')
    setRelation('')
    setGiver('')
    setDay('')
    setPaper('')
  }
  const choose = { value: '', label: t('consent.choose') }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} aria-label={t('consent.add')}>
      <NativeSelect
        label={t('consent.scope')}
        value={scope}
        error={wrong(!known.scope, t('consent.needScope'))}
        data={[
          choose,
          ...consentScopes.map((value) => ({ value, label: words.label('consentScopes', value) })),
        ]}
        onChange={(event) => setScope(event.target.value)}
      />
      <TextInput
        label={t('consent.giver')}
        value={giver}
        maxLength={120}
        error={wrong(giver.trim() === '', t('consent.needGiver'))}
        onChange={(event) => setGiver(event.target.value)}
      />
      <NativeSelect
        label={t('consent.relation')}
        value={relation}
        error={wrong(!known.relation, t('consent.needRelation'))}
        data={[
          choose,
          ...consentRelations.map((value) => ({ value, label: words.label('consentRelations', value) })),
        ]}
        onChange={(event) => setRelation(event.target.value)}
      />
      <TextInput
        label={t('consent.givenOn')}
        value={day}
        maxLength={10}
        error={wrong(known.givenOn === null, t('consent.needDay'))}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextInput
        label={t('consent.paper')}
        value={paper}
        maxLength={200}
        onChange={(event) => setPaper(event.target.value)}
      />
      <Button type="submit" variant="default" loading={adding.running}>
        {t('consent.save')}
      </Button>
      <p className={styles.quiet}>{t('consent.children')}</p>
      <RefusalNotice refusal={adding.refusal} />
    </form>
  )
}
