import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { useGo } from '../../api/address.tsx'
import styles from './Panel.module.css'

interface SubjectLinksProps {
  readonly subjectId: number
  readonly kind: BookFilter['kind']
}

/** From the subject in focus to its page and its whole history; of a person also to consents and requests. */
export function SubjectLinks({ subjectId, kind }: SubjectLinksProps) {
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
      {(kind === 'family' || kind === 'citizen') && (
        <Button size="compact-sm" variant="subtle" onClick={() => go('privacy', { subject: subjectId })}>
          {t('record.privacy')}
        </Button>
      )}
    </p>
  )
}
