import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '../../application.ts'
import { type Language, preflightSentence, refusalSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { troubleCodes } from '../../contract/rescue.ts'
import { callsOf } from '../calls.ts'
import { dataFolder } from '../data-folder.ts'
import { logTo } from '../log.ts'
import { refuseDamagedProgram } from '../native-module.ts'
import { programOf } from '../program.ts'
import { type Arguments, Misused, readArguments } from './arguments.ts'
import type { Command, Occasion } from './command.ts'
import { commands } from './commands.ts'
import { help } from './help.ts'
import { Unprintable } from './papers.ts'
import { misuse, notGood, rescueHint } from './words.ts'

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

async function perform(given: Arguments, terminal: Terminal): Promise<0 | 1> {
  if (given.command === 'help') {
    terminal.out(help)
    return 0
  }
  const command = commands[given.command]
  const folder = folderOf(given)
  command.understand?.(given)
  const rehearse = (): Promise<object> =>
    inPassingFolder((passing) => done(command, given, passing, terminal))
  const result =
    (command.dataless && (given.text('data') === undefined || isNew(folder))) ||
    (isNew(folder) && (given.flag('dry-run') || !command.begins))
      ? await rehearse()
      : await done(command, given, folder, terminal, rehearse)
  terminal.out(`${JSON.stringify(result, null, 2)}\n`)
  if (!('ok' in result) || result.ok === true) return 0
  terminal.err(`${notGood(given.language, given.command)}\n`)
  return 1
}

/**
 * Does a command in a folder. Where no office stands it is rehearsed elsewhere first: what is refused founds nothing and
 * leaves no folder behind.
 */
async function done(
  command: Command,
  given: Arguments,
  folder: string,
  { script }: Terminal,
  rehearse?: () => Promise<object>,
): Promise<object> {
  const rehearsed = command.begins && rehearse !== undefined && isNew(folder)
  if (rehearsed) await rehearse()
  // A passing folder is gone before anyone could read what went wrong in it.
  const named = folderOf(given)
  const log = (error: unknown): void => logTo(existsSync(named) ? named : tmpdir())(error)
  try {
    const { root, resources, worker, version } = programOf(script)
    refuseDamagedProgram(root)
    const host = 'command-line'
    const application = await createApplication({ dataFolder: folder, resources, worker, version, host, log })
    try {
      const office = callsOf(application)
      await openLock(office)
      if (!command.mends) await refuseTrouble(office)
      if (command.begins && rehearse !== undefined && !rehearsed) {
        if (await isUnfounded(office)) await rehearse()
      }
      return await command.run({ office, application, given })
    } finally {
      await application.close()
    }
  } catch (error) {
    if (isBug(error)) log(error)
    throw error
  }
}

/** Says what is the matter, where every call would only be told that something is. */
async function refuseTrouble(office: Occasion['office']): Promise<void> {
  const { trouble, folder } = await office.rescue.state({})
  if (trouble === null) return
  const found = trouble.file === null ? { folder, found: trouble.what } : { path: trouble.file }
  throw new Refusal(trouble.code, found)
}

/** Data that cannot be opened are somebody's: nothing is rehearsed for them. */
async function isUnfounded(office: Occasion['office']): Promise<boolean> {
  if ((await office.rescue.state({})).trouble !== null) return false
  return (await office.settings.settings({})).office === null
}

/** A locked office opens by the PIN in HOI_PIN; on the line itself every other user of the computer could read it. */
async function openLock(office: Occasion['office']): Promise<void> {
  const pin = process.env.HOI_PIN
  if (pin !== undefined && (await office.lock.state({})).isLocked) await office.lock.unlock({ pin })
}

async function inPassingFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** No folder yet, or one with nothing in it. */
function isNew(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)
}

function folderOf(given: Arguments): string {
  const surroundings = { platform: process.platform, env: process.env, home: homedir() }
  return given.text('data') === undefined ? dataFolder(surroundings) : given.path('data')
}

const rescuable: ReadonlySet<string> = new Set(troubleCodes)

const isBug = (error: unknown): boolean =>
  !(error instanceof Refusal || error instanceof Unprintable || error instanceof Misused)

function sentence(language: Language, error: unknown): string {
  if (error instanceof Misused) return misuse(language, error)
  if (error instanceof Refusal) {
    const said = refusalSentence(language, error.code, error.details)
    return rescuable.has(error.code) ? `${said} ${rescueHint[language]}` : said
  }
  if (!(error instanceof Unprintable)) return refusalSentence(language, 'unexpected')
  const { errors, number } = error
  const whole = refusalSentence(language, 'preflight-failed', { count: errors.length, number })
  return [whole, ...errors.map((finding) => preflightSentence(language, finding))].join('\n')
}
