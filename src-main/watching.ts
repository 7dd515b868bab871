import type Database from 'better-sqlite3'
import { Refusal } from './contract/refusal.ts'
import { faultIn } from './database/checks.ts'

/** Soon enough to be the first hour's news, late enough for the first screen to be drawn. */
const firstMs = 2_000
const pauseMs = 200

/** Calls that help an office whose file is damaged: what is left can be looked through, saved and replaced. */
const helpful = /^(backups\.|history\.check$|settings\.prefer$)/

/**
 * Looks through the tables that were not checked before the window opened, one at a time. Where one is damaged the program only
 * reads from then on, so that nothing is written over what can still be saved.
 */
export function watchFile({
  live,
  path,
  log,
}: {
  readonly live: () => Database.Database
  readonly path: () => string
  readonly log: (error: unknown) => void
}) {
  let damage: Refusal | null = null
  let timer: NodeJS.Timeout | undefined

  function next(tables: readonly string[], inMs: number): void {
    const [table, ...rest] = tables
    if (table === undefined) return
    timer = setTimeout(() => {
      const db = live()
      if (!db.open) return
      const what = faultIn(db, table)
      if (what === null) return next(rest, pauseMs)
      damage = new Refusal('data-damaged', { path: path(), what })
      log(damage)
    }, inMs)
    timer.unref()
  }

  return {
    look(tables: readonly string[]): void {
      clearTimeout(timer)
      damage = null
      next(tables, firstMs)
    },
    refuseIfDamaged(call: string): void {
      if (damage !== null && !helpful.test(call)) throw damage
    },
    stop: () => clearTimeout(timer),
  }
}
