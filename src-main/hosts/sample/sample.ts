import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, type ApplicationOptions, createApplication } from '../../application.ts'
import { callsOf } from '../calls.ts'
import { fillSample } from './fill.ts'

/** The folder named for the sample office holds an office that is not one. */
export class NotSample extends Error {
  override readonly name = 'NotSample'
  readonly folder: string

  constructor(folder: string) {
    super('not the sample office')
    this.folder = folder
  }
}

const marker = 'sample.json'

/** Opens the sample office in a folder of its own, filled on the first start; an office without the marker is left alone. */
export async function openSample(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, resources } = options
  const mark = join(dataFolder, marker)
  const state = existsSync(mark) ? readFileSync(mark, 'utf8') : null
  if (state === null && existsSync(join(dataFolder, 'CURRENT'))) throw new NotSample(dataFolder)
  const filled = state === 'filled' && existsSync(join(dataFolder, 'CURRENT'))
  if (!filled) {
    // Half-filled by a start that was interrupted: begin again, nothing in it is anybody's work.
    if (state !== null) rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(mark, 'filling')
  }
  const application = await createApplication({ ...options, sample: true })
  if (filled) return application
  try {
    await fillSample(callsOf(application), application, join(resources, 'sample'))
    writeFileSync(mark, 'filled')
    return application
  } catch (error) {
    await application.close()
    throw error
  }
}
