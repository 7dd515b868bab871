import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { type Compared, Counts } from './Counts.tsx'
import { PracticePart } from './PracticePart.tsx'
import { Progressing } from './Progressing.tsx'
import { RestoreDone } from './RestoreDone.tsx'
import { asksForSecret, SecretField } from './SecretField.tsx'
import { usePractice } from './use-practice.ts'

/** A backup beside the present data: what would be lost, what is kept, then the way back. */
export function RestoreFile({ file }: { readonly file: string }) {
  const { t } = useTranslation('backups')
  const { t: tr } = useTranslation('restoring')
  const words = useWords()
  const link = useLink()
  const compare = useTask(api.backups.compareBackup)
  const restore = useTask(api.backups.restoreBackup)
  const practice = usePractice()
  const live = useAnswer(api.backups.generations, {}).value?.find(({ isLive }) => isLive)
  const [before, setBefore] = useState<number | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const { run } = compare
  useEffect(() => void run({ file, secret }), [run, file, secret])

  const compared = compare.value
  if (restore.value)
    return (
      <RestoreDone
        at={compared ? words.moment(compared.madeAt) : ''}
        before={before}
        erasedAgain={restore.value.erasedAgain}
      />
    )
  const busy = restore.running || practice.drill.running || practice.opening
  return (
    <section aria-label={t('back.compare')} className={styles.section}>
      <p className={styles.path}>{file}</p>
      {compare.running && (
        <>
          <p>{t('back.checking')}</p>
          <Progressing task={compare} />
        </>
      )}
      <SecretField
        refusal={compare.refusal}
        running={compare.running}
        onSecret={(typed) => {
          // The same again is tried again: the stick may have been changed meanwhile.
          if (typed === secret) void run({ file, secret })
          else setSecret(typed)
        }}
      />
      <RefusalNotice refusal={asksForSecret(compare.refusal) ? undefined : compare.refusal} />
      {compared && (
        <>
          <p>{t('back.about', { at: words.moment(compared.madeAt), office: compared.office })}</p>
          <Lost compared={compared} />
          {compared.erased > 0 && <p role="alert">{tr('erased.before', { count: compared.erased })}</p>}
          <Counts compared={compared} />
          <p>{t('back.keeps')}</p>
          <div className={styles.line}>
            <Button
              loading={restore.running}
              disabled={busy}
              onClick={() => {
                setBefore(live?.number ?? null)
                void restore.run({ file, secret })
              }}
            >
              {t('back.restore', { at: words.moment(compared.madeAt) })}
            </Button>
            <Button
              variant="default"
              loading={practice.drill.running || practice.opening}
              disabled={busy}
              onClick={() => void practice.practise({ file, secret })}
            >
              {tr('practice.try')}
            </Button>
            <Button variant="default" component="a" {...link('backups')}>
              {t('back.leave')}
            </Button>
          </div>
          {restore.running && <Progressing task={restore} />}
          <RefusalNotice refusal={restore.refusal} />
          <PracticePart practice={practice} />
        </>
      )}
    </section>
  )
}

/** What restoring would lose, in words; over an office that has nothing yet there is nothing to lose. */
function Lost({ compared }: { readonly compared: Compared }) {
  const { t } = useTranslation('backups')
  const { t: tr } = useTranslation('restoring')
  const words = useWords()
  const { lastActionSaved, actionsSince, present } = compared
  if (lastActionSaved === null || (present.offices ?? 0) === 0) return null
  const since =
    actionsSince === null
      ? tr('since.apart')
      : tr(actionsSince === 0 ? 'since.none' : 'since.some', { count: actionsSince })
  return (
    <p>
      {t('back.lastAction', { at: words.moment(lastActionSaved) })} {since}
    </p>
  )
}
