import { readFileSync } from 'node:fs'
import { columnMeanings, importKinds, type Mapping } from '../../src-main/contract/imports.ts'
import { workbook } from '../support/lists.ts'
import type { Dice } from './fault.ts'
import { hostileTexts } from './hostile-texts.ts'
import { mutated } from './mutations.ts'
import { family } from './office.ts'
import { peopleOf } from './people.ts'

export const subjects = ['family', 'clan', 'unit', 'community', 'citizen', 'commune'] as const
type Subject = (typeof subjects)[number]
type Kind = (typeof importKinds)[number]

/** A list that comes in: its bytes and what the clerk says it is. */
export interface List {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly kind: Kind
  readonly subject: Subject
  readonly year: number
}

/** What stands in the office that the lists meet, by name. */
export const known = {
  families: Array.from({ length: 12 }, (_, nth) => family(0, nth).name),
  units: ['Trường THCS Tân Phúc', 'Trạm Y tế xã Tân Phúc', 'Trường Mầm non Hoa Sen'],
}
/** Indicators of Thông tư 22/2020, by which units are scored. */
const indicators = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3']

const fixtures = ['dang-ky-gia-dinh-2020-tan-phuc.xlsx', 'ket-qua-binh-xet-2020-tan-phuc.xlsx'].map((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url)),
)

/** Lists as offices send them, with names, days, marks and points in every state, as workbooks and as text, whole and damaged. */
export function listsOf(dice: Dice): () => Promise<List> {
  const texts = hostileTexts(dice, 600).map((text) => text.replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, ' '))
  const people = peopleOf(dice, 200)
  const wild = (usual: readonly string[]): string =>
    dice(8) === 0 ? dice.pick(texts).toWellFormed() : dice.pick(usual)
  const named = (usual: readonly string[]): string => wild(dice(3) === 0 ? usual : people)

  /** Results and points are of those who are registered. */
  const there = (usual: readonly string[]): string => wild(dice(5) > 0 ? usual : people)

  const columnsFor: Readonly<Record<string, readonly (readonly [string, () => string])[]>> = {
    'registrations family': [
      ['Họ và tên chủ hộ', () => named(known.families)],
      ['Năm sinh', () => wild(['1968', '05/09/1990', '1/2/75', '25082', '', '31/02/1970', '2035'])],
      ['Giới tính', () => wild(['Nam', 'Nữ', 'x', ''])],
      ['Thôn/KP', () => wild(['Thôn 1', 'Thôn 2', 'KP 3', '', 'Xóm Mới'])],
      ['Số khẩu', () => wild(['4', '6', '', '0', '-1', '999', '1e3', '4,5'])],
      ['Mới/Lại', () => wild(['Mới', 'Lại', 'x', ''])],
      ['Ghi chú', () => wild(['', 'ghi chú', 'hộ nghèo'])],
    ],
    'results family': [
      ['Chủ hộ', () => there(known.families)],
      ['Thôn/KP', () => wild(['Thôn 1', 'Thôn 1', '', 'Thôn 2'])],
      ['Tổng điểm', () => wild(['85', '49,5', '', '100', '101', '-3', '8o'])],
      ['Kết quả', () => wild(['Đạt', 'Không đạt', 'x', '', 'đ'])],
      ['Lý do không đạt', () => wild(['', 'sinh con thứ ba'])],
    ],
    'registrations clan': [
      ['Tên dòng họ', () => named(['Dòng họ Nguyễn Văn', 'Họ Trần', 'Dòng họ Lê'])],
      ['Trưởng họ', () => wild(people)],
      ['Thôn', () => wild(['Thôn 1', ''])],
      ['Số gia đình', () => wild(['40', '', '-1'])],
    ],
    'registrations unit': [
      ['Tên đơn vị', () => named(known.units)],
      ['Thôn', () => wild(['Thôn 1', ''])],
      ['Số cán bộ', () => wild(['20', '', 'x'])],
    ],
    'registrations community': [
      ['Tên thôn', () => wild(['Thôn 1', 'Thôn 2', 'Khu phố 3', ''])],
      ['Số hộ', () => wild(['200', '', '0'])],
      ['Dân số', () => wild(['800', '', '1e9'])],
    ],
    'registrations citizen': [
      ['Họ và tên', () => named(people)],
      ['Năm sinh', () => wild(['1990', '', '1/1/2001'])],
      ['Thôn', () => wild(['Thôn 1', ''])],
      ['Đơn vị', () => wild([...known.units, ''])],
    ],
    'registrations commune': [
      ['Tên xã', () => wild(['Xã Tân Phúc', 'Tân Nghĩa', 'thị trấn Tân Minh', ''])],
      ['Số hộ', () => wild(['3000', ''])],
    ],
    'scores unit': [
      ['Đơn vị', () => there(known.units)],
      ...indicators.map((code): readonly [string, () => string] => [
        code,
        () => wild(['5', '4', '5', '0', '', '2,5', dice(9) === 0 ? '26' : '3']),
      ]),
    ],
  }
  const whats = Object.keys(columnsFor)
  const weighted = [...whats, 'registrations family', 'results family', 'scores unit', 'scores unit']

  return async () => {
    const what = dice.pick(weighted)
    const [kind, subject] = what.split(' ') as [Kind, Subject]
    const said = { kind, subject, year: kind === 'scores' ? 2021 : 2020 }
    // A whole list of a commune: long enough to be stopped in the midst.
    if (dice(25) === 0) {
      const nth = dice(2)
      const bytes = dice(2) === 0 ? fixtures[nth] : mutated(dice, fixtures[nth] ?? people0, people0)
      const given = { kind: nth === 0 ? 'registrations' : 'results', subject: 'family', year: 2020 } as const
      return { ...given, bytes: bytes ?? people0, fileName: 'danh-sach.xlsx' }
    }
    const columns = (columnsFor[what] ?? []).slice(0, 2 + dice(12))
    const body = Array.from({ length: 1 + dice(dice(2) === 0 ? 4 : 20) }, (_, nth) => [
      `${nth + 1}`,
      ...columns.map(([, cell]) => cell()),
    ])
    if (dice(4) === 0) body.push(dice.pick(body))
    const rows = [
      [`DANH SÁCH XÃ TÂN PHÚC NĂM ${said.year}`],
      ['STT', ...columns.map(([heading]) => heading)],
      ...body,
    ]
    const asText = dice(2) === 0
    const whole = asText ? Buffer.from(`\ufeff${rows.map(csvRow).join('\r\n')}`) : await workbook({ rows })
    const bytes = dice(5) === 0 ? mutated(dice, whole, whole) : whole
    return { ...said, bytes, fileName: asText ? 'danh-sach.csv' : 'danh-sach.xlsx' }
  }
}
const people0 = Buffer.from('Nguyễn Văn An;1968\r\n')
const csvRow = (cells: readonly string[]): string =>
  cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')

interface Read {
  readonly mapping: Mapping
  readonly columns: readonly { readonly index: number }[]
  readonly headingRow: number
  readonly rows: number
}

/** What a clerk might say of a list that was read: as proposed, or columns, choices and corrections that make no sense. */
export function orderOf(dice: Dice, list: List, read: Read, places: readonly number[]): object {
  const { kind, subject, year } = list
  const meanings = [...columnMeanings, ...indicators.map((code) => `indicator ${code}` as const)]
  const mapping: Record<string, string> = { ...read.mapping }
  if (kind === 'scores' && dice(4) > 0)
    indicators.forEach((code, nth) => {
      mapping[`${nth + 2}`] = `indicator ${code}`
    })
  if (dice(2) === 0)
    for (let left = 1 + dice(3); left > 0; left -= 1) {
      const column = `${dice(4) === 0 ? dice(300) : dice(read.columns.length + 1)}`
      if (dice(3) === 0) delete mapping[column]
      else mapping[column] = dice.pick(meanings)
    }
  const row = (): number => read.headingRow + dice(read.rows + 3)
  const choices: Record<string, object> = {}
  const corrections: Record<string, string> = {}
  for (let left = dice(4); left > 0; left -= 1)
    choices[`${row()}`] = dice.pick([
      { take: 'leave' },
      { take: 'new' },
      { take: 'same', subjectId: dice(25) },
      { take: 'same', subjectId: 2 ** 40 },
    ])
  for (let left = dice(3); left > 0; left -= 1)
    corrections[`${row()}:${dice(read.columns.length + 2)}`] = dice.pick([
      '',
      'Trần Nhất',
      '=1+1',
      '1968',
      '9'.repeat(500),
    ])
  return {
    ...{
      kind: dice(12) === 0 ? dice.pick(importKinds) : kind,
      year: dice(12) === 0 ? 1990 + dice(60) : year,
    },
    subject: dice(12) === 0 ? dice.pick(subjects) : subject,
    stage: dice.pick(['self', 'hamlet', 'commune']),
    placeId: dice(4) === 0 ? dice.pick([null, ...places, 10 ** 6]) : (places[0] ?? null),
    ...{ mapping, choices, corrections },
  }
}
