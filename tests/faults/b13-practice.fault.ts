import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { drillFolder } from '../../src-main/files/own-folders.ts'
import { faultOf, withFile } from './evidence.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { type Office, openOffice, Said } from './office.ts'
import { savedOffice } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

/** The pointer and every data file, with bytes and time. */
function lying(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => /^CURRENT$|^hoi-\d+\.sqlite$/.test(name))
  return new Map(
    names.map((name) => {
      const path = join(folder, name)
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [name, `${digest} ${statSync(path, { bigint: true }).mtimeNs}`]
    }),
  )
}

function changedIn(folder: string, before: ReadonlyMap<string, string>): string[] {
  const after = lying(folder)
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  )
}

/** Every row of a closed office, in the order of its table; what SQLite counts for itself follows from them. */
const rowsOf = (folder: string): Map<string, string[]> =>
  withFile(folder, (db) => {
    const tables = db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all() as string[]
    return new Map(tables.map((table) => [table, rowsIn(db, table)]))
  })
const rowsIn = (db: Database.Database, table: string): string[] =>
  db
    .prepare(`SELECT * FROM ${table}`)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))

/** What practising adds: its note, the action that wrote it, and the change that is that note. */
const noted: Readonly<Record<string, string>> = {
  house_events: '"drilled"',
  change_sets: 'backups.drill',
  changes: '"house_events"',
}

/** What else came, went or changed beside the notes of so many practices; null when nothing did. */
function differenceAfter(
  before: ReadonlyMap<string, string[]>,
  after: ReadonlyMap<string, string[]>,
  times: number,
): string | null {
  for (const [table, rows] of before) {
    const now = after.get(table) ?? []
    const note = noted[table]
    const more = note === undefined ? 0 : times
    if (now.length !== rows.length + more) return `${table}: ${rows.length} rows, then ${now.length}`
    if (rows.some((row, nth) => now[nth] !== row)) return `${table}: a row is another`
    const stranger = now.slice(rows.length).find((row) => !row.includes(note ?? ''))
    if (stranger !== undefined) return `${table}: ${stranger}`
  }
  return null
}

async function saidTo(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Said) return error.code
    throw error
  }
}

/** Looks at the practice office as its window does, and tries to write there. */
async function lookAt(folder: string): Promise<{ name: string; said: string | null }> {
  const practice = await openOffice(folder, { readOnly: 'trial' })
  try {
    const { office } = await practice.ask<{ office: { name: string } }>('settings.settings')
    const said = await saidTo(() => practice.ask('settings.amendOffice', { seat: 'x' }))
    return { name: office.name, said }
  } finally {
    await practice.close()
  }
}

async function practiseOnce(office: Office, folder: string, file: string): Promise<readonly string[]> {
  const wrong: string[] = []
  await office.ask('backups.drill', { file })
  const { name, said } = await lookAt(drillFolder(folder))
  if (name !== 'Hội Khuyến học huyện Hàm Tân') wrong.push(`practised with ${name}`)
  if (said !== 'writing-stopped') wrong.push(`a write there: ${said}`)
  await office.ask('backups.endDrill')
  return wrong
}

/**
 * Practises restoring again and again, now and then with a damaged backup. The pointer and every data file keep their bytes and
 * their time: the note of a practice waits in the write-ahead log. Once folded in, it is all that came.
 */
async function practise(size: number, seed: number): Promise<Outcome> {
  const tally = createTally([
    'files touched',
    'wrong look',
    'damaged accepted',
    'left behind',
    'rows changed',
  ])
  const dice = diceFrom(seed)
  const root = scratchFolder('practice')
  const { folder, file } = await savedOffice(root)
  const bad = join(root, 'bad.hoibk.zip')
  const whole = readFileSync(file)

  // A generation from before a restore lies there too, as in an office that has lived.
  let office = await openOffice(folder)
  await office.ask('backups.restoreBackup', { file })
  await office.close()
  const rows = rowsOf(folder)
  office = await openOffice(folder)
  for (let nth = 0; nth < size; nth += 1) {
    const files = lying(folder)
    const damaged = Buffer.from(whole)
    const at = dice(damaged.length)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 + dice(255)), at)
    writeFileSync(bad, damaged)
    if ((await saidTo(() => office.ask('backups.drill', { file: bad }))) === null)
      tally.add('damaged accepted', `byte ${at}`)
    for (const wrong of await practiseOnce(office, folder, file)) tally.add('wrong look', `${nth}: ${wrong}`)
    const touched = changedIn(folder, files)
    if (touched.length > 0) tally.add('files touched', `${nth}: ${touched.join()}`)
    if (existsSync(drillFolder(folder))) tally.add('left behind', `${nth}: the practice office`)
  }
  tally.meet('in the log', Number(logBytes(folder) > 0))
  const untouched = lying(folder)
  await office.close()
  tally.meet('folded in', changedIn(folder, untouched).length)
  const difference = differenceAfter(rows, rowsOf(folder), size) ?? withFile(folder, faultOf)
  if (difference !== null) tally.add('rows changed', difference)
  return { tried: size, ...tally }
}

const logBytes = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite-wal'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

export const faults: readonly Fault[] = [
  { id: 'B13', title: 'restores practised', sizes: { quick: 4, full: 20 }, run: practise },
]
