import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, type ApplicationOptions, createApplication } from '../application.ts'
import { Refusal } from '../contract/refusal.ts'
import { openSample } from './sample.ts'
import type { SideOffice } from './side-window.ts'

/** Opens the office that was asked for: the real one, the filled sample, or a backup restored for practice, only to be looked at. */
export function openOffice(options: ApplicationOptions, beside: SideOffice | null): Promise<Application> {
  if (beside === 'sample') return openSample(options)
  if (beside === null) return createApplication(options)
  if (!existsSync(join(options.dataFolder, 'CURRENT')))
    throw new Refusal('folder-not-found', { path: options.dataFolder })
  return createApplication({ ...options, readOnly: 'trial' })
}
