import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Application, createApplication } from '../../application.ts'
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

const line = process.argv.slice(2)
const spoken = line.join(' ').includes('--language en') || line.includes('--language=en') ? 'en' : 'vi'

run().catch((error: unknown) => {
  process.exitCode = 1
  process.stderr.write(`${sentence(spoken, error)}\n`)
})

async function run(): Promise<void> {
  const given = readArguments(line)
  if (given.command === 'help') {
    process.stdout.write(help)
    return
  }
  const { dataless, run: perform } = commands[given.command]
  const named = folderOf(given)
  // A dry run makes no office where there is none.
  const passing = dataless || (given.flag('dry-run') && !existsSync(join(named, 'CURRENT')))
  const folder = passing ? mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-')) : named
  try {
    const application = await open(folder)
    try {
      const result = await perform({ office: callsOf(application), application, given })
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
      if ('ok' in result && result.ok !== true) {
        process.exitCode = 1
        process.stderr.write(`${notGood(given.language, given.command)}\n`)
      }
    } finally {
      await application.close()
    }
  } finally {
    if (passing) rmSync(folder, { recursive: true, force: true })
  }
}

function folderOf(given: Arguments): string {
  const surroundings = { platform: process.platform, env: process.env, home: homedir() }
  return given.text('data') === undefined ? dataFolder(surroundings) : given.path('data')
}

function open(dataFolder: string): Promise<Application> {
  const { resources, worker, version } = programOf(process.argv[1] ?? '')
  return createApplication({ dataFolder, resources, worker, version, log: logTo(dataFolder) })
}

function sentence(language: Language, error: unknown): string {
  if (error instanceof Refusal) return refusalSentence(language, error.code, error.details)
  if (error instanceof Unprintable) {
    const whole = refusalSentence(language, 'preflight-failed', {
      count: error.errors.length,
      number: error.number,
    })
    return [whole, ...error.errors.map((finding) => preflightSentence(language, finding))].join('\n')
  }
  if (error instanceof Misused) return misuse(language, error)
  return `${refusalSentence(language, 'unexpected')}\n${error instanceof Error ? error.stack : error}`
}
