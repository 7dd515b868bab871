import { refusalSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { drillFolder } from '../../files/own-folders.ts'
import { startOptions } from '../arguments.ts'
import { sampleBeside } from '../data-folder.ts'
import { logTo } from '../log.ts'
import { refuseDamagedProgram } from '../native-module.ts'
import { openOffice } from '../open-office.ts'
import { createPages } from '../pages.ts'
import { programOf } from '../program.ts'
import { machineLanguage, wordsFor } from '../words.ts'
import { askForWindow, leaveWord, takeWordAway } from './door-file.ts'
import { createIdle } from './idle.ts'
import { openBrowser } from './open-browser.ts'
import { parentProcess } from './parent.ts'
import { showProblem } from './problem-page.ts'
import { serve } from './server.ts'
import { createSessions, secret } from './session.ts'
import { createSideProcess } from './side-process.ts'

const idleMinutes = 5
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const language = machineLanguage()
const words = wordsFor(language)
const options = startOptions(process.argv.slice(2))
const script = process.argv[1] ?? ''
const parent = parentProcess()

void start().catch(fail)

async function start(): Promise<void> {
  const program = programOf(script)
  refuseDamagedProgram(program.root)
  const log = logTo(options.folder, (text) => process.stderr.write(`${text}\n`))
  const sample = createSideProcess(script, 'sample', sampleBeside(options.folder))
  const drill = createSideProcess(script, 'drill', drillFolder(options.folder))
  const settings = {
    dataFolder: options.folder,
    host: 'browser',
    log,
    closePractice: drill.stop,
    ...program,
  } as const
  const application = await openOffice(settings, options.beside)
  const key = secret()
  const sessions = createSessions(key)
  const pages = await createPages(program.renderer, application)
  const working = async (): Promise<boolean> => {
    if (sample.running || drill.running) return true
    const running = await application.answer('tasks.running', {})
    return running.ok && Array.isArray(running.value) && running.value.length > 0
  }
  const idle = createIdle(idleMinutes * 60_000, working, () => void stop())
  const sideWindows = options.beside === null ? { sample: sample.window, drill: drill.window } : null
  const door = await serve({ application, pages, sessions, idle, sideWindows, log })
  leaveWord(options.folder, { here: door.here, key })

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    idle.stop()
    takeWordAway(options.folder)
    await Promise.all([sample.stop(), drill.stop()])
    await door.close()
    await application.close()
    say(words.closed)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

  const address = (): string => `http://${door.here}/#token=${sessions.newToken()}`
  if (parent !== null) {
    parent.serve(address, () => void stop())
    return
  }
  const first = address()
  say(words.opened(first))
  say(words.keepOpen)
  show(first, () => say(words.openByHand))
}

async function fail(error: unknown): Promise<void> {
  const refusal = error instanceof Refusal ? error : new Refusal('unexpected')
  if (refusal.code === 'data-in-use') {
    const address = await askForWindow(options.folder)
    if (address !== null) {
      if (parent !== null) return parent.say({ address })
      say(words.anotherWindow(address))
      show(address, () => say(words.openByHand))
      return
    }
  }
  process.exitCode = 1
  const { code, details } = refusal
  const sentence = refusalSentence(language, code, details)
  process.stderr.write(`${sentence}\n`)
  if (refusal !== error) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  if (parent !== null) parent.say({ code, details })
  else if (options.open) await showProblem({ code, sentence, folder: options.folder, language }, show)
}

function show(address: string, failed: () => void): void {
  if (options.open) openBrowser(address, failed)
}
