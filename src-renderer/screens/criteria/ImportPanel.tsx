import { Button, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setProblemSentence } from '../../../src-main/contract/labels/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useGo } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { sendFile } from '../../api/files.ts'
import { refusalOf, useAnswer, useCommand } from '../../api/hooks.ts'
import { FileDrop } from '../../components/FileDrop.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { Unknowns } from './Unknowns.tsx'

/** A set from another office: what the file holds is said first, then the clerk chooses what becomes of it. */
export function ImportPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('criteria')
  const { language } = useWords()
  const go = useGo()
  const [ticket, setTicket] = useState<string>()
  const [lost, setLost] = useState<Refusal>()
  const [way, setWay] = useState<'known' | 'own'>('known')
  const [code, setCode] = useState('')
  const preview = useAnswer(api.criteria.readSetFile, ticket === undefined ? null : { ticket })
  const bring = useCommand(api.criteria.importSet)
  const file = preview.stale ? undefined : preview.value

  const take = async (chosen: File): Promise<void> => {
    setLost(undefined)
    bring.clear()
    try {
      setTicket(await sendFile(chosen))
    } catch (error) {
      setLost(refusalOf(error))
    }
  }
  const apply = async (): Promise<void> => {
    if (ticket === undefined) return
    const outcome = await bring.run({ ticket, code: way === 'own' ? code.trim() : null })
    if (outcome.ok) go('criteriaSet', { code: outcome.value.code, version: outcome.value.version })
  }
  const canTake =
    file?.set !== null &&
    file?.intact !== false &&
    (way === 'own' ? /^[a-z0-9-]{1,80}$/.test(code.trim()) : file?.same === null)
  return (
    <SidePanel label={t('file.title')} title={t('file.title')} onClose={onLeave}>
      <p className={styles.quiet}>{t('file.words')}</p>
      <FileDrop
        quiet
        label={t('file.choose')}
        accept=".json"
        hint={t('file.hint')}
        onFile={(chosen) => void take(chosen)}
      />
      <RefusalNotice refusal={lost ?? preview.refusal} />
      {file && (
        <div role="status" className={styles.deeds}>
          <h3 className={styles.small}>{file.set?.title ?? file.fileName}</h3>
          {file.from && <p>{t('file.from', { office: file.from })}</p>}
          <p>
            {file.intact === true && <Mark ink="leaf">{t('file.intact')}</Mark>}
            {file.intact === false && <Mark ink="pen">{t('file.broken')}</Mark>}
            {file.intact === null && <span className={styles.quiet}>{t('file.bare')}</span>}
          </p>
          {file.problems.length > 0 && (
            <>
              <p className={styles.pen}>{t('file.problems', { count: file.problems.length })}</p>
              <ul className={styles.unknowns}>
                {file.problems.slice(0, 12).map((each) => (
                  <li key={JSON.stringify(each)}>{setProblemSentence(language, each)}</li>
                ))}
              </ul>
            </>
          )}
          {file.unknowns.length > 0 && (
            <>
              <p>{t('file.unknowns', { count: file.unknowns.length })}</p>
              <Unknowns unknowns={file.unknowns} atMost={6} />
            </>
          )}
          {file.same && <p>{t('file.same', { version: file.same.version })}</p>}
        </div>
      )}
      {file?.set && file.intact !== false && (
        <div className={styles.deeds}>
          <Radio.Group value={way} onChange={(value) => setWay(value === 'own' ? 'own' : 'known')}>
            <Radio
              value="known"
              disabled={file.same !== null}
              label={file.newest ? t('file.asVersion', { title: file.newest.title }) : t('file.asNew')}
            />
            <Radio value="own" label={t('file.asCode')} />
          </Radio.Group>
          {way === 'own' && (
            <TextInput
              label={t('file.code')}
              description={t('file.codeHint')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          <Button variant="light" disabled={!canTake} loading={bring.running} onClick={() => void apply()}>
            {t('file.take')}
          </Button>
          <RefusalNotice refusal={bring.refusal} />
        </div>
      )}
    </SidePanel>
  )
}
