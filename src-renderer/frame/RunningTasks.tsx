import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stopTask } from '../api/hooks.ts'
import { type Running, useRunning } from '../api/running.ts'
import type { frame } from '../locales/vi/frame.ts'
import styles from './Frame.module.css'

type TaskName = Exclude<keyof typeof frame.tasks.names, 'other'>
const named: Readonly<Record<TaskName, true>> = {
  'assessments.carryForward': true,
  'assessments.exportBook': true,
  'backups.keepCopy': true,
  'backups.goBack': true,
  'backups.makeBackup': true,
  'backups.verifyBackup': true,
  'backups.checkStick': true,
  'backups.testStick': true,
  'backups.compareBackup': true,
  'backups.restoreBackup': true,
  'backups.drill': true,
  'backups.endDrill': true,
  'certificates.previewCertificate': true,
  'certificates.printCertificates': true,
  'commendations.exportProposal': true,
  'commendations.printPraise': true,
  'commendations.printProposal': true,
  'decisions.recognise': true,
  'decisions.revoke': true,
  'decisions.printDecision': true,
  'reviews.printReview': true,
  'reviews.propose': true,
  'reviews.withdrawProposal': true,
  'reviews.printProposal': true,
  'history.undo': true,
  'history.redo': true,
  'history.check': true,
  'papers.previewPaper': true,
  'papers.printPaper': true,
  'privacy.aboutPerson': true,
  'privacy.erase': true,
  'imports.readSheet': true,
  'imports.previewImport': true,
  'imports.applyImport': true,
  'imports.leftOutRows': true,
  'imports.exportScoreSheet': true,
  'places.importPlaces': true,
  'rescue.begin': true,
  'rescue.checked': true,
  'rescue.openReadOnly': true,
  'rescue.use': true,
  'scoring.giveScoredResults': true,
  'standing.tryAgain': true,
}
const isNamed = (name: string): name is TaskName => Object.hasOwn(named, name)

const shownAfter = 400
const timeLeftAfter = 3000

/** Long work, wherever the clerk goes meanwhile: count, time left after three seconds, stop. */
export function RunningTasks() {
  const { t } = useTranslation()
  const tasks = useRunning().tasks
  const now = useClock(tasks.length > 0)
  const shown = tasks.filter(({ startedAt }) => now - startedAt > shownAfter)
  if (shown.length === 0) return null
  return (
    <section aria-label={t('tasks.label')} className={styles.tasks}>
      {shown.map((task) => (
        <Task key={task.id} task={task} now={now} />
      ))}
    </section>
  )
}

function Task({ task, now }: { readonly task: Running; readonly now: number }) {
  const { t } = useTranslation('frame')
  const names = t('tasks.names', { returnObjects: true })
  const name = isNamed(task.name) ? names[task.name] : names.other
  const passed = now - task.startedAt
  const seconds = task.done > 0 ? Math.ceil((passed * (task.of / task.done - 1)) / 1000) : null
  const time =
    seconds === null
      ? null
      : seconds < 90
        ? t('tasks.seconds', { count: seconds })
        : t('tasks.minutes', { count: Math.ceil(seconds / 60) })
  return (
    <div className={styles.task}>
      <b>{name}</b>
      {task.of > 0 && (
        <>
          <span>{t('tasks.progress', { done: task.done, of: task.of })}</span>
          <Progress
            className={styles.progress}
            value={(100 * task.done) / task.of}
            aria-label={name}
            transitionDuration={0}
          />
        </>
      )}
      {passed > timeLeftAfter && time !== null && !task.stopping && <span>{t('tasks.left', { time })}</span>}
      {task.stopping ? (
        <span>{t('tasks.stopping')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('tasks.cancelNamed', { name })}
          onClick={() => stopTask(task.id)}
        >
          {t('tasks.cancel')}
        </Button>
      )}
    </div>
  )
}

function useClock(ticking: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!ticking) return
    const tick = (): void => setNow(Date.now())
    tick()
    const timer = window.setInterval(tick, 200)
    return () => window.clearInterval(timer)
  }, [ticking])
  return now
}
