import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './support/browser.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}
interface Step {
  readonly name: string
  readonly run: () => Count
}

const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}tests/results`
const bin = (path: string) => `${root}node_modules/${path}`

/** Runs a program with its output shown; true when it ended well. */
function runs(command: string, ...words: string[]): boolean {
  const windows = process.platform === 'win32'
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    shell: windows && command === 'npm',
  })
  return status === 0
}

const has = (command: string): boolean => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined
const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
const script = (name: string) => () => one(runs('npm', 'run', '-s', name))

/** Chromium and poppler from Debian's packages where we may install them, else Playwright's own browser. */
function prepare(): void {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(has('pdftotext') ? [] : ['poppler-utils'])]
  if (missing.length === 0) return
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (debian) {
    runs('apt-get', 'update', '-q')
    runs('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing)
  }
  if (!findBrowser()) runs(process.execPath, bin('@playwright/test/cli.js'), 'install', 'chromium')
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}

interface UnitReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

function unit(): Count {
  const file = `${results}/unit.json`
  const config = ['--config', 'tests/vitest.config.ts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = runs(process.execPath, bin('vitest/vitest.mjs'), 'run', ...config, ...reporters)
  const files = readReport<UnitReport>(file)?.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed').length
  // a file that could not be loaded has no tests of its own to fail
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const passed = tests.filter(({ status }) => status === 'passed').length
  return { passed, failed: Math.max(failed + broken, ok ? 0 : 1) }
}

interface JourneyReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

function journeys(): Count {
  const ok = runs(
    process.execPath,
    bin('@playwright/test/cli.js'),
    'test',
    '--config',
    'tests/playwright.config.ts',
  )
  const stats = readReport<JourneyReport>(`${results}/e2e.json`)?.stats
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  return { passed: stats?.expected ?? 0, failed: Math.max(failed, ok ? 0 : 1) }
}

const steps: readonly Step[] = [
  { name: 'types', run: script('types') },
  { name: 'lint', run: script('lint') },
  { name: 'unit', run: unit },
  { name: 'build', run: script('build') },
  { name: 'e2e', run: journeys },
  ...(existsSync(`${root}tests/faults/run.ts`)
    ? [{ name: 'quick-faults', run: () => one(runs(process.execPath, 'tests/faults/run.ts', '--quick')) }]
    : []),
]

// `npm test -- unit e2e` runs only these
const chosen = process.argv.slice(2)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
prepare()
let passed = 0
let failed = 0
const summary: string[] = []
for (const step of steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n== ${step.name}`)
  const count = step.run()
  passed += count.passed
  failed += count.failed
  summary.push(`${step.name}: ${count.passed} passed, ${count.failed} failed`)
}
console.log(`\n${summary.join('\n')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
