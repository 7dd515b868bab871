import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is gone when the test ends: `using folder = tempFolder()`. */
export function tempFolder(): Disposable & { readonly path: string; at(...names: string[]): string } {
  const path = mkdtempSync(join(tmpdir(), 'skh-'))
  return {
    path,
    at: (...names) => join(path, ...names),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}
