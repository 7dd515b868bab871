import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { refusalCodes } from '../../src-main/contract/refusal.ts'
import { searchKey } from '../../src-main/contract/values/person-name.ts'
import { recordTables } from '../../src-main/database/record-tables.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { faultOf, withFile } from './evidence.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { known, type List, listsOf, orderOf } from './i01-import-lists.ts'
import { foundOffice, type Office, openOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

const wrongs = [
  'changed though refused',
  'rows missing',
  'no entry of its own',
  'not undone as a whole',
  'unexpected',
  'no known word',
  'damaged',
] as const
type Tally = ReturnType<typeof createTally<(typeof wrongs)[number]>>

/** One office for so many lists; then another, so that its history stays short. */
const listsEach = 150

interface Answer {
  readonly ok: boolean
  readonly code?: string
  readonly value?: unknown
}
interface Applied {
  readonly imported: number
  readonly changeSetId: number
}
interface Row {
  readonly cells: readonly string[]
  readonly choice: { readonly take: string } | null
}

/** An office with families of 2020 and units of 2021, so that lists meet what is there already. */
async function madeOffice(folder: string): Promise<readonly number[]> {
  const { communeId, communes, hamletId } = await foundOffice(folder, known.families.length)
  const office = await openOffice(folder)
  for (const name of known.units) {
    const subject = { kind: 'unit', name, communeId, hamletId: null, unitKind: null }
    const rest = { level: null, parent: null, head: null, staff: 12 }
    const more = { note: null, sameAs: null, differs: true }
    await office.ask('subjects.register', { year: 2021, subject: { ...subject, ...rest }, ...more })
  }
  await office.close()
  return [communeId, ...communes.slice(0, 3), hamletId]
}

/** The live file and its log as they lie there, copied past the program that has them open. */
function look<T>(folder: string, scratch: string, see: (db: Database.Database) => T): T {
  const live = openGenerations(folder).current()
  const copy = join(scratch, 'seen.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true })
  for (const ending of ['', '-wal']) if (existsSync(live + ending)) copyFileSync(live + ending, copy + ending)
  const db = new Database(copy)
  try {
    return see(db)
  } finally {
    db.close()
  }
}

interface Seen {
  /** Every row of record. */
  readonly records: string
  /** The end of the history, which is only ever added to, and what was counted. */
  readonly history: string
  readonly actions: number
}
function see(db: Database.Database): Seen {
  const hash = createHash('sha256')
  for (const table of recordTables)
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().iterate())
      hash.update(JSON.stringify(row))
  const newest = 'SELECT max(id), hash FROM change_sets'
  const ends = [newest, 'SELECT max(id), count(*) FROM changes', 'SELECT * FROM counters ORDER BY 1']
  return {
    records: hash.digest('hex'),
    history: JSON.stringify(ends.map((sql) => db.prepare(sql).raw().all())),
    actions: db.prepare('SELECT count(*) FROM change_sets').pluck().get() as number,
  }
}

/** What one action wrote, told by the rows themselves and by its entry. */
function written(db: Database.Database, id: number) {
  const entry = db.prepare('SELECT command, rows, undoes FROM change_sets WHERE id = ?').get(id) as
    | { command: string; rows: number; undoes: number | null }
    | undefined
  const count = (sql: string): number => db.prepare(sql).pluck().get(id) as number
  const touched = (table: string, which = ''): number =>
    count(
      `SELECT count(DISTINCT row_id) FROM changes WHERE change_set_id = ? AND table_name = '${table}' ${which}`,
    )
  return {
    entry,
    changes: count('SELECT count(*) FROM changes WHERE change_set_id = ?'),
    newTitles: touched('titles', 'AND before IS NULL'),
    titles: touched('titles'),
    scorings: touched('scorings'),
    told: db.prepare('SELECT rows FROM imports ORDER BY id DESC LIMIT 1').pluck().get() as number | undefined,
    names: db
      .prepare(
        `SELECT subjects.name FROM changes JOIN titles ON titles.id = row_id JOIN subjects ON subjects.id = subject_id
         WHERE change_set_id = ? AND table_name = 'titles' AND before IS NULL`,
      )
      .pluck()
      .all(id) as string[],
  }
}

/** Applies an order; now and then the clerk stops it while it runs. */
async function applied(office: Office, order: object, rows: number, dice: Dice): Promise<Answer> {
  const answer = office.app.answer('imports.applyImport', order) as Promise<Answer>
  if (dice(rows > 50 ? 2 : 10) === 0) {
    for (let turns = dice(4); turns > 0; turns -= 1) await turn()
    const running = (await office.app.answer('tasks.running', {})) as Answer
    for (const { id } of running.value as { id: number }[]) await office.app.answer('tasks.cancel', { id })
  }
  return answer
}

async function readIn(office: Office, list: List): Promise<Answer> {
  const ticket = await office.app.takeIn(
    list.fileName,
    (async function* () {
      yield list.bytes
    })(),
  )
  return (await office.app.answer('imports.readSheet', { ticket, subject: list.subject })) as Answer
}

interface Place {
  readonly office: Office
  readonly folder: string
  readonly scratch: string
  readonly tally: Tally
}

/** After an import that went well: each row that was to go in stands there, under one entry, and all of it can be taken back. */
async function judgeDone(
  { office, folder, scratch, tally }: Place,
  before: Seen,
  order: { kind: string; subject: string; mapping: Record<string, string> },
  planned: readonly Row[],
  { imported, changeSetId }: Applied,
  shown: string,
): Promise<Seen> {
  const [after, what] = look(folder, scratch, (db) => [see(db), written(db, changeSetId)] as const)
  const { entry } = what
  const isOwn = entry?.command === 'imports.applyImport' && entry.rows === what.changes
  if (!isOwn || after.actions !== before.actions + 1) tally.add('no entry of its own', shown)
  const rows = {
    registrations: what.newTitles,
    results: what.titles,
    scores: Math.max(what.scorings, what.titles),
  }
  const there = rows[order.kind as keyof typeof rows]
  if (there !== imported || planned.length !== imported || what.told !== imported)
    tally.add(
      'rows missing',
      `${shown}: ${there} of ${imported}, ${planned.length} planned, ${what.told} told`,
    )
  tally.meet(`rows of ${order.kind}`, imported)
  // A row of which the clerk said who it is has another name than its family.
  const isNamed = planned.every(({ choice }) => choice?.take !== 'same')
  if (order.kind === 'registrations' && order.subject === 'family' && isNamed) {
    const nameAt = Object.keys(order.mapping).filter((column) => order.mapping[column] === 'name')
    const wanted = planned.map(({ cells }) => nameAt.map((column) => cells[Number(column)] ?? '').join(' '))
    const keys = (names: readonly string[]): string => JSON.stringify(names.map(searchKey).toSorted())
    if (keys(wanted) !== keys(what.names))
      tally.add('rows missing', `${shown}: ${keys(wanted)} as ${keys(what.names)}`)
  }
  const undone = (await office.app.answer('history.undo', { id: changeSetId })) as Answer
  const back = look(folder, scratch, see)
  if (!undone.ok || back.records !== before.records)
    tally.add('not undone as a whole', `${shown}: ${undone.code}`)
  return back
}

/** One list as far as it comes; what the file holds afterwards. */
async function takeIn(
  place: Place,
  before: Seen,
  list: List,
  { dice, places }: { readonly dice: Dice; readonly places: readonly number[] },
  shown: string,
): Promise<Seen> {
  const { office, folder, scratch, tally } = place
  const say = (answer: Answer, where: string): void => {
    if (answer.ok) return
    tally.meet(`${where}: ${answer.code}`)
    if (answer.code === 'unexpected') tally.add('unexpected', `${shown}: ${String(office.bugs.at(-1))}`)
    else if (!refusalCodes.some((code) => code === answer.code))
      tally.add('no known word', `${shown}: ${answer.code}`)
  }
  const unchanged = (): Seen => {
    const after = look(folder, scratch, see)
    if (JSON.stringify(after) !== JSON.stringify(before)) tally.add('changed though refused', shown)
    return after
  }
  const read = await readIn(office, list)
  say(read, 'read')
  if (!read.ok) return unchanged()
  const reading = read.value as { readingId: string } & Parameters<typeof orderOf>[2]
  const order = { ...orderOf(dice, list, reading, places), readingId: reading.readingId }
  // Half of the orders are planned only when they are applied.
  const previewed = dice(2) === 0
  if (previewed) say((await office.app.answer('imports.previewImport', order)) as Answer, 'preview')
  const done = await applied(office, order, reading.rows, dice)
  say(done, 'apply')
  if (!done.ok) return unchanged()
  tally.meet('taken in')
  // The plan that was applied is the one the rows are asked of.
  const asked = (await office.app.answer('imports.previewRows', {
    readingId: reading.readingId,
    fate: 'goes-in',
    limit: 1000,
  })) as Answer
  const planned = (asked.value as { rows: readonly Row[] }).rows
  return judgeDone(place, before, order as never, planned, done.value as Applied, shown)
}

/** Lists of every kind, whole and damaged, with orders sensible and not, go through the real import onto a real file. */
async function importLists(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(wrongs)
  const dice = diceFrom(seed)
  const root = scratchFolder('imports')
  const base = join(root, 'base')
  const places = await madeOffice(base)
  const next = listsOf(dice)
  let tried = 0
  while (tried < size) {
    const folder = join(root, `office-${tried}`)
    cpSync(base, folder, { recursive: true })
    // As an office for trying things it sets no copy aside before each import; those are B12's and D2's.
    const office = await openOffice(folder, { sample: true })
    const place = { office, folder, scratch: root, tally }
    let seen = look(folder, root, see)
    for (let left = listsEach; left > 0 && tried < size; left -= 1, tried += 1)
      seen = await takeIn(place, seen, await next(), { dice, places }, `list ${tried}`)
    await office.close()
    const fault = withFile(folder, faultOf)
    if (fault) tally.add('damaged', `${fault}, among the lists before ${tried}`)
    rmSync(folder, { recursive: true })
  }
  return { tried, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'I1h',
    title: 'hostile lists through the whole import',
    sizes: { quick: 60, full: 1500 },
    run: importLists,
  },
]
