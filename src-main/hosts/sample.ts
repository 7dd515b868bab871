import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, type ApplicationOptions, createApplication } from '../application.ts'
import { Refusal } from '../contract/refusal.ts'

const marker = 'sample.json'

/** Opens the sample office in a folder of its own, filled on the first start; an office without the marker is left alone. */
export async function openSample(options: ApplicationOptions): Promise<Application> {
  const { dataFolder } = options
  const mark = join(dataFolder, marker)
  const state = existsSync(mark) ? readFileSync(mark, 'utf8') : null
  const stands = existsSync(join(dataFolder, 'CURRENT'))
  if (state === null && stands) throw new Refusal('sample-only', { folder: dataFolder })
  if (state === 'filled' && stands) return createApplication({ ...options, sample: true })

  // Half-filled by a start that was interrupted: begin again, nothing in it is anybody's work.
  if (state !== null) rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(mark, 'filling')
  const application = await createApplication({ ...options, sample: true })
  writeFileSync(mark, 'filled')
  return application
}
