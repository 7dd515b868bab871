import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createApplication } from '../../src-main/application.ts'
import type { Carry } from '../../src-main/contract/index.ts'
import { createClient } from '../../src-renderer/api/client.ts'

const repository = new URL('../../', import.meta.url).pathname

export interface FreshOptions {
  /** Keep working on the data of an earlier office. */
  readonly folder?: string
  readonly today?: string | (() => string)
  readonly now?: () => string
  readonly readOnly?: 'trial'
  readonly closePractice?: () => Promise<void>
}

/** A whole application on real files in a folder of its own, reached the way a screen reaches it. */
export async function freshApp({ folder, today = '2020-11-20', ...options }: FreshOptions = {}) {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
  const bugs: unknown[] = []
  const app = await createApplication({
    dataFolder: own,
    resources: join(repository, 'resources'),
    worker: join(repository, 'src-main/workers/worker.ts'),
    version: '0.0.0-test',
    today: typeof today === 'string' ? () => today : today,
    ...options,
    log: (error) => bugs.push(error),
  })
  const carry: Carry = async (name, payload) => {
    const answer = await app.answer(name, payload)
    // A bug shows its own stack in the failing test.
    if (!answer.ok && answer.code === 'unexpected') throw bugs.at(-1)
    return answer
  }
  return {
    app,
    folder: own,
    bugs,
    api: createClient(carry),
    /** Sends a file in, as the web file input does. */
    async send(fileName: string, bytes: Uint8Array): Promise<string> {
      return app.takeIn(
        fileName,
        (async function* () {
          yield bytes
        })(),
      )
    },
    /** Closes the application and keeps the folder. */
    close: () => app.close(),
    async [Symbol.asyncDispose]() {
      await app.close()
      if (!folder) rmSync(own, { recursive: true, force: true })
    },
  }
}
export type FreshApp = Awaited<ReturnType<typeof freshApp>>

/** Looks into the data of a closed office. */
export function openFile(path: string): Database.Database {
  return new Database(path, { readonly: true })
}
