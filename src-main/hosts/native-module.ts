import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { damagedNative, type NativeDigests } from './native-files.ts'

/** Put in by the build (electron.vite.config.ts); in sources that are run as they are, there is none. */
declare const NATIVE_SHA256: NativeDigests | undefined

/**
 * To be called before the first data file is opened: only then does better-sqlite3 load its native module. Refuses `program-damaged`
 * when that file is not the one the program was built with. Sources run without a build trust what is installed.
 */
export function refuseDamagedProgram(root: string): void {
  if (typeof NATIVE_SHA256 === 'undefined') return
  const path = damagedNative(root, NATIVE_SHA256)
  if (path !== null) throw new Refusal('program-damaged', { path: join(root, path) })
}
