import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '../../application.ts'
import { type Language, preflightSentence, refusalSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { callsOf } from '../calls.ts'
import { dataFolder } from '../data-folder.ts'
import { logTo } from '../log.ts'
import { programOf } from '../program.ts'
import { type Arguments, Misused, readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { help } from './help.ts'
import { Unprintable } from './papers.ts'
import { misuse, notGood } from './words.ts'

export interface Terminal {
  /** The script that was started: the program's files are found from it. */
  readonly script: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Does what a command line says and answers its exit code; whatever goes wrong is a sentence, never a stack. */
export async function runLine(line: readonly string[], terminal: Terminal): Promise<0 | 1> {
  try {
    return await perform(readArguments(line), terminal)
  } catch (error) {
    terminal.err(`${sentence(languageOf(line), error)}\n`)
    return 1
  }
}

/** Known before the line is understood, so that what is wrong with it can be said. */
const languageOf = (line: readonly string[]): Language =>
  /(?:^|\s)--language[= ]en(?:\s|$)/.test(line.join(' ')) ? 'en' : 'vi'

async function perform(given: Arguments, { script, out, err }: Terminal): Promise<0 | 1> {
  if (given.command === 'help') {
    out(help)
    return 0
  }
  const command = commands[given.command]
  const named = folderOf(given)
  // A dry run makes no office where there is none.
  const passing = command.dataless || (given.flag('dry-run') && !existsSync(join(named, 'CURRENT')))
  const folder = passing ? mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-')) : named
  const log = logTo(folder)
  try {
    const { resources, worker, version } = programOf(script)
    const application = await createApplication({ dataFolder: folder, resources, worker, version, log })
    try {
      const result = await command.run({ office: callsOf(application), application, given })
      out(`${JSON.stringify(result, null, 2)}\n`)
      if (!('ok' in result) || result.ok === true) return 0
      err(`${notGood(given.language, given.command)}\n`)
      return 1
    } finally {
      await application.close()
    }
  } catch (error) {
    if (isBug(error) && existsSync(folder)) log(error)
    throw error
  } finally {
    if (passing) rmSync(folder, { recursive: true, force: true })
  }
}

function folderOf(given: Arguments): string {
  const surroundings = { platform: process.platform, env: process.env, home: homedir() }
  return given.text('data') === undefined ? dataFolder(surroundings) : given.path('data')
}

const isBug = (error: unknown): boolean =>
  !(error instanceof Refusal || error instanceof Unprintable || error instanceof Misused)

function sentence(language: Language, error: unknown): string {
  if (error instanceof Misused) return misuse(language, error)
  if (error instanceof Refusal) return refusalSentence(language, error.code, error.details)
  if (!(error instanceof Unprintable)) return refusalSentence(language, 'unexpected')
  const { errors, number } = error
  const whole = refusalSentence(language, 'preflight-failed', { count: errors.length, number })
  return [whole, ...errors.map((finding) => preflightSentence(language, finding))].join('\n')
}
