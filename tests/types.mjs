// `npm run types`: every TypeScript project, also those after one that has mistakes; it fails if any of them failed.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
const own = ['contract', 'main', 'renderer', 'tests'].map((name) =>
  fileURLToPath(new URL(`../tsconfig.${name}.json`, import.meta.url)),
)
const given = process.argv.slice(2)
const failed = (given.length > 0 ? given : own).filter(
  (project) => spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' }).status !== 0,
)
if (failed.length > 0) console.error(`Types do not fit in ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
