import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { NewPassphrase, type Prepared } from './NewPassphrase.tsx'
import { ProveSheet } from './ProveSheet.tsx'
import styles from './SealingPart.module.css'

type Step = { readonly at: 'passphrase' } | { readonly at: 'sheet'; readonly prepared: Prepared } | null

/** Whether backups can be sealed, and the way there: a passphrase, a printed sheet, the proof that it was printed. */
export function SealingPart() {
  const { t } = useTranslation('backups')
  const words = useWords()
  const sealing = useAnswer(api.backups.sealing, {})
  const [step, setStep] = useState<Step>(null)
  const [isDone, setDone] = useState(false)
  const since = sealing.value?.since ?? null
  const close = (): void => setStep(null)
  const finish = (): void => {
    setStep(null)
    setDone(true)
    sealing.again()
  }
  return (
    <section aria-label={t('sealing.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('sealing.title')}</h2>
      <RefusalNotice refusal={sealing.refusal} />
      {sealing.value && (
        <>
          <p role={isDone ? 'status' : undefined}>
            <Mark ink={since === null ? 'sand' : 'leaf'}>
              {t(since === null ? 'sealing.none' : 'sealing.ready')}
            </Mark>{' '}
            {since === null ? t('sealing.why') : t('sealing.since', { at: words.moment(since) })}{' '}
            {isDone && t('sealing.done')}
          </p>
          <div className={styles.line}>
            <Button variant="default" size="xs" onClick={() => setStep({ at: 'passphrase' })}>
              {t(since === null ? 'sealing.begin' : 'sealing.change')}
            </Button>
            {since !== null && <span className={styles.quiet}>{t('sealing.old')}</span>}
          </div>
        </>
      )}
      <Dialog
        opened={step !== null}
        onClose={close}
        closeLabel={t('sealing.close')}
        title={t(step?.at === 'sheet' ? 'sealing.second' : 'sealing.first')}
        size={step?.at === 'sheet' ? '64rem' : '34rem'}
      >
        {step?.at === 'passphrase' && (
          <NewPassphrase
            isChange={since !== null}
            onPrepared={(prepared) => setStep({ at: 'sheet', prepared })}
          />
        )}
        {step?.at === 'sheet' && <ProveSheet prepared={step.prepared} onProven={finish} />}
      </Dialog>
    </section>
  )
}
