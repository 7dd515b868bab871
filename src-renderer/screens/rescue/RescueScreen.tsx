import { Button, PasswordInput, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Choice } from './Choice.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import styles from './Rescue.module.css'
import { WhatHappened } from './WhatHappened.tsx'

/** The one page of data that cannot be opened: what is wrong, which copies there are, and the way on. Nothing is begun anew. */
export function RescueScreen() {
  const { t } = useTranslation('rescue')
  const state = useAnswer(api.rescue.state, {})
  const use = useTask(api.rescue.use)
  const readOnly = useTask(api.rescue.openReadOnly)
  const again = useTask(api.standing.tryAgain)
  const report = useTask(api.standing.saveIncident)
  const [wanted, setWanted] = useState<number>()
  const [file, setFile] = useState<string | null>(null)
  const [secret, setSecret] = useState('')
  const [lost, setLost] = useState<Refusal>()
  const trouble = state.value?.trouble
  const title = trouble ? t(`title.${trouble.code}`) : ''
  useEffect(() => {
    document.title = title
  }, [title])

  if (!state.value || !trouble)
    return state.refusal ? <RefusalNotice refusal={state.refusal} /> : <Loading lines={5} />
  const { choices, checking, folder } = state.value
  const usable = choices.filter(({ state: found }) => found === 'good' || found === 'sealed')
  const chosen = usable.find(({ number }) => number === wanted) ?? usable[0]
  const asksSecret = file !== null || chosen?.state === 'sealed'
  const isBusy = use.running || readOnly.running || again.running
  const ready = !isBusy && (file !== null || chosen !== undefined)
  const begin = (): void => {
    const choice = file !== null ? { file } : chosen?.number
    if (choice === undefined || !ready) return
    void use.run({ choice, secret: asksSecret && secret !== '' ? secret : null })
  }

  const saveReport = async (): Promise<void> => {
    const made = await report.run({ said: '' })
    if (made.ok) await saveFile(made.value, setLost)
  }

  return (
    <main id="content" className={styles.page}>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <WhatHappened trouble={trouble} title={title} folder={folder} />
        <Radio.Group
          label={<span className={styles.heading}>{t('choices')}</span>}
          value={file === null ? String(chosen?.number ?? '') : ''}
          onChange={(value) => {
            setFile(null)
            setWanted(Number(value))
          }}
        >
          <div className={styles.choices}>
            {choices.map((choice) => (
              <Choice
                key={choice.number}
                choice={choice}
                readable={trouble.readable}
                isChosen={file === null && choice === chosen}
              />
            ))}
          </div>
        </Radio.Group>
        <p role="status" className={styles.quiet}>
          {checking ? t('looking') : choices.length === 0 ? t('none') : ''}
        </p>
        <Elsewhere file={file} onFile={setFile} />
        {asksSecret && (
          <PasswordInput
            label={t('secret')}
            value={secret}
            autoComplete="off"
            spellCheck={false}
            visibilityToggleButtonProps={{ 'aria-label': t('secretShow'), tabIndex: 0 }}
            onChange={(event) => setSecret(event.target.value)}
          />
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={use.running} disabled={!ready}>
            {t('use')}
          </Button>
          <Button
            variant="default"
            loading={readOnly.running}
            disabled={isBusy}
            onClick={() => void readOnly.run({})}
          >
            {t('readOnly')}
          </Button>
          <Button
            variant="subtle"
            loading={again.running}
            disabled={isBusy}
            onClick={() => void again.run({})}
          >
            {t('again')}
          </Button>
          <Button variant="subtle" loading={report.running} onClick={() => void saveReport()}>
            {t('report')}
          </Button>
        </div>
        {use.running && <p role="status">{t('using')}</p>}
        <RefusalNotice refusal={use.refusal ?? readOnly.refusal ?? again.refusal ?? report.refusal ?? lost} />
        <p className={styles.quiet}>{t('help', { folder, what: `${trouble.code}: ${trouble.what}` })}</p>
      </form>
    </main>
  )
}
