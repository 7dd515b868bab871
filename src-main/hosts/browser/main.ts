import { createApplication } from '../../application.ts'
import { refusalSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { startOptions } from '../arguments.ts'
import { logTo } from '../log.ts'
import { createPages } from '../pages.ts'
import { programOf } from '../program.ts'
import { NotSample, openSample } from '../sample.ts'
import { machineLanguage, wordsFor } from '../words.ts'
import { askForWindow, leaveWord, takeWordAway } from './door-file.ts'
import { createIdle } from './idle.ts'
import { openBrowser } from './open-browser.ts'
import { serve } from './server.ts'
import { createSessions, secret } from './session.ts'

const idleMinutes = 5
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const words = wordsFor(machineLanguage())
const options = startOptions(process.argv.slice(2))

void start().catch(async (error: unknown) => {
  if (error instanceof Refusal && error.code === 'data-in-use') {
    const address = await askForWindow(options.folder)
    if (address !== null) {
      say(words.anotherWindow(address))
      show(address)
      return
    }
  }
  process.exitCode = 1
  if (error instanceof Refusal)
    process.stderr.write(`${refusalSentence(machineLanguage(), error.code, error.details)}\n`)
  else if (error instanceof NotSample) process.stderr.write(`${words.notSample(error.folder)}\n`)
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
})

async function start(): Promise<void> {
  const program = programOf(process.argv[1] ?? '')
  const log = logTo(options.folder, (text) => process.stderr.write(`${text}\n`))
  const settings = { dataFolder: options.folder, log, ...program }
  const application = options.sample ? await openSample(settings) : await createApplication(settings)
  const key = secret()
  const sessions = createSessions(key)
  const pages = await createPages(program.renderer, application)
  const working = async (): Promise<boolean> => {
    const running = await application.answer('tasks.running', {})
    return running.ok && Array.isArray(running.value) && running.value.length > 0
  }
  const idle = createIdle(idleMinutes * 60_000, working, () => void stop())
  const door = await serve({ application, pages, sessions, idle, log })
  leaveWord(options.folder, { here: door.here, key })

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    idle.stop()
    takeWordAway(options.folder)
    await door.close()
    await application.close()
    say(words.closed)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

  const address = `http://${door.here}/#token=${sessions.newToken()}`
  say(words.opened(address))
  say(words.keepOpen)
  show(address)
}

function show(address: string): void {
  if (options.open) openBrowser(address, () => say(words.openByHand))
}
