import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import styles from './Panel.module.css'

/** From the family in focus to its whole history, and to its consents and requests. */
export function SubjectLinks({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('history')
  const link = useLink()
  return (
    <p className={styles.part}>
      <Button component="a" size="compact-sm" variant="subtle" {...link('record', { subject: subjectId })}>
        {t('record.link')}
      </Button>
      <Button component="a" size="compact-sm" variant="subtle" {...link('privacy', { subject: subjectId })}>
        {t('record.privacy')}
      </Button>
    </p>
  )
}
