import { type ChildProcess, spawn } from 'node:child_process'
import { app } from 'electron'
import type { SideOffice, SideWindow } from '../side-window.ts'

export interface Beside {
  readonly open: SideWindow
  /** Ends the window this program opened, and waits until it is gone. One opened before this start is not ours to end. */
  readonly close: () => Promise<void>
}

/** The program once more, with a profile and data of its own; when it runs already, its window comes forward. */
export function createBeside(office: SideOffice, folder: string): Beside {
  const running = new Set<ChildProcess>()
  const itself = app.isPackaged ? [] : [app.getAppPath()]
  return {
    open: () =>
      new Promise((resolve, reject) => {
        const args = [...itself, `--${office}`, '--data', folder]
        const started = spawn(process.execPath, args, { detached: true, stdio: 'ignore' })
        running.add(started)
        started.once('exit', () => running.delete(started))
        started.once('error', reject)
        started.once('spawn', () => resolve(null))
        started.unref()
      }),
    close: async () => {
      await Promise.all([...running].map(ended))
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill()
  return gone
}
