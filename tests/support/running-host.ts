import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The built browser host on a data folder, as a process of its own; `address` opens a window once. */
export async function startHost(folder: string, more: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [`${root}out/main/browser.cjs`, '--no-open', '--data', folder, ...more],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`the host did not start: ${said}`)))
  })
  return {
    address,
    process: child,
    /** All the host has printed: tests look here for what went wrong. */
    said: () => said,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
export type RunningHost = Awaited<ReturnType<typeof startHost>>
