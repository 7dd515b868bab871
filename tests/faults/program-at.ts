import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Beside the folder of the faults, as deep as it: what a source finds by its own place its bundle finds too. */
export const bundlesFolder = fileURLToPath(new URL('../results', import.meta.url))
export const bundleOf = (source: string): string => `fault-${basename(source, '.ts')}.mjs`

/** What is started thousands of times, put into one file each by `run.ts`. */
export const bundled = ['./actor.ts', '../../src-main/workers/worker.ts'] as const
type Bundled = (typeof bundled)[number]

/** The file to start for a source: its bundle, or itself where no bundles were made or the next version is meant. */
export const programAt = (source: Bundled): string =>
  process.env.FAULTS_BUNDLED === 'yes'
    ? `${bundlesFolder}/${bundleOf(source)}`
    : fileURLToPath(new URL(source, import.meta.url))
