import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/sticks.ts'
import { stickUnder } from '../../files/drives.ts'
import type { CheckedBackup } from '../../workers/pack/stick-jobs.ts'
import type { TaskContext, WriteContext } from '../context.ts'

/** What a folder lies on: a stick, known again on every computer, or no more than its own path. */
export interface Whereabouts {
  readonly kind: 'stick' | 'folder'
  readonly mark: string
  readonly name: string
  readonly root: string
}

export function whereaboutsOf(folder: string): Whereabouts {
  const stick = stickUnder(folder)
  return stick
    ? { kind: 'stick', mark: stick.serial ?? stick.path, name: stick.name, root: stick.path }
    : { kind: 'folder', mark: folder, name: folder, root: folder }
}

/** The names backups ever had on the same stick or in the same folder. */
export function knownNames(db: Reader, folder: string): string[] {
  const stick = sql.stickByMark(db, { mark: whereaboutsOf(folder).mark })
  const files = stick ? sql.stickFiles(db, { stickId: stick.id }) : []
  return files.map(({ name }) => name.split('/').at(-1) ?? name)
}

export interface Found {
  readonly files: readonly CheckedBackup[]
}

/** Reads every backup in a folder and looks for those that were there before. */
export async function checkFiles(
  { db, run }: TaskContext,
  folder: string,
  told: (done: number, of: number) => void,
): Promise<Found> {
  const { mark, root } = whereaboutsOf(folder)
  const stick = sql.stickByMark(db, { mark })
  const known = stick ? sql.stickFiles(db, { stickId: stick.id }) : []
  const files = await run('checkBackups', { root, folder, known }, told)
  // A file that was missing last time and still is was taken away by a person: it is told once.
  const gone = new Set(known.filter(({ state }) => state === 'missing').map(({ name }) => name))
  return { files: files.filter(({ name, state }) => state !== 'missing' || !gone.has(name)) }
}

export const lostOf = ({ files }: Found): string[] =>
  files.filter(({ state }) => state !== 'good').map(({ name }) => name)

/** Writes down what was found on a stick; it may be new. */
export function rememberFiles({ db, now }: WriteContext, where: Whereabouts, { files }: Found): number {
  const at = now()
  sql.saveStick(db, { kind: where.kind, mark: where.mark, name: where.name, at })
  const stickId = sql.stickByMark(db, { mark: where.mark })?.id
  if (stickId === undefined) throw new Error('a stick was not written down')
  for (const { name, bytes, sha256, madeAt, pastCache, state } of files) {
    const how = pastCache ? 'medium' : 'memory'
    if (state === 'good' && sha256 !== null)
      sql.saveGoodFile(db, { stickId, name, sha256, bytes, madeAt, at, how })
    else sql.saveLostFile(db, { stickId, name, at, how, state })
  }
  return stickId
}
