import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../src-main/contract/define.ts'
import { contract } from '../../src-main/contract/index.ts'
import { recordTables } from '../../src-main/database/record-tables.ts'
import { type BusyOffice, busyOffice } from './busy-office.ts'
import { digestOf, faultOf, withFile } from './evidence.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { sqlTexts } from './hostile-texts.ts'
import { type Office, openOffice } from './office.ts'
import { type Filling, fitting, shapeOf, textPlaces, withAt } from './payloads.ts'
import { scratchFolder } from './scratch.ts'

interface Place {
  readonly name: string
  readonly entry: Entry
  readonly at: readonly string[]
}
/** Every place of the contract, in queries and commands, where a text may stand: what is typed, filtered and sorted by. */
const places: readonly Place[] = Object.entries(contract).flatMap(([domain, entries]) =>
  Object.entries(entries as Record<string, Entry>).flatMap(([call, entry]): Place[] =>
    entry.kind === 'task' || domain === 'rescue'
      ? []
      : [...new Map(textPlaces(shapeOf(entry.input)).map((at) => [at.join('.'), at])).values()].map((at) => ({
          name: `${domain}.${call}`,
          entry,
          at,
        })),
  ),
)

/** A payload that fits, with the text at its place; null where no payload has that place. */
function payloadWith(
  { entry, at }: Place,
  text: string,
  filling: Filling,
  dice: ReturnType<typeof diceFrom>,
): unknown {
  for (let left = 6; left > 0; left -= 1) {
    const put = withAt(fitting(shapeOf(entry.input), dice, filling), at, text)
    if (put && entry.input.safeParse(put.value).success) return put.value
  }
  return null
}

const schemaOf = (folder: string): string =>
  withFile(folder, (db) =>
    JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()),
  )

/** Texts that a command stored, told by the history: each must stand there as it was sent, but for the spaces around it. */
function storedIn(folder: string, from: number): Set<string> {
  return withFile(folder, (db) => {
    const images = db
      .prepare('SELECT after FROM changes WHERE change_set_id > ? AND after IS NOT NULL')
      .pluck()
      .all(from) as string[]
    const texts = new Set<string>()
    const gather = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) gather(one)
      if (typeof value !== 'string') return
      texts.add(value.trim())
      // Lists and layouts are kept as JSON in a column.
      if (/^[[{]/.test(value)) {
        try {
          gather(JSON.parse(value))
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error
        }
      }
    }
    for (const image of images) gather(JSON.parse(image))
    return texts
  })
}
const lastAction = (folder: string): number =>
  withFile(folder, (db) => db.prepare('SELECT coalesce(max(id), 0) FROM change_sets').pluck().get() as number)

const rowCounts = (folder: string): Record<string, number> =>
  withFile(folder, (db) =>
    Object.fromEntries(
      recordTables.map((table) => [
        table,
        db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
      ]),
    ),
  )

const wrongs = [
  'unexpected',
  'changed by a query',
  'not as it was sent',
  'another schema',
  'rows lost',
  'damaged',
] as const
type Tally = ReturnType<typeof createTally<(typeof wrongs)[number]>>

/** Only what a call that takes the text as it is wrote: a name is tidied, a day is none. */
const isKept = ({ at, name }: Place): boolean =>
  /^(note|reason|paper|giver|seat|subject|label)$/.test(at.at(-1) ?? '') && !/search|book|prefer/i.test(name)

async function sendAll(
  office: Office,
  chosen: readonly Place[],
  texts: readonly string[],
  filling: Filling,
  seed: number,
  tally: Tally,
) {
  const dice = diceFrom(seed)
  const kept: string[] = []
  for (const place of chosen) {
    let fitted = 0
    for (const text of texts) {
      const payload = payloadWith(place, text, filling, dice)
      if (payload === null) {
        if (fitted === 0 && text === texts[20]) break
        continue
      }
      fitted += 1
      const answer = await office.app.answer(place.name, payload)
      if (answer.ok && place.entry.kind === 'command' && isKept(place)) kept.push(text.trim())
      if (!answer.ok && answer.code === 'unexpected')
        tally.add(
          'unexpected',
          `${place.name} ${JSON.stringify(payload).slice(0, 200)}: ${String(office.bugs.at(-1))}`,
        )
      tally.meet(answer.ok ? `${place.entry.kind} done` : `${place.entry.kind} refused`)
    }
    tally.meet(fitted > 0 ? 'places' : 'places that take no such text')
  }
  return kept
}

/** The corpus goes into every text, filter and order that the contract knows; afterwards the data are judged past the program. */
async function injectEverywhere(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(wrongs)
  const dice = diceFrom(seed)
  const root = scratchFolder('sql')
  const base: BusyOffice = await busyOffice(join(root, 'base'))
  const here = join(root, 'a/b/c/d/e')
  mkdirSync(here, { recursive: true })
  process.chdir(here)
  const texts = sqlTexts(dice, size)
  const filling: Filling = { texts: ['x', 'Tân Phúc'], ids: Array.from({ length: 30 }, (_, nth) => nth + 1) }
  for (const kind of ['query', 'command'] as const) {
    const folder = join(root, kind)
    cpSync(base.folder, folder, { recursive: true })
    const [before, schema, from, counts] = [
      withFile(folder, digestOf),
      schemaOf(folder),
      lastAction(folder),
      rowCounts(folder),
    ]
    const office = await openOffice(folder)
    const chosen = places.filter(({ entry }) => entry.kind === kind)
    const kept = await sendAll(office, chosen, texts, filling, seed, tally)
    await office.close()
    if (kind === 'query' && withFile(folder, digestOf) !== before)
      tally.add('changed by a query', 'the digest is another')
    if (schemaOf(folder) !== schema) tally.add('another schema', kind)
    for (const [table, count] of Object.entries(rowCounts(folder)))
      if (count < (counts[table] ?? 0)) tally.add('rows lost', `${table}: ${count} of ${counts[table]}`)
    const stored = kind === 'command' ? storedIn(folder, from) : new Set(kept)
    // What is stored has no halves of letters: those are never sent over a door.
    for (const text of kept) if (!stored.has(text)) tally.add('not as it was sent', JSON.stringify(text))
    tally.meet('texts kept', kept.length)
    const fault = withFile(folder, faultOf)
    if (fault) tally.add('damaged', `${kind}: ${fault}`)
  }
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'I7',
    title: 'SQL in every text of the contract',
    sizes: { quick: 50, full: 500 },
    run: injectEverywhere,
  },
]
