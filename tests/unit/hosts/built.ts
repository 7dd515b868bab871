import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the program when its sources are newer, as every start does. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [`${root}src-main/hosts/launch.mjs`, 'build'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a script of the repository, or of a copy `from` elsewhere, to its end. */
export function run(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  from = root,
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(from, script), ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
