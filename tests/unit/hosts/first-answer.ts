import { createApplication } from '../../../src-main/application.ts'
import { programOf } from '../../../src-main/hosts/program.ts'

/** A data folder as a window leaves it that was closed before the first question was answered. */
export async function waitingForFirstAnswer(dataFolder: string, script: string): Promise<void> {
  const { resources, worker, version } = programOf(script)
  const log = (error: unknown): never => {
    throw error
  }
  await (await createApplication({ dataFolder, resources, worker, version, log })).close()
}
