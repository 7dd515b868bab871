// node tests/faults/run.ts [--quick] [--seed=N|random] [names…]: every fault of every *.fault.ts here, see README.md.
import { execFileSync, fork } from 'node:child_process'
import { globSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compileWorker } from '../support/compiled-worker.ts'
import type { Fault } from './fault.ts'
import type { Report } from './one.ts'

interface Job {
  readonly file: string
  readonly fault: Fault
}
interface Row extends Job {
  readonly report: Report
  readonly seconds: number
}

const here = fileURLToPath(new URL('.', import.meta.url))
const results = join(here, '../results/faults')
const minutesEach = 15
const words = process.argv.slice(2)
const quick = words.includes('--quick')
const seedGiven = words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length)
// One change fails or passes alike wherever it is tested; who looks for what nobody met yet asks for --seed=random.
const usualSeed = 20_261_127
const seed = seedGiven === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(seedGiven ?? usualSeed)
const names = words.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase())

mkdirSync(results, { recursive: true })
// Hundreds of processes are started: what one has read of the program, the next need not compile again.
process.env.NODE_COMPILE_CACHE ??= join(results, 'compiled')
await compileWorker()
// In a process of its own: Linux counts the memory of whoever starts a process as memory that this one once had.
execFileSync(process.execPath, [join(here, 'bundling.ts')], { stdio: 'inherit' })

const isChosen = ({ fault, file }: Job): boolean =>
  names.length === 0 || names.includes(fault.id.toLowerCase()) || names.some((name) => file.includes(name))

/** A file that cannot be read is a fault of its own, which says why when it is run. */
async function faultsOf(file: string): Promise<readonly Fault[]> {
  try {
    return ((await import(pathToFileURL(join(here, file)).href)) as { faults: readonly Fault[] }).faults
  } catch (error) {
    const run = () => Promise.reject(error)
    return [{ id: file, title: 'cannot be read', sizes: { quick: 1, full: 1 }, run }]
  }
}

async function allFaults(): Promise<Job[]> {
  const jobs: Job[] = []
  for (const file of globSync('*.fault.ts', { cwd: here }).sort()) {
    for (const fault of await faultsOf(file)) jobs.push({ file, fault })
  }
  return jobs
}

/** Each fault in a process of its own: a fault that ends the process ends only itself. */
function runOne({ file, fault }: Job): Promise<Report> {
  return new Promise((resolve) => {
    const size = quick ? fault.sizes.quick : fault.sizes.full
    const child = fork(join(here, 'one.ts'), [file, fault.id, String(size), String(seed)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, FAULTS_BUNDLED: 'yes' },
    })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve({ kind: 'broken', stack: `not done after ${minutesEach} minutes` })
    }, minutesEach * 60_000)
    child.on('message', (report: Report) => resolve(report))
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve({ kind: 'broken', stack: `the process ended with ${signal ?? code}` })
    })
  })
}

const numbers = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

function isGood({ fault, report }: Row): boolean {
  if (report.kind === 'not-run') return report.excused
  if (report.kind === 'broken') return false
  const enough = report.outcome.tried >= (quick ? fault.sizes.quick : fault.sizes.full)
  return enough && Object.values(report.outcome.wrong).every((count) => count === 0)
}

function lineOf(row: Row): string {
  const { fault, report, seconds } = row
  const end = `${Math.round(seconds)} s, seed ${seed}`
  const title = `${isGood(row) ? '  ' : '✗ '}${fault.id} ${fault.title}`
  if (report.kind === 'not-run') return `${title}: NOT RUN, ${report.reason}`
  if (report.kind === 'broken') return `${title}: BROKEN, ${end}\n${report.stack}`
  const { tried, wrong, met = {}, examples = [] } = report.outcome
  const size = quick ? fault.sizes.quick : fault.sizes.full
  const seen = Object.keys(met).length === 0 ? '' : ` (${numbers(met)})`
  const wrongCases = examples.map((example) => `\n      ${example}`).join('')
  return `${title}: ${tried} of ${size}, ${numbers(wrong)}, ${end}${seen}${wrongCases}`
}

async function runAll(jobs: readonly Job[]): Promise<Row[]> {
  const rows: Row[] = []
  const perform = async (job: Job): Promise<void> => {
    const begun = performance.now()
    const row = { ...job, report: await runOne(job), seconds: (performance.now() - begun) / 1000 }
    rows.push(row)
    console.log(lineOf(row))
  }
  const waiting = jobs.filter(({ fault }) => !fault.alone)
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await perform(job)
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane))
  for (const job of jobs.filter(({ fault }) => fault.alone)) await perform(job)
  return rows.sort((a, b) => a.fault.id.localeCompare(b.fault.id, 'en', { numeric: true }))
}

const jobs = (await allFaults()).filter(isChosen)
if (jobs.length === 0) console.error(`no fault is called ${names.join(' or ')}`)
const begun = performance.now()
console.log(`faults, ${quick ? 'the quick part' : 'all of them'}, seed ${seed}`)
const rows = await runAll(jobs)
console.log(`\n| fault | cases | result | s |\n|---|---|---|---|`)
for (const row of rows) {
  const { fault, report, seconds } = row
  const [cases, result] =
    report.kind === 'done'
      ? [String(report.outcome.tried), numbers(report.outcome.wrong)]
      : ['0', report.kind === 'not-run' ? 'NOT RUN' : 'BROKEN']
  const name = `${fault.id} ${fault.title}`
  console.log(`| ${name} | ${cases} | ${isGood(row) ? '' : '✗ '}${result} | ${seconds.toFixed(0)} |`)
}
const passed = rows.filter(isGood).length
const notRun = rows.filter(({ report }) => report.kind === 'not-run')
for (const { fault } of notRun) console.log(`NOT RUN on this machine: ${fault.id} ${fault.title}`)
const files = new Set(jobs.map(({ file }) => basename(file))).size
console.log(
  `\n${rows.length} faults of ${files} files in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
)
console.log(`${passed} passed, ${rows.length - passed} failed`)
process.exitCode = rows.length > 0 && passed === rows.length ? 0 : 1
