import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../api/address.tsx'
import { api } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import styles from './Frame.module.css'

/** The register could be lost: no good backup lies elsewhere for too long. One button, to where one is made. */
export function BackupBar({ year }: { readonly year: number }) {
  const { t } = useTranslation()
  const link = useLink()
  const why = useAnswer(api.standing.now, {}).value?.why
  const safety = useAnswer(api.desk.badges, { year }).value?.backup
  // In a practice office it is not the place to back up.
  if (why === undefined || why === 'trial') return null
  if (safety?.state !== 'due' && safety?.state !== 'overdue') return null
  if (safety.why === null) return null
  return (
    <section aria-label={t('backup.label')} className={styles.lost}>
      <span>{t(`backup.${safety.why}`, { days: safety.days, year: safety.year })}</span>
      <Button size="compact-sm" variant="default" component="a" {...link('backups')}>
        {t('backup.go')}
      </Button>
    </section>
  )
}
