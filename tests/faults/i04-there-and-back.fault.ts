import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { tidyText } from '../../src-main/contract/values/person-name.ts'
import { bookOf } from '../../src-main/files/sheet.ts'
import { writeSheet } from '../../src-main/files/sheet-write.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { hostileTexts } from './hostile-texts.ts'
import { foundOffice, type Office, openOffice, Said } from './office.ts'
import { peopleOf } from './people.ts'
import { scratchFolder } from './scratch.ts'
import { asSheetsHoldIt, csvOf } from './sheets.ts'

const rowsEach = 1000
function cellsOf(dice: Dice, texts: readonly string[]): string[] {
  return Array.from({ length: 4 }, () =>
    dice(3) === 0 ? `${dice(10 ** 9)}` : asSheetsHoldIt(dice.pick(texts)),
  )
}

/** Rows of hostile texts are written as the program writes workbooks, and read as it reads them. */
async function workbooksBack(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['another text', 'a formula', 'rows lost'] as const)
  const dice = diceFrom(seed)
  const texts = hostileTexts(dice, 2000)
  const path = join(scratchFolder('there-and-back'), 'a.xlsx')
  let tried = 0
  for (; tried < size; tried += rowsEach) {
    const rows = Array.from({ length: rowsEach }, (_, nth) => [`dòng ${nth}`, ...cellsOf(dice, texts)])
    const columns = ['A', 'B', 'C', 'D', 'E'].map((heading) => ({ heading, width: 20 }))
    await writeSheet(path, { name: 'DS', titles: [], columns, rows })
    const bytes = readFileSync(path)
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/sheet\d+\.xml$/.test(name) && /<f[ >/]/.test(strFromU8(part)))
        tally.add('a formula', `file at ${tried}`)
    const read = (await bookOf(bytes, 'a.xlsx')).pages[0]?.rows.slice(1) ?? []
    if (read.length !== rows.length) tally.add('rows lost', `${read.length} of ${rows.length} at ${tried}`)
    rows.forEach((row, nth) => {
      const found = read[nth]?.cells.map(({ text }) => text) ?? []
      const wrong = row.findIndex((text, column) => (found[column] ?? '') !== text)
      if (wrong >= 0)
        tally.add('another text', `${JSON.stringify(row[wrong])} as ${JSON.stringify(found[wrong])}`)
    })
  }
  return { tried, ...tally }
}

/** Rows with the apostrophe before what a spreadsheet program would compute are read without it, and nothing else is lost. */
async function textsBack(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['another text', 'rows lost'] as const)
  const dice = diceFrom(seed)
  // UTF-8 has no halves of letters, and a table with NUL is none.
  const texts = hostileTexts(dice, 2000).map((text) => text.toWellFormed().replaceAll('\0', ''))
  let tried = 0
  for (; tried < size; tried += rowsEach) {
    const rows = Array.from({ length: rowsEach }, (_, nth) => [
      `dòng ${nth}`,
      ...Array.from({ length: 4 }, () => (dice(3) === 0 ? `${dice(10 ** 9)}` : dice.pick(texts))),
    ])
    const read = (await bookOf(Buffer.from(csvOf(rows)), 'a.csv')).pages[0]?.rows ?? []
    if (read.length !== rows.length) tally.add('rows lost', `${read.length} of ${rows.length} at ${tried}`)
    rows.forEach((row, nth) => {
      const found = read[nth]?.cells.map(({ text }) => text) ?? []
      const wrong = row.findIndex((text, column) => (found[column] ?? '') !== text)
      if (wrong >= 0)
        tally.add('another text', `${JSON.stringify(row[wrong])} as ${JSON.stringify(found[wrong])}`)
    })
  }
  return { tried, ...tally }
}

interface Row {
  readonly name: string
  readonly birth: string | null
  readonly sex: string | null
  readonly members: number | null
  readonly hamlet: string | null
  readonly note: string | null
}
const whole = { year: 2020, kind: 'family', sort: 'name' } as const

async function bookIn(office: Office): Promise<string[]> {
  const rows: Row[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = await office.ask<{ total: number; rows: Row[] }>('assessments.book', {
      ...whole,
      offset,
      limit: 1000,
    })
    rows.push(...page.rows)
    if (rows.length >= page.total) break
  }
  return rows
    .map(({ name, birth, sex, members, hamlet, note }) =>
      // An import tidies what it reads: single spaces, composed letters, one kind of apostrophe.
      JSON.stringify([name, birth, sex, members, hamlet, note === null ? null : tidyText(note) || null]),
    )
    .sort()
}

async function takeBack(office: Office, bytes: Uint8Array): Promise<number> {
  const ticket = await office.app.takeIn(
    'dang-ky.xlsx',
    (async function* () {
      yield bytes
    })(),
  )
  const { readingId, mapping } = await office.ask<{ readingId: string; mapping: unknown }>(
    'imports.readSheet',
    { ticket },
  )
  const order = { readingId, kind: 'registrations', subject: 'family', year: 2020, placeId: null, mapping }
  return (await office.ask<{ imported: number }>('imports.applyImport', order)).imported
}

/** A whole office of families with hostile notes goes out as a list and comes into an empty office: the two Books are one. */
async function officesBack(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['not registered', 'not imported', 'another Book'] as const)
  const dice = diceFrom(seed)
  const [from, to] = [scratchFolder('office-out'), scratchFolder('office-in')]
  const { hamletId } = await foundOffice(from)
  const office = await openOffice(from)
  const notes = hostileTexts(dice, 600).map(asSheetsHoldIt)
  for (const name of peopleOf(dice, size)) {
    const birth = dice(4) === 0 ? null : dice.pick(['1961-02-03', '1975', `19${10 + dice(80)}`])
    const note = dice(4) === 0 ? null : dice.pick(notes)
    try {
      await office.ask('assessments.registerFamily', {
        ...{ year: 2020, name, birth, sex: dice.pick(['male', 'female', null]), hamletId },
        ...{ members: dice(3) === 0 ? null : 1 + dice(50), note, sameAs: null, differs: true },
      })
    } catch (error) {
      if (!(error instanceof Said)) throw error
      tally.add('not registered', `${name}, ${JSON.stringify(note)}: ${error.code}`)
    }
  }
  const before = await bookIn(office)
  const { ticket } = await office.ask<{ ticket: string }>('assessments.exportBook', {
    ...whole,
    columns: 'registrations',
  })
  const bytes = readFileSync(office.app.file(ticket)?.path ?? '')
  await office.close()

  await foundOffice(to)
  const other = await openOffice(to)
  const imported = await takeBack(other, bytes)
  if (imported !== before.length) tally.add('not imported', `${imported} of ${before.length}`)
  const after = new Set(await bookIn(other))
  for (const row of before) if (!after.has(row)) tally.add('another Book', row)
  await other.close()
  return { tried: before.length, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'I4a',
    title: 'workbooks out and in again',
    sizes: { quick: 5000, full: 100_000 },
    run: workbooksBack,
  },
  {
    id: 'I4b',
    title: 'tables of text out and in again',
    sizes: { quick: 5000, full: 100_000 },
    run: textsBack,
  },
  { id: 'I4c', title: 'an office out and in again', sizes: { quick: 300, full: 2000 }, run: officesBack },
]
