import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Import {
  readonly target: string
  readonly typesOnly: boolean
}
interface Rule {
  readonly folder: string
  /** Beginnings of what may be imported beside the folder itself. */
  readonly may: readonly string[]
  /** Of these only the types. */
  readonly types?: readonly string[]
  readonly never?: readonly string[]
}

const contract = 'src-main/contract/'
const files = 'src-main/files/'
const database = 'src-main/database/'
const documents = 'src-main/documents/'
const spreadsheets = ['@e965/xlsx', 'hucre', 'papaparse', 'fflate', 'iconv-lite', 'fastest-levenshtein']
const hostMay = ['src-main/application', 'src-main/hosts/', contract, files, 'node:']
const otherHosts = (own: string) =>
  ['browser', 'electron', 'cli'].filter((host) => host !== own).map((host) => `src-main/hosts/${host}/`)
const forScreens = ['react', 'zod', '@mantine/', '@tanstack/', 'i18next', '@tabler/', '@expo-google-fonts/']

/** Who may import whom: the first rule whose folder a file lies in decides. */
const rules: readonly Rule[] = [
  { folder: contract, may: ['zod'] },
  { folder: files, may: [contract, 'node:', ...spreadsheets] },
  { folder: database, may: [contract, files, 'better-sqlite3', 'zod'], types: ['node:'] },
  { folder: documents, may: [contract, 'pdfmake'] },
  {
    folder: 'src-main/workers/pack/',
    may: [contract, files, database, 'better-sqlite3', 'src-main/workers/jobs', 'node:'],
  },
  { folder: 'src-main/workers/', may: [contract, files, documents, 'node:', ...spreadsheets] },
  {
    folder: 'src-main/services/',
    may: [contract, files, database, documents, 'zod'],
    types: ['src-main/workers/'],
  },
  { folder: 'src-main/hosts/electron/', may: [...hostMay, 'electron'], never: otherHosts('electron') },
  { folder: 'src-main/hosts/browser/', may: hostMay, never: otherHosts('browser') },
  { folder: 'src-main/hosts/cli/', may: hostMay, never: otherHosts('cli') },
  { folder: 'src-main/hosts/', may: hostMay, never: otherHosts('') },
  { folder: 'src-main/', may: ['src-main/', 'node:'], types: ['better-sqlite3'], never: ['src-main/hosts/'] },
  {
    folder: 'src-renderer/components/',
    may: [contract, ...forScreens, 'src-renderer/theme', 'src-renderer/locales/'],
    never: ['src-renderer/api/', 'src-renderer/screens/', 'src-renderer/frame/'],
  },
  {
    folder: 'src-renderer/api/',
    may: [contract, ...forScreens],
    never: ['src-renderer/screens/', 'src-renderer/components/', 'src-renderer/frame/'],
  },
  { folder: 'src-renderer/locales/', may: [contract, ...forScreens] },
  { folder: 'src-renderer/', may: [contract, ...forScreens, 'src-renderer/'] },
]

const sources = globSync('src-{main,renderer}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'))
const everything = [
  ...sources,
  ...globSync('{tests,src-renderer,src-main}/**/*.{ts,tsx,mjs,css}')
    .map((file) => file.replaceAll('\\', '/'))
    // What tests made.
    .filter((file) => !file.startsWith('tests/results/')),
]
const text = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]))
const shapes: readonly RegExp[] = [
  /^(?:import|export)\s+(?<type>type\s+)?(?:[\w*${][^'"]*?\s)?from\s+'(?<target>[^']+)'/gm,
  /^import\s+'(?<target>[^']+)'/gm,
  /(?<type>:\s*)?\bimport\(\s*'(?<target>[^']+)'/gm,
]

function importsOf(file: string): Import[] {
  const source = text.get(file) ?? ''
  return shapes
    .flatMap((shape) => [...source.matchAll(shape)])
    .map(({ groups }) => {
      const target = groups?.target?.replace(/\?.*$/, '') ?? ''
      return {
        target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
        typesOnly: groups?.type !== undefined,
      }
    })
}

const begins = (target: string, starts: readonly string[]): boolean =>
  starts.some((start) => target.startsWith(start))

function strangersIn(file: string): string[] {
  const rule = rules.find(({ folder }) => file.startsWith(folder))
  if (!rule) return [`${file} lies in no known folder`]
  return importsOf(file)
    .filter(({ target, typesOnly }) => {
      if (rule.never && begins(target, rule.never)) return true
      return !begins(target, [rule.folder, ...rule.may, ...(typesOnly ? (rule.types ?? []) : [])])
    })
    .map(({ target }) => target)
}

describe('who may import whom', () => {
  test('every file imports only what its folder may', () => {
    const found = sources
      .map((file) => [file, strangersIn(file)] as const)
      .filter(([, all]) => all.length > 0)
    expect(Object.fromEntries(found)).toEqual({})
  })

  test('one screen does not know another', () => {
    const screen = (path: string) => /^src-renderer\/screens\/([^/]+)\//.exec(path)?.[1]
    const found = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => screen(file) && screen(target) && screen(file) !== screen(target))
        .map(({ target }) => `${file} -> ${target}`),
    )
    expect(found).toEqual([])
  })

  test('nothing goes round in a circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      const start = path.indexOf(file)
      if (start >= 0) circles.push([...path.slice(start), file].join(' -> '))
      if (start >= 0 || done.has(file)) return
      for (const { target } of importsOf(file)) if (text.has(target)) walk(target, [...path, file])
      done.add(file)
    }
    for (const file of sources) walk(file, [])
    expect([...new Set(circles)]).toEqual([])
  })

  test('every import within the house leads to a file', () => {
    const lost = sources.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('src-') && /\.tsx?$/.test(target) && !text.has(target))
        .map(({ target }) => `${file} -> ${target}`),
    )
    expect(lost).toEqual([])
  })
})

describe('the size and names of files', () => {
  test('no file has more than 300 lines', () => {
    const long = everything.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  test('no file or folder is a grab bag', () => {
    const banned =
      /^(utils?|helpers?|common|misc|shared|managers?|lib|stuff)(\.|$)|-(utils?|helpers?|manager)(\.|$)/i
    expect(everything.filter((file) => file.split('/').some((part) => banned.test(part)))).toEqual([])
  })

  test('files are named in kebab-case, components by their component', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
    const component = /^[A-Z][A-Za-z0-9]*(\.module)?\.(tsx|css|ts)$/
    const odd = everything.filter((file) => {
      const name = basename(file)
      return !kebab.test(name) && !(file.startsWith('src-renderer/') && component.test(name))
    })
    expect(odd).toEqual([])
  })
})

const offenders = (pattern: RegExp, spared: (file: string) => boolean = () => false): string[] =>
  sources.filter((file) => !spared(file) && pattern.test(text.get(file) ?? ''))

describe('what no file does', () => {
  test('only the Electron host knows Electron', () => {
    const electron = /\b(ipcMain|ipcRenderer|contextBridge|BrowserWindow)\b|from 'electron'/
    expect(offenders(electron, (file) => file.startsWith('src-main/hosts/electron/'))).toEqual([])
  })

  test('no SQL is put together from values', () => {
    // history, inventory and restore treat every table alike: their statements are made from the schema's own names
    const ofEveryTable = ['changes', 'checks', 'undo', 'references', 'inventory', 'restore'].map(
      (name) => `${database}${name}.ts`,
    )
    expect(offenders(/\.(prepare|exec)\(\s*`[^`]*\$\{/, (file) => ofEveryTable.includes(file))).toEqual([])
    expect(offenders(/\.(prepare|exec)\([^)\n]*(['"`]\s*\+|\+\s*['"`])/)).toEqual([])
  })

  test('only the database knows SQL', () => {
    const statements = /\.prepare\(|`\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s/
    const spared = (file: string) => file.startsWith(database) || file.startsWith('src-main/workers/pack/')
    expect(offenders(statements, spared)).toEqual([])
  })

  test('no rule of the compiler or the linter is switched off', () => {
    expect(offenders(/@ts-(ignore|expect-error|nocheck)|biome-ignore/)).toEqual([])
  })

  test('classes are errors, and React has one boundary', () => {
    const other = /^\s*(export )?(abstract )?class \w+\b(?! extends (\w*Error|Component)\b)/m
    expect(offenders(other)).toEqual([])
  })

  test('services and the contract have no clock of their own', () => {
    const clock = /\bnew Date\(\)|\bDate\.now\(\)/
    const pure = [contract, documents, database, 'src-main/services/']
    expect(offenders(clock, (file) => !begins(file, pure))).toEqual([])
  })
})

test('the built places of the test agree with the checkout', () => {
  expect(resolve('.')).toBe(resolve(join(dirname(import.meta.dirname), '..')))
  expect(sources.length).toBeGreaterThan(20)
})
