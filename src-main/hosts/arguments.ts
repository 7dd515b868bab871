import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, sampleBeside } from './data-folder.ts'
import { type SideOffice, sideOffices } from './side-window.ts'

export interface StartOptions {
  readonly folder: string
  /** An office beside the real one; null: the real one. */
  readonly beside: SideOffice | null
  /** Whether the default browser is opened; tests open their own. */
  readonly open: boolean
}

/** Reads the arguments of a window host. Unknown ones are Electron's or Chromium's and are passed over. */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      sample: { type: 'boolean' },
      drill: { type: 'boolean' },
      'no-open': { type: 'boolean' },
    },
  })
  const surroundings = { platform: process.platform, env: process.env, home: homedir() }
  const beside = sideOffices.find((office) => values[office] === true) ?? null
  const own = dataFolder(surroundings)
  const usual = beside === 'sample' ? sampleBeside(own) : own
  const folder = typeof values.data === 'string' ? resolve(callerFolder(), values.data) : usual
  return { folder, beside, open: values['no-open'] !== true }
}

/** The folder the user stands in: npm starts scripts in the program's own folder and remembers the user's. */
export function callerFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env
  return (script === 'start' || script === 'office') && caller !== undefined ? caller : process.cwd()
}
