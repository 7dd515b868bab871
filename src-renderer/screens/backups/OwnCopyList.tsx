import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

const shownFirst = 5

/** The copies the program made by itself, each with why it was made. */
export function OwnCopyList() {
  const { t } = useTranslation('restoring')
  const words = useWords()
  const link = useLink()
  const [all, setAll] = useState(false)
  const { value, refusal } = useAnswer(api.backups.automatic, {})
  if (!value) return <RefusalNotice refusal={refusal} />
  const shown = all ? value : value.slice(0, shownFirst)
  return (
    <section aria-label={t('own.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('own.title')}</h2>
      {value.length === 0 ? (
        <p className={styles.quiet}>{t('own.none')}</p>
      ) : (
        <ul className={styles.files}>
          {shown.map(({ file, madeAt, bytes, reason, goneOn }) => {
            const [at, why] = [words.moment(madeAt), t(`own.reason.${reason}`)]
            const until =
              goneOn === null ? t('own.keptForEver') : t('own.keptUntil', { day: words.day(goneOn) })
            return (
              <li key={file} className={styles.file}>
                <div className={styles.line}>
                  <b>{at}</b>
                  <span className={styles.about}>{[why, words.bytes(bytes), until].join(' · ')}</span>
                  <Button
                    variant="default"
                    size="xs"
                    component="a"
                    aria-label={t('own.restoreNamed', { at, reason: why })}
                    {...link('restore', { file })}
                  >
                    {t('own.restore')}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <div className={styles.line}>
        {shown.length < value.length && (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t('own.all', { count: value.length })}
          </Button>
        )}
        {value.length > 0 && <span className={styles.quiet}>{t('own.sameDisk')}</span>}
      </div>
    </section>
  )
}
