import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { dataFolder, sampleBeside } from '../../../src-main/hosts/data-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, root } from './built.ts'

const launch = `${root}src-main/hosts/launch.mjs`
const noScreen = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', LC_ALL: 'vi_VN.UTF-8' }

interface Started extends AsyncDisposable {
  readonly host: ChildProcess
  readonly address: string
  readonly said: () => string
  readonly ended: Promise<number | null>
}

/** Starts the program and waits until it has said where it is. */
async function start(node: string, ...args: string[]): Promise<Started> {
  const host = spawn(node, [launch, 'start', '--no-open', ...args], { env: noScreen, stdio: 'pipe' })
  let said = ''
  const ended = new Promise<number | null>((resolve) => host.once('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said)
      if (found) resolve(found[0])
    }
    host.stdout.on('data', hear)
    host.stderr.on('data', hear)
    host.once('close', () => reject(new Error(`it ended: ${said}`)))
  })
  return {
    host,
    address,
    said: () => said,
    ended,
    async [Symbol.asyncDispose]() {
      host.kill('SIGTERM')
      await ended
    },
  }
}

async function frontPage(address: string): Promise<number> {
  return (await fetch(address, { headers: { 'Sec-Fetch-Site': 'none' } })).status
}

beforeAll(build, 120_000)

test('npm start says in one line that there is no screen for Electron, and opens the browser host', async () => {
  using folder = tempFolder()
  await using started = await start(process.execPath, '--data', folder.at('office'))
  expect(started.said().match(/Electron.*/g)).toHaveLength(1)
  expect(await frontPage(started.address)).toBe(200)
  expect(existsSync(folder.at('office', 'CURRENT'))).toBe(true)
})

test('ended by a signal, it closes the data and goes in peace', async () => {
  using folder = tempFolder()
  const started = await start(process.execPath, '--host=browser', '--data', folder.at('office'))
  expect(statSync(folder.at('office', 'door.json')).mode & 0o077).toBe(0)
  started.host.kill('SIGTERM')
  expect(await started.ended).toBe(0)
  expect(existsSync(folder.at('office', 'door.json'))).toBe(false)
  expect(existsSync(folder.at('office', 'hoi-000001.sqlite-wal'))).toBe(false)
})

test('a second start on the same data is given another window of the first', async () => {
  using folder = tempFolder()
  await using first = await start(process.execPath, '--host=browser', '--data', folder.at('office'))
  await using second = await start(process.execPath, '--host=browser', '--data', folder.at('office'))
  expect(new URL(second.address).host).toBe(new URL(first.address).host)
  expect(second.address).not.toBe(first.address)
  expect(await second.ended).toBe(0)
})

test('the sample office opens in a folder of its own, and never where real data are', async () => {
  using folder = tempFolder()
  const real = await start(process.execPath, '--host=browser', '--data', folder.at('office'))
  real.host.kill('SIGTERM')
  await real.ended
  const before = readFileSync(folder.at('office', 'CURRENT'), 'utf8')
  await expect(
    start(process.execPath, '--host=browser', '--sample', '--data', folder.at('office')),
  ).rejects.toThrow(folder.at('office'))
  expect(readFileSync(folder.at('office', 'CURRENT'), 'utf8')).toBe(before)
})

test('the sample office comes filled', { timeout: 90_000 }, async () => {
  using folder = tempFolder()
  await using started = await start(
    process.execPath,
    '--host=browser',
    '--sample',
    '--data',
    folder.at('mau'),
  )
  expect(readFileSync(folder.at('mau', 'sample.json'), 'utf8')).toBe('filled')
  expect(await frontPage(started.address)).toBe(200)
})

const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const version = spawnSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' })
  return version.status === 0 && Number(version.stdout) < 24
})

test.skipIf(older === undefined)(
  'a Node that is too old hands over to the one in the lock file',
  async () => {
    using folder = tempFolder()
    await using started = await start(older ?? '', '--host=browser', '--data', folder.at('office'))
    expect(await frontPage(started.address)).toBe(200)
  },
)

test('data lie in the local folder of the user, the sample beside it', () => {
  const home = '/home/an'
  expect(dataFolder({ platform: 'linux', env: {}, home })).toBe('/home/an/.local/share/so-khuyen-hoc')
  expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home })).toBe('/data/so-khuyen-hoc')
  expect(dataFolder({ platform: 'win32', env: { LOCALAPPDATA: '/local' }, home })).toBe('/local/SoKhuyenHoc')
  expect(sampleBeside('/home/an/.local/share/so-khuyen-hoc')).toBe('/home/an/.local/share/so-khuyen-hoc-mau')
})
