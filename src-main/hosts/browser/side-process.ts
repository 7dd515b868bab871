import { type ChildProcess, fork } from 'node:child_process'
import { type Details, Refusal, type RefusalCode } from '../../contract/refusal.ts'
import type { SideOffice } from '../side-window.ts'

/** What the process of an office beside this one says to the one that started it. */
export type SideWord =
  | { readonly address: string }
  | { readonly code: RefusalCode; readonly details: Details }

export interface SideProcess {
  /** The address of a new window of that office, which is started when it does not run. */
  window(): Promise<string>
  readonly running: boolean
  stop(): Promise<void>
}

/**
 * An office beside this one as a process of its own on a folder of its own: nothing of it can reach the real data. It ends by
 * itself without a window, and with the process that started it.
 */
export function createSideProcess(script: string, office: SideOffice, folder: string): SideProcess {
  let child: ChildProcess | null = null
  const begin = (): ChildProcess => {
    const started = fork(script, [`--${office}`, '--no-open', '--data', folder], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child = started
    started.once('exit', () => {
      if (child === started) child = null
    })
    return started
  }
  let asked: Promise<string> | null = null
  return {
    get running() {
      return child !== null
    },
    window() {
      // A second click while it starts waits for the same window.
      asked ??= nextWord(child, begin).finally(() => {
        asked = null
      })
      return asked
    },
    async stop() {
      const last = child
      if (last === null) return
      const gone = new Promise<void>((resolve) => last.once('exit', () => resolve()))
      last.kill('SIGTERM')
      await gone
    },
  }
}

async function nextWord(running: ChildProcess | null, begin: () => ChildProcess): Promise<string> {
  const child = running ?? begin()
  const word = await new Promise<SideWord>((resolve) => {
    const settle = (said: SideWord): void => {
      child.off('message', heard).off('exit', gone)
      resolve(said)
    }
    const heard = (said: unknown): void => settle(said as SideWord)
    const gone = (): void => settle({ code: 'unexpected', details: {} })
    child.once('message', heard).once('exit', gone)
    if (running !== null) child.send('window', (error) => error && gone())
  })
  if ('code' in word) throw new Refusal(word.code, word.details)
  return word.address
}
