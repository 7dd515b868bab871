import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '../../contract/labels/index.ts'
import { callerFolder } from '../arguments.ts'
import { type CommandName, commandNames } from './help.ts'

const options = {
  data: { type: 'string' },
  language: { type: 'string' },
  kind: { type: 'string' },
  column: { type: 'string' },
  subject: { type: 'string' },
  year: { type: 'string' },
  place: { type: 'string' },
  commune: { type: 'string' },
  places: { type: 'string' },
  office: { type: 'string' },
  level: { type: 'string' },
  number: { type: 'string' },
  date: { type: 'string' },
  decision: { type: 'string' },
  signer: { type: 'string' },
  post: { type: 'string' },
  out: { type: 'string' },
  to: { type: 'string' },
  last: { type: 'string' },
  use: { type: 'string' },
  generation: { type: 'string' },
  encoding: { type: 'string' },
  same: { type: 'string', multiple: true },
  choose: { type: 'string', multiple: true },
  new: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  again: { type: 'boolean' },
  sealed: { type: 'boolean' },
  'secret-file': { type: 'string' },
  help: { type: 'boolean' },
} as const
type Option = keyof typeof options

/** A command line that cannot be understood: which part, and what was expected. */
export class Misused extends Error {
  override readonly name = 'Misused'
  readonly what: 'command' | 'missing' | 'value' | 'unknown'
  readonly part: string

  constructor(what: Misused['what'], part: string) {
    super(`${what}: ${part}`)
    this.what = what
    this.part = part
  }
}

export interface Arguments {
  readonly command: CommandName | 'help'
  readonly language: Language
  readonly flag: (name: 'dry-run' | 'again' | 'sealed') => boolean
  readonly text: (name: Option) => string | undefined
  readonly needed: (name: Option) => string
  readonly number: (name: Option) => number | undefined
  readonly oneOf: <T extends string>(name: Option, allowed: readonly T[]) => T | undefined
  /** An option that may stand several times. */
  readonly list: (name: 'same' | 'choose' | 'new') => readonly string[]
  /** A path as the user meant it, seen from where the user stands. */
  readonly path: (name: Option) => string
  readonly file: () => string
  /** What stands after the command and is no path. */
  readonly word: () => string
  /** What stands behind that, where a command takes two. */
  readonly second: () => string | undefined
}

/** Reads a command line; throws Misused. */
export function readArguments(line: readonly string[]): Arguments {
  const { values, positionals } = parse(line)
  const [command = 'help', file, ...more] = positionals
  const known = [...commandNames, 'help' as const].find((name) => name === command)
  if (known === undefined) throw new Misused('command', command)
  const [second] = more
  const beyond = known === 'criteria' ? more[1] : second
  if (beyond !== undefined) throw new Misused('unknown', beyond)
  const text = (name: Option): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value.normalize('NFC') : undefined
  }
  const needed = (name: Option): string => {
    const value = text(name)
    if (value === undefined || value.trim() === '') throw new Misused('missing', `--${name}`)
    return value
  }
  return {
    command: values.help === true ? 'help' : known,
    language: text('language') === 'en' ? 'en' : 'vi',
    flag: (name) => values[name] === true,
    text,
    needed,
    number: (name) => {
      const value = text(name)
      if (value === undefined) return undefined
      if (!/^\d{1,6}$/.test(value)) throw new Misused('value', `--${name} ${value}`)
      return Number(value)
    },
    oneOf: (name, allowed) => {
      const value = text(name)
      const found = allowed.find((one) => one === value)
      if (value !== undefined && found === undefined) throw new Misused('value', `--${name} ${value}`)
      return found
    },
    list: (name) => values[name] ?? [],
    path: (name) => resolve(callerFolder(), needed(name)),
    second: () => second?.normalize('NFC'),
    word: () => {
      if (file === undefined || file.trim() === '') throw new Misused('missing', 'TEXT')
      return file.normalize('NFC')
    },
    file: () => {
      if (file === undefined) throw new Misused('missing', 'FILE')
      return resolve(callerFolder(), file)
    },
  }
}

function parse(line: readonly string[]) {
  try {
    return parseArgs({ args: [...line], options, allowPositionals: true, strict: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    throw new Misused('unknown', /'([^']+)'/.exec(String(error))?.[1] ?? line.join(' '))
  }
}
