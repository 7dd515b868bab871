import { mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { take } from './clerk.ts'
import { faultOf, withFile } from './evidence.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { type Office, openOffice } from './office.ts'
import { savedOffice } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

interface Clock {
  readonly name: string
  readonly now: () => string
  /** Must the program doubt it? */
  readonly doubtful: boolean
  readonly zone?: string
}
const fixed = (name: string, at: string, doubtful: boolean): Clock => ({ name, now: () => at, doubtful })
const yearMs = 365 * 24 * 60 * 60 * 1000

/** The first is always right; then the clock jumps, and the program is started again under it. */
const clocks: readonly Clock[] = [
  fixed('1970', '1970-01-01T00:00:00.000Z', true),
  fixed('2001', '2001-01-01T00:00:00.000Z', true),
  fixed('2038', '2038-01-20T03:14:08.000Z', true),
  fixed('2099', '2099-12-31T23:59:59.000Z', true),
  { name: 'a year back', now: () => new Date(Date.now() - yearMs).toISOString(), doubtful: true },
  { name: 'an hour back', now: () => new Date(Date.now() - yearMs / 8760).toISOString(), doubtful: false },
  {
    name: 'the zone of Kiritimati',
    now: () => new Date().toISOString(),
    doubtful: false,
    zone: 'Pacific/Kiritimati',
  },
  {
    name: 'the zone of Honolulu',
    now: () => new Date().toISOString(),
    doubtful: false,
    zone: 'Pacific/Honolulu',
  },
]
const ways = ['order', 'numbers', 'removed', 'doubt', 'damaged'] as const
type Tally = ReturnType<typeof createTally<(typeof ways)[number]>>

/** A result, a decision and its register numbers: what must never depend on the clock. */
async function recogniseOne(office: Office, nth: number, hamletId: number): Promise<void> {
  const family = await take(office, { do: 'register', nth, hamletId })
  const selection = { titleIds: [family?.titleId] }
  await office.ask('assessments.giveResult', { selection, result: 'passed', reason: null })
  const { text } = await office.ask<{ text: object }>('decisions.proposal', { year: 2020, kind: 'family' })
  const signer = { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }
  await office.ask('decisions.recognise', {
    year: 2020,
    kind: 'family',
    selection,
    text: { ...text, number: `${nth}/QĐ-HKH`, day: '2020-11-20', signer },
  })
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.hoibk\.|hoi-\d+\.sqlite$/.test(name))
    .sort()

/** Copies and data files of years ago: what a program that believes its clock would remove. */
async function grownOld(folder: string, file: string): Promise<void> {
  const office = await openOffice(folder)
  for (let restore = 0; restore < 4; restore += 1) await office.ask('backups.restoreBackup', { file })
  await office.close()
  const old = new Date(Date.now() - 3 * yearMs)
  for (const name of filesOf(folder)) utimesSync(join(folder, name), old, old)
}

async function underClock(clock: Clock, root: string, tally: Tally): Promise<void> {
  mkdirSync(root)
  const { folder, file, place } = await savedOffice(root, 3)
  const before = await openOffice(folder)
  await recogniseOne(before, 101, place.hamletId)
  await before.close()
  await grownOld(folder, file)
  const there = filesOf(folder)

  const zone = process.env.TZ
  if (clock.zone) process.env.TZ = clock.zone
  const office = await openOffice(folder, { now: clock.now })
  const { clock: doubt } = await office.ask<{ clock: object | null }>('standing.now')
  if ((doubt !== null) !== clock.doubtful) tally.add('doubt', `${clock.name}: ${JSON.stringify(doubt)}`)
  tally.meet(doubt === null ? 'believed' : 'doubted')
  for (const nth of [201, 202]) await recogniseOne(office, nth, place.hamletId)
  await office.ask('backups.keepCopy')
  if (clock.doubtful) await office.ask('backups.restoreBackup', { file })
  const gone = there.filter((name) => !filesOf(folder).includes(name))
  if (clock.doubtful && gone.length > 0) tally.add('removed', `${clock.name}: ${gone.join(', ')}`)
  await recogniseOne(office, 203, place.hamletId)
  await lookAtOrder(office, clock, tally)
  await office.close()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone

  withFile(folder, (db) => {
    const fault = faultOf(db)
    if (fault) tally.add('damaged', `${clock.name}: ${fault}`)
    const [all, different] = db
      .prepare('SELECT count(*), count(DISTINCT register_number) FROM certificates')
      .raw()
      .get() as [number, number]
    if (all !== different || all === 0) tally.add('numbers', `${clock.name}: ${different} of ${all}`)
  })
}

/** The newest action stands first, whatever the clock said. */
async function lookAtOrder(office: Office, clock: Clock, tally: Tally): Promise<void> {
  const { rows } = await office.ask<{ rows: { id: number; deed: { name: string } }[] }>('history.actions', {})
  const falls = rows.every(({ id }, nth) => nth === 0 || id < (rows[nth - 1]?.id ?? 0))
  if (!falls || rows[0]?.deed.name !== 'recognised') tally.add('order', clock.name)
}

async function turnClocks(size: number): Promise<Outcome> {
  const tally = createTally(ways)
  const root = scratchFolder('clocks')
  for (const clock of clocks.slice(0, size)) await underClock(clock, join(root, clock.name), tally)
  return { tried: Math.min(size, clocks.length), ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'D8',
    title: 'clocks that are wrong',
    sizes: { quick: clocks.length, full: clocks.length },
    run: turnClocks,
  },
]
