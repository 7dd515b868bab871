import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import styles from './Panel.module.css'

/** From the family in focus to its whole history, and to its consents and requests. */
export function SubjectLinks({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('history')
  const link = useLink()
  return (
    <p className={styles.part}>
      <Anchor {...link('record', { subject: subjectId })}>{t('record.link')}</Anchor>
      <Anchor {...link('privacy', { subject: subjectId })}>{t('record.privacy')}</Anchor>
    </p>
  )
}
