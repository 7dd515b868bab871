import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tasked } from '../../api/hooks.ts'
import styles from './backups.module.css'

/** How far a task is, and a way to stop it. */
export function Progressing({ task }: { readonly task: Pick<Tasked<never, never>, 'progress' | 'cancel'> }) {
  const { t } = useTranslation('backups')
  const { progress } = task
  const percent = progress && progress.of > 0 ? Math.round((100 * progress.done) / progress.of) : 0
  return (
    <div className={styles.line}>
      <Progress value={percent} aria-label={t('progress')} className={styles.progress} />
      <span>{percent} %</span>
      <Button variant="default" size="xs" disabled={progress?.stopping ?? true} onClick={task.cancel}>
        {t('stop')}
      </Button>
    </div>
  )
}
