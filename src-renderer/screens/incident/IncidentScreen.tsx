import { Anchor, Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './incident.module.css'

/** Something went wrong: what a helper needs to know, shown before it is saved, sent by hand or not at all. */
export function IncidentScreen() {
  const { t } = useTranslation('settings')
  const link = useLink()
  const [said, setSaid] = useState('')
  const report = useAnswer(api.standing.incident, { said })
  const save = useTask(api.standing.saveIncident)
  const [lost, setLost] = useState<Refusal>()
  const [saved, setSaved] = useState<string>()
  const run = async (): Promise<void> => {
    setLost(undefined)
    setSaved(undefined)
    const made = await save.run({ said })
    if (!made.ok) return
    if (await saveFile(made.value, setLost)) setSaved(made.value.fileName)
  }
  return (
    <Desk
      title={t('incident.title')}
      sub={t('incident.sub')}
      actions={<Anchor {...link('settings')}>{t('incident.toSettings')}</Anchor>}
    >
      <div className={styles.page}>
        <Textarea
          label={t('incident.said')}
          description={t('incident.saidHint')}
          autosize
          minRows={4}
          maxLength={4000}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <p>{t('incident.about')}</p>
        <div className={styles.line}>
          <Button loading={save.running} onClick={() => void run()}>
            {t('incident.save')}
          </Button>
          {saved !== undefined && <span role="status">{t('incident.saved', { file: saved })}</span>}
        </div>
        <RefusalNotice refusal={save.refusal ?? lost ?? report.refusal} />
        <section aria-label={t('incident.whole')} className={styles.section}>
          <h2>{t('incident.whole')}</h2>
          <pre className={styles.text}>{report.value?.text}</pre>
        </section>
        <section aria-label={t('incident.leak')} className={styles.section}>
          <h2>{t('incident.leak')}</h2>
          <p>{t('incident.leakWords')}</p>
        </section>
      </div>
    </Desk>
  )
}
