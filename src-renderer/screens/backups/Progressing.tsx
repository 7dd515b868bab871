import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tasked } from '../../api/hooks.ts'
import styles from './backups.module.css'

const timeLeftAfterMs = 3000

/** How far a task is, how long it still takes, and a way to stop it. */
export function Progressing({ task }: { readonly task: Pick<Tasked<never, never>, 'progress' | 'cancel'> }) {
  const { t } = useTranslation('backups')
  const { t: ts } = useTranslation('sticks')
  const { progress } = task
  const part = progress && progress.of > 0 ? progress.done / progress.of : 0
  const passed = progress ? Date.now() - progress.startedAt : 0
  const seconds = part > 0 && passed > timeLeftAfterMs ? Math.ceil((passed * (1 / part - 1)) / 1000) : 0
  const time =
    seconds < 90 ? ts('seconds', { count: seconds }) : ts('minutes', { count: Math.ceil(seconds / 60) })
  return (
    <div className={styles.line}>
      <Progress value={100 * part} aria-label={t('progress')} className={styles.progress} />
      <span>{Math.round(100 * part)} %</span>
      {seconds > 0 && <span className={styles.quiet}>{ts('left', { time })}</span>}
      <Button variant="default" size="xs" disabled={progress?.stopping ?? true} onClick={task.cancel}>
        {t('stop')}
      </Button>
    </div>
  )
}
