// Runs with the shim of a stick, as a process of its own: the whole program backs up to sticks that have less room than they say.
import { mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createApplication } from '../../src-main/application.ts'
import { foundOffice } from './office.ts'

export interface CapacityWord {
  readonly met: readonly string[]
  readonly wrong: readonly (readonly ['called good' | 'loss not named' | 'deleted' | 'bug', string])[]
}
interface Case {
  readonly way: 'drop' | 'wrap'
  readonly bytes: number
}
const { stick, cases } = JSON.parse(process.argv[2] ?? '') as { stick: string; cases: readonly Case[] }
const repository = new URL('../../', import.meta.url).pathname

function steer(text: string): void {
  try {
    openSync(join(stick, `:${text}`), 'r')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

const data = join(stick, '../../office')
await foundOffice(data, 3)
const bugs: unknown[] = []
const app = await createApplication({
  dataFolder: data,
  resources: `${repository}resources`,
  worker: `${repository}src-main/workers/worker.ts`,
  version: '0.0.0-faults',
  log: (error) => bugs.push(error),
})

interface Made {
  readonly fileName: string
  readonly lost: readonly string[]
}

async function oneStick({ way, bytes }: Case): Promise<CapacityWord> {
  rmSync(stick, { recursive: true, force: true })
  mkdirSync(stick, { recursive: true })
  const first = await app.answer('backups.makeBackup', { folder: stick })
  if (!first.ok) return { met: [], wrong: [['bug', `the first backup: ${first.code} ${bugs.at(-1)}`]] }
  const older = (first.value as Made).fileName
  const before = readdirSync(stick)
  steer(way === 'drop' ? `drop:${bytes}` : `wrap:${bytes}:${older}`)
  const second = await app.answer('backups.makeBackup', { folder: stick })
  const tested = await app.answer('backups.testStick', { folder: stick, bytes: 2_000_000 })
  steer('drop:-1')
  const what = `${way} after ${bytes} bytes`
  const wrong: [CapacityWord['wrong'][number][0], string][] = []
  const met: string[] = []
  if (second.ok) {
    const { lost } = second.value as Made
    if (way === 'drop') wrong.push(['called good', what])
    else if (!lost.includes(older)) wrong.push(['loss not named', what])
    else met.push('older one named')
  } else if (second.code === 'unexpected') wrong.push(['bug', `${what}: ${bugs.at(-1)}`])
  else met.push(second.code)
  if (!tested.ok) wrong.push(['bug', `${what}: test ${tested.code} ${bugs.at(-1)}`])
  else {
    const { result } = tested.value as { result: string }
    if (way === 'drop' && result !== 'lying') wrong.push(['called good', `${what}: tested ${result}`])
    met.push(`tested ${result}`)
  }
  for (const name of before)
    if (!readdirSync(stick).includes(name)) wrong.push(['deleted', `${what}: ${name}`])
  return { met, wrong }
}

const said: CapacityWord[] = []
for (const one of cases) said.push(await oneStick(one))
await app.close()
writeSync(1, JSON.stringify(said))
process.exit(0)
