import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'
import { Progressing } from './Progressing.tsx'

/** The data files kept from before each restore, and the one step back to any of them. */
export function EarlierData() {
  const { t } = useTranslation('restoring')
  const words = useWords()
  const { value, refusal } = useAnswer(api.backups.generations, {})
  const back = useTask(api.backups.goBack)
  // As it was called when it was chosen: being written to again, it gets another hour.
  const [chosen, setChosen] = useState({ number: 0, at: '' })
  if (!value) return <RefusalNotice refusal={refusal} />
  return (
    <section aria-label={t('earlier.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('earlier.title')}</h2>
      <p className={styles.quiet}>{t(value.length > 1 ? 'earlier.about' : 'earlier.only')}</p>
      <ul className={styles.files}>
        {value.map(({ number, isLive, at: iso, bytes }) => {
          const at = words.moment(iso)
          return (
            <li key={number} className={styles.file}>
              <div className={styles.line}>
                <b>{t('earlier.of', { at })}</b>
                <span className={styles.about}>{words.bytes(bytes)}</span>
                {isLive ? (
                  <Mark ink="leaf">{t('earlier.live')}</Mark>
                ) : (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('earlier.backNamed', { at })}
                    loading={back.running && chosen.number === number}
                    disabled={back.running}
                    onClick={() => {
                      setChosen({ number, at })
                      void back.run({ generation: number })
                    }}
                  >
                    {t('earlier.back')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {back.running && <Progressing task={back} />}
      {back.value && (
        <p role="status">
          {t('earlier.done', { at: chosen.at })}{' '}
          {back.value.erasedAgain > 0 && t('erased.done', { count: back.value.erasedAgain })}
        </p>
      )}
      <RefusalNotice refusal={back.refusal ?? refusal} />
    </section>
  )
}
