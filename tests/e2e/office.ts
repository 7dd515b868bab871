import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Office {
  readonly page: Page
  readonly folder: string
  readonly host: ChildProcess
  /** The path of a shipped example file. */
  readonly fixture: (name: string) => string
  /** Ends the host as the machine's own shutting down does, and opens the same data again in the same page. */
  readonly restart: () => Promise<void>
  /** Opens an empty office in the same page, on another folder: another machine, another day. */
  readonly elsewhere: () => Promise<void>
  /** Asks the program as the page does; a refusal is thrown. */
  readonly ask: <T>(name: string, payload: unknown) => Promise<T>
}

interface Settings {
  /** Open the filled sample office instead of an empty one. */
  readonly sample: boolean
  /** Puts data into the folder before the program opens it. */
  readonly filled: { readonly by: (folder: string) => Promise<void> } | null
}

/** A page over a program of its own, on data of its own; both are gone when the test ends. Nothing may reach the console. */
export const test = base.extend<Settings & { office: Office }>({
  sample: [false, { option: true }],
  filled: [null, { option: true }],
  office: async ({ page, sample, filled }, use) => {
    let folder = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
    const folders = [folder]
    await filled?.by(folder)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    let { host, address } = await start(folder, sample)
    await enter(page, address)

    await use({
      page,
      get folder() {
        return folder
      },
      get host() {
        return host
      },
      fixture: (name) => join(root, 'tests/fixtures', name),
      async restart() {
        // A page left open would rightly complain that its program is gone.
        await page.goto('about:blank')
        await stop(host)
        ;({ host, address } = await start(folder, sample))
        await enter(page, address)
      },
      async elsewhere() {
        await page.goto('about:blank')
        await stop(host)
        folder = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
        folders.push(folder)
        ;({ host, address } = await start(folder, false))
        await enter(page, address)
      },
      ask: (name, payload) => ask(page, name, payload),
    })

    await page.close()
    await stop(host)
    for (const each of folders) rmSync(each, { recursive: true, force: true })
    expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  },
})
export { expect } from '@playwright/test'

async function start(folder: string, sample: boolean): Promise<{ host: ChildProcess; address: string }> {
  const args = ['start', '--host=browser', '--no-open', '--data', folder, ...(sample ? ['--sample'] : [])]
  const launch = join(root, 'src-main/hosts/launch.mjs')
  const host = spawn(process.execPath, [launch, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (part: Buffer) => {
      said += part
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said)
      if (found) resolve(found[0])
    }
    host.stdout.on('data', hear)
    host.stderr.on('data', hear)
    host.once('close', () => reject(new Error(`the program ended: ${said}`)))
  })
  return { host, address }
}

/** Through the door: the one-time address has become a session when the page may ask. */
async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => sessionStorage.getItem('hoi-session') !== null)
}

async function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = new Promise((resolve) => host.once('close', resolve))
  host.kill('SIGTERM')
  await ended
}

async function ask<T>(page: Page, name: string, payload: unknown): Promise<T> {
  return page.evaluate(
    async ([call, body]) => {
      const response = await fetch(`/api/${call}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hoi-token': sessionStorage.getItem('hoi-session') ?? '',
        },
        body,
      })
      const answer = await response.json()
      if (!answer.ok) throw new Error(`${call} answered ${answer.code}`)
      return answer.value
    },
    [name, JSON.stringify(payload)] as const,
  ) as Promise<T>
}
