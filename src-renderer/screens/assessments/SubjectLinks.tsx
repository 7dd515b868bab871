import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGo } from '../../api/address.tsx'
import styles from './Panel.module.css'

/** From the subject in focus to its page, its whole history, and to its consents and requests. */
export function SubjectLinks({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('history')
  const go = useGo()
  return (
    <p className={styles.part}>
      <Button size="compact-sm" variant="light" onClick={() => go('subject', { subject: subjectId })}>
        {t('record.file')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => go('record', { subject: subjectId })}>
        {t('record.link')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => go('privacy', { subject: subjectId })}>
        {t('record.privacy')}
      </Button>
    </p>
  )
}
