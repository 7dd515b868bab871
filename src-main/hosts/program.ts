import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The program's own files, seen from the script that was started (built in out/main, or its source). */
export interface Program {
  readonly root: string
  readonly resources: string
  readonly renderer: string
  readonly worker: string
  readonly version: string
}

/** Finds the program's files: the nearest folder above the script that holds its package.json. */
export function programOf(script: string): Program {
  let root = dirname(script)
  while (!existsSync(join(root, 'package.json'))) {
    if (dirname(root) === root) throw new Error('package.json not found above the program')
    root = dirname(root)
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const worker = script.endsWith('.cjs') ? 'out/main/worker.cjs' : 'src-main/workers/worker.ts'
  return {
    root,
    resources: join(root, 'resources'),
    renderer: join(root, 'out/renderer'),
    worker: join(root, worker),
    version,
  }
}
