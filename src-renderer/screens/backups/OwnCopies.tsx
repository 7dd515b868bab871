import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './backups.module.css'

/** The program's own copies in two lines: how many there are, and what they are not good for. */
export function OwnCopies() {
  const { t } = useTranslation('restoring')
  const words = useWords()
  const link = useLink()
  const { value, refusal } = useAnswer(api.backups.automatic, {})
  const newest = value?.[0]
  return (
    <section aria-label={t('own.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('own.title')}</h2>
      <RefusalNotice refusal={refusal} />
      {value && (
        <div className={styles.line}>
          <span>
            {newest === undefined
              ? t('own.none')
              : t('own.count', { count: value.length, at: words.moment(newest.madeAt) })}
          </span>
          {newest !== undefined && (
            <Button variant="default" size="xs" component="a" {...link('restore')}>
              {t('own.open')}
            </Button>
          )}
        </div>
      )}
      <p className={styles.quiet}>{t('own.sameDisk')}</p>
    </section>
  )
}
