// What the readers of whole files are given, in a thread with a small heap: see small-heap.ts.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Refusal } from '../../src-main/contract/refusal.ts'
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

export const work: Readonly<Record<string, Work>> = { texts, workbooks, oldWorkbooks }
