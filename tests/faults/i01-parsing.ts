// What the parsers are given, in a thread with a small heap: see small-heap.ts.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { parseDay } from '../../src-main/contract/values/day.ts'
import { parseNumber } from '../../src-main/contract/values/number.ts'
import {
  nameParts,
  nameProblem,
  searchKey,
  sortKey,
  tidyName,
} from '../../src-main/contract/values/person-name.ts'
import { placeKey, placeTitle, splitPlaceName } from '../../src-main/contract/values/place-name.ts'
import { fromTcvn3, fromVni, fromWindows1258 } from '../../src-main/files/sheet-letters.ts'
import { readBirth, readMembers, readResult, readSex } from '../../src-main/services/imports/cells.ts'
import { workbook } from '../support/lists.ts'
import { to1258, toTcvn3, toVni } from '../support/old-letters.ts'
import { oldWorkbook } from '../support/xls.ts'
import { createTally, type Dice, diceFrom, type Outcome } from './fault.ts'
import { mutated, wordsThatMean } from './mutations.ts'
import { peopleOf } from './people.ts'
import { readIn } from './sheets.ts'
import type { Case, Work } from './small-heap.ts'

const slowMs = 2000
const seedFiles = 200

/** Reads what `make` gives, again and again: a list, or a word why not. */
async function readAll({ size, folder, alive }: Case, make: () => Uint8Array): Promise<Outcome> {
  const tally = createTally(['thrown', 'another word', 'slower than 2 s', 'text that is none'] as const)
  for (let nth = 0; nth < size; nth += 1) {
    if (nth % 50 === 0) alive(nth)
    const bytes = make()
    const begun = performance.now()
    try {
      const { rows, encoding } = await readIn(folder, bytes)
      tally.meet(`read as ${encoding}`)
      tally.meet('rows', rows.length)
      if (!rows.every(({ cells }) => cells.every((text) => text.isWellFormed())))
        tally.add('text that is none', `case ${nth}`)
    } catch (error) {
      if (!(error instanceof Refusal))
        tally.add('thrown', `case ${nth}: ${error instanceof Error ? error.stack : error}`)
      else if (!/^(file|sheet)-/.test(error.code)) tally.add('another word', `case ${nth}: ${error.code}`)
      else tally.meet(error.code)
    }
    const tookMs = performance.now() - begun
    if (tookMs > slowMs) tally.add('slower than 2 s', `case ${nth}: ${Math.round(tookMs)} ms`)
  }
  return { tried: size, ...tally }
}

const headings = [
  'STT',
  'Họ và tên chủ hộ',
  'Năm sinh',
  'Giới tính',
  'Thôn/KP',
  'Số khẩu',
  'Mới/Lại',
  'Ghi chú',
]
/** A list as an office has it, small, so that a damage often falls on something that means something. */
function rowsOf(dice: Dice): string[][] {
  const people = peopleOf(dice, 3 + dice(10)).map((name, nth) => [
    `${nth + 1}`,
    name,
    dice.pick(['1968', '05/09/1990', '1/2/75', '25082', '']),
    dice.pick(['Nam', 'Nữ', 'x', '']),
    `Thôn ${1 + dice(5)}`,
    `${1 + dice(9)}`,
    dice.pick(['Mới', 'Lại']),
    dice.pick(['', 'ghi chú', '=1+1', '"trong ngoặc"']),
  ])
  const title = dice(2) === 0 ? [['DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN PHÚC NĂM 2020'], []] : []
  const end =
    dice(2) === 0
      ? [
          ['Tổng cộng', '', '', '', '', '12'],
          ['', 'Người lập'],
        ]
      : []
  return [...title, headings.slice(0, 4 + dice(5)), ...people, ...end]
}

const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text.normalize('NFD')),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => to1258(text),
  (text) => Buffer.from(toTcvn3(text), 'latin1'),
  (text) => Buffer.from(toVni(text), 'latin1'),
]

/** Text that keeps to no rule but that of signs: quotes, separators and ends of line in any order. */
function wildText(dice: Dice): string {
  const pieces = [
    ',',
    ';',
    '\t',
    '|',
    '"',
    '"',
    '\r\n',
    '\n',
    ' ',
    'Họ và tên',
    'Nguyễn Văn An',
    '1968',
    'Thôn 1',
    'x',
  ]
  return Array.from({ length: dice(300) }, () =>
    dice(10) === 0 ? dice.pick(wordsThatMean) : dice.pick(pieces),
  ).join('')
}

async function texts(order: Case): Promise<Outcome> {
  const dice = diceFrom(order.seed)
  const seeds = Array.from({ length: seedFiles }, () => {
    const sign = dice.pick([',', ';', '\t', '|'])
    const quoted = (text: string) => (/[",;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const text = rowsOf(dice).map((cells) => cells.map(quoted).join(sign))
    return dice.pick(encoders)(text.join(dice.pick(['\r\n', '\n'])))
  })
  return readAll(order, () => {
    const kind = dice(10)
    if (kind === 0) return Uint8Array.from({ length: dice(400) }, () => dice(256))
    if (kind < 4) return dice.pick(encoders)(wildText(dice))
    return mutated(dice, dice.pick(seeds), dice.pick(seeds))
  })
}

type Parts = Readonly<Record<string, Uint8Array>>
/** A part of a workbook with a tag or a word of it taken away, doubled, exchanged or written over. */
function mutatedXml(dice: Dice, xml: string): string {
  const spots = [...xml.matchAll(/<[^>]*>|"[^"]*"|>[^<]+</g)]
  if (spots.length === 0) return dice.pick(wordsThatMean)
  const { index: at, 0: spot } = dice.pick(spots)
  const before = xml.slice(0, at)
  const after = xml.slice(at + spot.length)
  switch (dice(6)) {
    case 0:
      return before + after
    case 1:
      return before + spot + spot + after
    case 2:
      return before + dice.pick(spots)[0] + after
    case 3:
      return before + spot.slice(0, 1) + dice.pick(wordsThatMean) + spot.slice(-1) + after
    case 4:
      return (
        before +
        spot.replace(/\d+/, () => dice.pick(['0', '-1', '1048577', '99999999999', '1e9', ''])) +
        after
      )
    default:
      return before + spot + dice.pick(wordsThatMean) + after
  }
}

function mutatedWorkbook(dice: Dice, parts: Parts): Uint8Array {
  const names = Object.keys(parts)
  const changed: Record<string, Uint8Array> = { ...parts }
  for (let left = 1 + dice(3); left > 0; left -= 1) {
    const name = dice.pick(names)
    const what = dice(12)
    if (what === 0) delete changed[name]
    else if (what === 1) changed[`${name}.x`] = parts[name] ?? new Uint8Array()
    else changed[name] = strToU8(mutatedXml(dice, strFromU8(changed[name] ?? new Uint8Array())))
  }
  return zipSync(changed, { level: 0 })
}

async function workbooks(order: Case): Promise<Outcome> {
  const dice = diceFrom(order.seed)
  const seeds = await Promise.all(
    Array.from({ length: seedFiles }, () =>
      workbook({
        rows: rowsOf(dice),
        merges: dice(2) === 0 ? [[0, 0, 0, 3]] : [],
        font: dice.pick(['Arial', '.VnTime']),
      }),
    ),
  )
  const parts = seeds.map((bytes): Parts => unzipSync(bytes))
  return readAll(order, () =>
    dice(4) === 0
      ? mutated(dice, dice.pick(seeds), dice.pick(seeds))
      : mutatedWorkbook(dice, dice.pick(parts)),
  )
}

async function oldWorkbooks(order: Case): Promise<Outcome> {
  const dice = diceFrom(order.seed)
  const seeds = Array.from({ length: seedFiles }, () =>
    oldWorkbook({ rows: rowsOf(dice), font: dice.pick(['Arial', '.VnTime', 'VNI-Times']) }),
  )
  return readAll(order, () => mutated(dice, dice.pick(seeds), dice.pick(seeds)))
}

const marks = [
  '\u0300',
  '\u0301',
  '\u0303',
  '\u0309',
  '\u0323',
  '\u0302',
  '\u0306',
  '\u031b',
  '\u0328',
  '\u20dd',
]
/** A cell: a name, a day or a number as lists write it, and what becomes of it in the hands of people and programs. */
function cellOf(dice: Dice, usual: readonly string[]): string {
  let text = dice.pick(usual)
  for (let left = dice(4); left > 0; left -= 1) {
    const at = dice(text.length + 1)
    const piece = dice.pick([
      dice.pick(wordsThatMean).slice(0, 40),
      dice.pick(marks).repeat(1 + dice(4)),
      String.fromCodePoint(dice(0x3000)),
      String.fromCharCode(dice(0x10000)),
      text.slice(0, dice(20)),
    ])
    text = text.slice(0, at) + piece + text.slice(at + dice(3))
  }
  return text
}

const isDay = (iso: string): boolean => {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(iso)) return false
  const [year = '', month = '01', day = '01'] = iso.split('-')
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
}

/** Tries so many cells; `wrongIn` says what is wrong with one, if anything. */
function tryCells(
  {
    size,
    seed,
    alive,
    usual,
  }: { size: number; seed: number; alive: (nth: number) => void; usual: readonly string[] },
  wrongIn: (text: string, dice: Dice) => string | null,
): Outcome {
  const tally = createTally(['thrown', 'wrong', 'slower than 2 s'] as const)
  const dice = diceFrom(seed)
  for (let nth = 0; nth < size; nth += 1) {
    if (nth % 500 === 0) alive(nth)
    const text = cellOf(dice, usual)
    const begun = performance.now()
    try {
      const wrong = wrongIn(text, dice)
      if (wrong !== null) tally.add('wrong', `${JSON.stringify(text)}: ${wrong}`)
    } catch (error) {
      tally.add('thrown', `${JSON.stringify(text)}: ${String(error)}`)
    }
    if (performance.now() - begun > slowMs) tally.add('slower than 2 s', JSON.stringify(text))
  }
  return { tried: size, ...tally }
}

const dayWords = [
  ...[
    '05/09/1990',
    '5-9-1990',
    '1990',
    '09/1990',
    '1990-09-05',
    'ngày 5 tháng 9 năm 1990',
    'năm 1968',
    'sn 1975',
    "'68",
  ],
  ...[
    '25082',
    '36526.5',
    '31/12/1899',
    '29/02/2000',
    '29/02/1900',
    '30/2/2020',
    '1/1/75',
    '1.968',
    '12',
    '2020-01-01T00:00:00Z',
  ],
]
const dates = (order: Case): Outcome =>
  tryCells({ ...order, usual: dayWords }, (text, dice) => {
    const day = parseDay(text)
    if (day !== null && !isDay(day)) return `parsed as ${day}`
    const year = 2000 + dice(100)
    const birth = readBirth(text, { year, monthFirst: dice(2) === 0 })
    if ('wrong' in birth || birth.value === null) return null
    if (!isDay(birth.value)) return `born ${birth.value}`
    return Number(birth.value.slice(0, 4)) > year ? `born ${birth.value}, after ${year}` : null
  })

const names = (order: Case): Outcome =>
  tryCells(
    { ...order, usual: [...peopleOf(diceFrom(order.seed), 500), 'K’ Brếu', 'TRƯƠNG THị Mỹ THúY'] },
    (text) => {
      const name = tidyName(text)
      if (tidyName(name) !== name) return `tidied twice it is ${JSON.stringify(tidyName(name))}`
      const problem = nameProblem(name)
      if (problem === null && (!name.isWellFormed() || name !== name.normalize('NFC') || name.length > 120))
        return 'taken for a name'
      if (problem === null && /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>"&=]/u.test(name)) return 'a sign in a name'
      if (searchKey(name) !== searchKey(searchKey(name))) return 'found by another word'
      return sortKey(name).includes('undefined') || nameParts(name).given === undefined ? 'no key' : null
    },
  )

const numberWords = [
  '58,5',
  '1.234',
  '87.5',
  '12',
  '0012',
  '4 khẩu',
  '1,234,567',
  '-3',
  '100/100',
  'Đạt',
  'Nam',
  'x',
  '½',
]
const placeWords = [
  'TT. Tân Minh',
  'xã thị trấn Tân Minh',
  'Thôn 01',
  'KP.2',
  'T.5',
  'P12',
  'Tổ dân phố 3',
  'Xã Sơn Mỹ',
]
const values = (order: Case): Outcome =>
  tryCells({ ...order, usual: [...numberWords, ...placeWords] }, (text) => {
    const number = parseNumber(text)
    if (number !== null && Number.isNaN(number)) return 'not a number'
    const members = readMembers(text)
    if ('value' in members && members.value !== null && !(members.value >= 1 && members.value <= 50))
      return `${members.value} people`
    readSex(text, text)
    readResult(text, text)
    const { type, name } = splitPlaceName(text)
    if (type !== null && !placeTitle(type, name).endsWith(name)) return 'another title'
    return placeKey(text) === placeKey(text.normalize('NFD')) ? null : 'decomposed it is another place'
  })

const letters = (order: Case): Outcome =>
  tryCells({ ...order, usual: peopleOf(diceFrom(order.seed), 500) }, (text, dice) => {
    const bytes = Array.from({ length: dice(40) }, () => String.fromCharCode(dice(256))).join('')
    for (const convert of [fromTcvn3, fromVni, fromWindows1258]) {
      const read = convert(bytes + text)
      if (read !== read.normalize('NFC')) return 'not composed'
      if (read.length > (bytes.length + text.length) * 4) return 'grown'
    }
    const plain = text.normalize('NFC').replace(/[^\p{ASCII}]/gu, '')
    const same = [fromTcvn3, fromVni, fromWindows1258].every((convert) => convert(plain) === plain)
    return same ? null : 'plain letters became others'
  })

export const work: Readonly<Record<string, Work>> = {
  texts,
  workbooks,
  oldWorkbooks,
  dates,
  names,
  values,
  letters,
}
