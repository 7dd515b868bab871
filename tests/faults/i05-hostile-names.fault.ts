import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, win32 } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { fitsPapers, nameProblem, tidyName, tidyText } from '../../src-main/contract/values/person-name.ts'
import { faces } from '../../src-main/documents/fonts.ts'
import { printList } from '../../src-main/documents/list.ts'
import { safeFileName } from '../../src-main/files/file-name.ts'
import { bookOf } from '../../src-main/files/sheet.ts'
import { drawn, someWords } from '../support/certificate-page.ts'
import { fontFolder } from '../support/pdf.ts'
import { createTally, diceFrom, type Fault, NotRun, type Outcome } from './fault.ts'
import { hostileTexts } from './hostile-texts.ts'
import { family, foundOffice, type Office, openOffice, Said } from './office.ts'
import { scratchFolder } from './scratch.ts'
import { asSheetsHoldIt, csvOf } from './sheets.ts'
import { refusedByWindows } from './windows-names.ts'

/** What a page shows of a text: spaces and ends of line fall where the paper has room. */
const shownAs = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/g, '')

/** Pages of a PDF as another program reads them. */
function pagesIn(path: string): string[] {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error) throw new NotRun('there is no pdftotext')
  return stdout.split('\f').slice(0, -1)
}

/** Objects of a PDF that do something when it is opened; what lies in texts and in streams of drawing is none. */
function deedsIn(bytes: Uint8Array): string[] {
  const objects = Buffer.from(bytes)
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, '')
    .replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '')
  return [
    ...new Set(
      objects.match(/\/(?:JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|URI|GoToR|SubmitForm)\b/g),
    ),
  ]
}

/** A certificate for each name that the register takes, and a list of all texts: read back by pdftotext. */
async function onPaper(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['another text', 'another page', 'does something'] as const)
  const folder = scratchFolder('hostile-papers')
  const texts = hostileTexts(diceFrom(seed), size)
  const names = texts.map(tidyName).filter((name) => nameProblem(name) === null)
  const certificates = await drawn(names.map((name) => someWords({ name })))
  const path = join(folder, 'certificates.pdf')
  writeFileSync(path, certificates.bytes)
  const pages = pagesIn(path)
  if (pages.length !== names.length) tally.add('another page', `${pages.length} for ${names.length} names`)
  const tooLong = new Set(certificates.tooLong.map(({ page }) => page))
  names.forEach((name, page) => {
    tally.meet(tooLong.has(page) ? 'too long for a certificate, told' : 'certificates')
    if (!tooLong.has(page) && !shownAs(pages[page] ?? '').includes(shownAs(name)))
      tally.add('another text', JSON.stringify(name))
  })
  // Names of clans and units may hold any sign that the paper has.
  const notes = texts.map(tidyText).filter((text) => text !== '' && fitsPapers(text))
  const list = await printList(
    {
      facts: { title: 'Danh sách', day: '2020-11-20' },
      ...{ headingLines: [], title: 'Danh sách', filter: '', total: '' },
      columns: [{ heading: 'Tên', width: 0, align: 'left' }],
      rows: notes.map((text) => [text]),
    },
    faces(fontFolder),
  )
  const listPath = join(folder, 'list.pdf')
  writeFileSync(listPath, list.bytes)
  const whole = shownAs(pagesIn(listPath).join('')).replaceAll(/Trang\d+\/\d+/g, '')
  for (const text of notes) {
    tally.meet('lines of a list')
    if (!whole.includes(shownAs(text))) tally.add('another text', `list: ${JSON.stringify(text)}`)
  }
  for (const [what, bytes] of [
    ['certificates', certificates.bytes],
    ['list', list.bytes],
  ] as const)
    for (const deed of deedsIn(bytes)) tally.add('does something', `${what}: ${deed}`)
  return { tried: size, ...tally }
}

interface BookRow {
  readonly name: string
  readonly note: string | null
}

/** An office that took each text as the name of a unit, or else beside a family; what it refused is no name there. */
async function enteredBy(office: Office, texts: readonly string[], hamletId: number, communeId: number) {
  const names: string[] = []
  const notes: string[] = []
  const more = { year: 2020, sameAs: null, differs: true }
  for (const [nth, text] of texts.entries()) {
    const unit = { kind: 'unit', name: text, communeId, hamletId: null, unitKind: null, level: null }
    try {
      await office.ask('subjects.register', {
        ...more,
        note: null,
        subject: { ...unit, parent: null, head: null, staff: null },
      })
      names.push(tidyText(text))
    } catch (error) {
      if (!(error instanceof Said) || !/^(name-invalid|invalid-input)$/.test(error.code)) throw error
    }
    try {
      await office.ask('assessments.registerFamily', { ...family(hamletId, nth), ...more, note: text })
      notes.push(text)
    } catch (error) {
      if (!(error instanceof Said) || error.code !== 'invalid-input') throw error
    }
  }
  return { names, notes }
}

async function bookOfKind(office: Office, kind: string): Promise<readonly BookRow[]> {
  const rows: BookRow[] = []
  for (;;) {
    const at = { year: 2020, kind, sort: 'name', offset: rows.length, limit: 1000 }
    const page = await office.ask<{ total: number; rows: readonly BookRow[] }>('assessments.book', at)
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

const isFormula = (bytes: Uint8Array): boolean =>
  Object.entries(unzipSync(bytes)).some(
    ([name, part]) => /sheet\d+\.xml$/.test(name) && /<f[ >/]/.test(strFromU8(part)),
  )
const sorted = (texts: readonly string[]): string => JSON.stringify(texts.toSorted())

/** Names and notes as an office has them go out as workbooks, and as text the way the design writes it, and are read again. */
async function inSheets(size: number, seed: number): Promise<Outcome> {
  const tally = createTally([
    'another name kept',
    'another text',
    'a formula',
    'a name out of its folder',
  ] as const)
  const folder = scratchFolder('hostile-sheets')
  const texts = hostileTexts(diceFrom(seed), size).map((text) => text.toWellFormed())
  const { hamletId, communeId } = await foundOffice(join(folder, 'office'))
  const office = await openOffice(join(folder, 'office'))
  const { names, notes } = await enteredBy(office, texts, hamletId, communeId)
  tally.meet('names of units', names.length)
  tally.meet('notes', notes.length)
  for (const kind of ['unit', 'family'] as const) {
    const rows = await bookOfKind(office, kind)
    if (kind === 'unit' && sorted(rows.map(({ name }) => name)) !== sorted(names))
      tally.add('another name kept', `${rows.length} of ${names.length}`)
    const wish = { year: 2020, kind, sort: 'name', columns: 'registrations' }
    const { ticket, fileName } = await office.ask<{ ticket: string; fileName: string }>(
      'assessments.exportBook',
      wish,
    )
    const refused = refusedByWindows(fileName)
    if (refused) tally.add('a name out of its folder', `${fileName}: ${refused}`)
    const bytes = readFileSync(office.app.file(ticket)?.path ?? '')
    if (isFormula(bytes)) tally.add('a formula', kind)
    const read =
      (await bookOf(bytes, fileName)).pages[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? []
    const cells = new Set(read.flat().map(asSheetsHoldIt))
    for (const { name, note } of rows)
      for (const text of [name, note ?? ''])
        if (asSheetsHoldIt(text) !== '' && !cells.has(asSheetsHoldIt(text)))
          tally.add('another text', JSON.stringify(text))
    const asText = rows.map(({ name, note }) => [name, (note ?? '').replaceAll('\0', '')])
    const back = (await bookOf(Buffer.from(csvOf(asText)), 'a.csv')).pages[0]?.rows ?? []
    asText.forEach((row, nth) => {
      const found = back[nth]?.cells.map(({ text }) => text) ?? []
      if (row.some((text, column) => (found[column] ?? '') !== text))
        tally.add('another text', `text: ${JSON.stringify(row)}`)
    })
    tally.meet('rows out and in', rows.length)
  }
  await office.close()
  return { tried: size, ...tally }
}

/** Wishes for file names with a text in them, and backups and lists of an office and a file that are called so. */
async function inFileNames(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['not taken by Windows', 'leaves its folder', 'two become one'] as const)
  const folder = scratchFolder('hostile-files')
  const texts = hostileTexts(diceFrom(seed), size).map((text) => text.toWellFormed())
  const judge = (name: string, shown: string): void => {
    const refused = refusedByWindows(name)
    if (refused) tally.add('not taken by Windows', `${JSON.stringify(shown)} as ${name}: ${refused}`)
    if (win32.resolve('C:\\giao', name) !== `C:\\giao\\${name}`)
      tally.add('leaves its folder', JSON.stringify(shown))
  }
  for (const text of texts)
    for (const wish of [text, `${text}.pdf`, `${text} - chua nhap.xlsx`]) judge(safeFileName(wish), wish)
  await foundOffice(join(folder, 'office'))
  const office = await openOffice(join(folder, 'office'))
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  for (let nth = 0; nth < texts.length; nth += 50) {
    const name = texts[nth] ?? ''
    const answer = await office.app.answer('settings.amendOffice', { name })
    tally.meet(answer.ok ? 'offices called so' : 'names no office may have')
    if (!answer.ok) continue
    const { fileName } = await office.ask<{ fileName: string }>('backups.makeBackup', { folder: stick })
    judge(fileName, name)
    if (!existsSync(join(stick, basename(fileName)))) tally.add('leaves its folder', JSON.stringify(name))
  }
  const there = readdirSync(stick).length
  if (there !== (tally.met['offices called so'] ?? 0)) tally.add('two become one', `${there} backups`)
  await office.close()
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'I5a', title: 'hostile names on paper', sizes: { quick: 200, full: 2000 }, run: onPaper },
  {
    id: 'I5b',
    title: 'hostile names in workbooks and text',
    sizes: { quick: 200, full: 2000 },
    run: inSheets,
  },
  {
    id: 'I5c',
    title: 'hostile names in names of files',
    sizes: { quick: 200, full: 2000 },
    run: inFileNames,
  },
]
