import type { QueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { listen } from './happenings.ts'
import { running } from './running.ts'

const mergedWithin = 100

/** After a change everything visible is read again; the many changes of a task within 100 ms count as one. */
export function followNews(queries: QueryClient): void {
  let isDue = false
  const readAgain = (): void => {
    if (isDue) return
    isDue = true
    window.setTimeout(() => {
      isDue = false
      void queries.invalidateQueries()
    }, mergedWithin)
  }
  listen((happening) => {
    if (happening.kind === 'changed') readAgain()
    if (happening.kind === 'progress') running.progress(happening)
    if (happening.kind === 'ended') running.ended(happening.id)
  }, running.reached)
  // A window opened while a task runs shows it too. Refused calls show on the screen that needs them.
  api.tasks.running({}).then(
    (tasks) => {
      for (const task of tasks) running.progress({ ...task, key: null }, Date.parse(task.startedAt))
    },
    () => undefined,
  )
}
