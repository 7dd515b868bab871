// What the readers of single cells are given, in a thread with a small heap: see small-heap.ts.
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
import { createTally, type Dice, diceFrom, type Outcome } from './fault.ts'
import { wordsThatMean } from './mutations.ts'
import { peopleOf } from './people.ts'
import type { Case, Work } from './small-heap.ts'

const slowMs = 2000
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

export const work: Readonly<Record<string, Work>> = { dates, names, values, letters }
