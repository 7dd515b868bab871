import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Kind } from '../../src-main/contract/define.ts'
import { contract } from '../../src-main/contract/index.ts'
import { refusalCodes } from '../../src-main/contract/refusal.ts'
import { recordTables } from '../../src-main/database/record-tables.ts'
import { type BusyOffice, busyOffice, sheetInHand } from './busy-office.ts'
import { digestOf, faultOf, withFile } from './evidence.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { hostileTexts } from './hostile-texts.ts'
import { heldMb } from './memory.ts'
import { type Office, openOffice } from './office.ts'
import { type Filling, fitting, shapeOf, withAt } from './payloads.ts'
import { scratchFolder } from './scratch.ts'

interface Channel {
  readonly name: string
  readonly entry: Entry
}
const channels: readonly Channel[] = Object.entries(contract).flatMap(([domain, entries]) =>
  Object.entries(entries as Record<string, Entry>).map(([name, entry]) => ({
    name: `${domain}.${name}`,
    entry,
  })),
)
/** How many payloads that fit are carried out on each channel; the others of them are only judged by the contract. */
const carriedOut: Readonly<Record<Kind, number>> = { query: 200, command: 100, task: 8 }

const junk: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    -(2 ** 53),
    1e-320,
    '',
    ' ',
    'x',
    'null',
    '__proto__',
  ],
  ...[
    [],
    [[]],
    [[[[[[]]]]]],
    [null],
    [1, 'a'],
    Array(300).fill(0),
    Array(300).fill('x'),
    {},
    { a: {} },
    { length: 1 },
  ],
  ...[
    'x'.repeat(100_000),
    '\ud800',
    '\0',
    '9'.repeat(500),
    '2020-13-45',
    '2020-02-30',
    'toString',
    '../../x',
    "' OR 1=1 --",
  ],
  ...[JSON.parse('{"__proto__":{"isAdmin":true}}'), { constructor: { prototype: {} } }, { toJSON: 1 }],
  ...[
    { year: '2020' },
    { year: 2020.5 },
    { year: null },
    { titleIds: [] },
    { titleIds: ['1'] },
    { filter: {} },
    { id: -1 },
  ],
  Array.from({ length: 400 }, () => []).reduce<unknown>((inner) => [inner], 'deep'),
  Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [`k${nth}`, nth])),
]

/** Every place inside a value, as a path. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]))]
}

function payloadsOf({ entry, name }: Channel, dice: Dice, filling: Filling): () => unknown {
  const shape = shapeOf(entry.input)
  const fits = Array.from({ length: 60 }, () => calmed(name, fitting(shape, dice, filling)))
  const places = fits.map((fit) => placesIn(fit))
  return () => {
    const nth = dice(fits.length)
    const kind = dice(10)
    if (kind === 0) return fits[nth]
    if (kind < 3) return dice.pick(junk)
    const put = dice(3) === 0 ? dice.pick(filling.texts) : dice.pick(junk)
    return calmed(name, withAt(fits[nth], dice.pick(places[nth] ?? [[]]), put)?.value)
  }
}

/** A stick is tested by filling it: not the memory of this machine. */
const calmed = (name: string, payload: unknown): unknown =>
  name === 'backups.testStick' && typeof payload === 'object' && payload !== null && 'bytes' in payload
    ? {
        ...payload,
        bytes: typeof payload.bytes === 'number' ? Math.min(payload.bytes, 65_536) : payload.bytes,
      }
    : payload

const tables = recordTables.join('|')
const repository = new URL('../../', import.meta.url).pathname
/** The program's own: from its verb to one of its tables, without a quote in between. */
const statement = new RegExp(
  `\\b(?:SELECT\\b[^']*\\bFROM|INSERT INTO|UPDATE|DELETE FROM)\\s+(?:${tables})\\b`,
)
/** What was sent, and stands in the office's own words by now. */
const sent = /UPDATE offices SET name='x'|DELETE FROM titles|INSERT INTO erasures/g
/** Something of the inside in an answer; null when there is nothing. */
function insideOf(answer: string): string | null {
  const text = answer.replaceAll('\\n', ' ').replaceAll(sent, '')
  if (
    text.includes(repository) ||
    /node:internal|node_modules|\.ts:\d+|\.cjs:\d+|\bat (?:async )?\w+ \(/.test(text)
  )
    return 'a stack or a path of the program'
  if (/SQLITE_|SqliteError|no such (table|column)|syntax error|constraint failed/i.test(text))
    return 'words of SQLite'
  return statement.test(text) ? 'a statement' : null
}

const wrongs = [
  'unexpected',
  'no known word',
  'inside shown',
  'not refused',
  'rejected',
  'changed by a query',
  'damaged',
  'heap grows',
] as const
type Tally = ReturnType<typeof createTally<(typeof wrongs)[number]>>

async function send(office: Office, { name, entry }: Channel, payload: unknown, fits: boolean, tally: Tally) {
  const shown = () => `${name} ${JSON.stringify(payload)?.slice(0, 300)}`
  try {
    const answer = await office.app.answer(name, payload)
    if (answer.ok) {
      if (!fits) tally.add('not refused', shown())
      return tally.meet(`${entry.kind} done`)
    }
    tally.meet(fits ? `${entry.kind} refused` : 'refused by the contract')
    if (answer.code === 'unexpected') tally.add('unexpected', `${shown()}: ${String(office.bugs.at(-1))}`)
    else if (!refusalCodes.includes(answer.code)) tally.add('no known word', `${shown()}: ${answer.code}`)
    else if (!fits && answer.code !== 'invalid-input' && answer.code !== 'locked')
      tally.add('no known word', `${shown()}: ${answer.code}`)
    // What was sent may come back in the words of a refusal.
    const inside = insideOf(JSON.stringify(payload) ?? '') ? null : insideOf(JSON.stringify(answer))
    if (inside) tally.add('inside shown', `${shown()}: ${inside}`)
  } catch (error) {
    tally.add('rejected', `${shown()}: ${String(error)}`)
  }
}

async function fuzzChannel(
  office: Office,
  channel: Channel,
  size: number,
  dice: Dice,
  filling: Filling,
  tally: Tally,
) {
  const next = payloadsOf(channel, dice, filling)
  let left = carriedOut[channel.entry.kind]
  for (let nth = 0; nth < size; nth += 1) {
    const payload = next()
    const fits = channel.entry.input.safeParse(payload).success
    if (fits && left === 0) tally.meet('fits, not carried out again')
    else await send(office, channel, payload, fits, tally)
    if (fits && left > 0) left -= 1
  }
}

/** Channels that are asked in one office: queries together, commands together, tasks by what they are about. */
function groups(): Map<string, Channel[]> {
  const found = new Map<string, Channel[]>()
  for (const channel of channels) {
    const domain = channel.name.split('.')[0] ?? ''
    const group = channel.entry.kind === 'task' ? domain : channel.entry.kind
    found.set(group, [...(found.get(group) ?? []), channel])
  }
  return found
}

const fillingOf = (dice: Dice, base: BusyOffice, folder: string, inHand: readonly string[]): Filling => ({
  texts: [
    ...hostileTexts(dice, 300),
    ...Array.from({ length: 40 }, () => dice.pick([base.file, base.stick, folder, ...inHand])),
  ],
  ids: [-1, 0, ...Array.from({ length: 40 }, (_, nth) => nth + 1), 999_999, 2 ** 40],
})

/** So many payloads on every channel of the contract: what fits, what nearly fits, and anything else. */
async function fuzzContract(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(wrongs)
  const dice = diceFrom(seed)
  const root = scratchFolder('contract')
  const base = await busyOffice(join(root, 'base'))
  // A path that means "here" or "above" stays in here.
  const here = join(root, 'a/b/c/d/e/f')
  mkdirSync(here, { recursive: true })
  process.chdir(here)
  const list = readFileSync(new URL('../fixtures/dang-ky-gia-dinh-2020-tan-phuc.xlsx', import.meta.url))
  for (const [group, members] of groups()) {
    const folder = join(root, group)
    cpSync(base.folder, folder, { recursive: true })
    const before = withFile(folder, digestOf)
    const office = await openOffice(folder)
    const filling = fillingOf(dice, base, folder, await sheetInHand(office, list))
    let heap = 0
    for (const [nth, channel] of members.entries()) {
      await fuzzChannel(office, channel, size, dice, filling, tally)
      // What is loaded and compiled at the first calls stays; after that nothing may.
      if (nth === Math.floor(members.length / 2)) heap = heldMb()
    }
    const grown = heldMb() - heap
    if (members.length > 10 && grown > 32) tally.add('heap grows', `${group}: ${Math.round(grown)} MiB`)
    await office.close()
    if (group === 'query' && withFile(folder, digestOf) !== before) tally.add('changed by a query', group)
    const fault = withFile(folder, faultOf)
    if (fault) tally.add('damaged', `${group}: ${fault}`)
  }
  tally.meet('channels', channels.length)
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'S2', title: 'payloads on every channel', sizes: { quick: 100, full: 20_000 }, run: fuzzContract },
]
