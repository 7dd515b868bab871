import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { ScoringStage } from '../../../src-main/contract/values/answers.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan, readBytes } from '../../support/imports.ts'
import { type ListPage, workbook } from '../../support/lists.ts'

const year = 2021
const schools = ['Trường THCS Tân Phúc', 'Trường Mầm non Hoa Sen', 'Trạm Y tế xã Tân Phúc']
const unitsOf = { year, kind: 'unit', sort: 'name' } as const
type Value = string | number | boolean | Date | null

/** An office with three units registered for 2021, which are scored by Thông tư 22/2020. */
async function withUnits(names: readonly string[] = schools): Promise<FreshApp> {
  const fresh = await hamTan()
  const rows = [
    [`DANH SÁCH ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`],
    ['STT', 'Tên đơn vị', 'Thôn', 'Số cán bộ'],
    ...names.map((name, index) => [index + 1, name, 'Thôn 1', 20]),
  ]
  const { order } = await readBytes(fresh, 'don-vi.xlsx', await workbook({ rows }))
  await fresh.api.imports.applyImport(order)
  return fresh
}

async function exported({ api, app }: FreshApp, column: ScoringStage) {
  const { ticket, fileName, rows } = await api.imports.exportScoreSheet({ ...unitsOf, column })
  return { bytes: new Uint8Array(readFileSync(app.file(ticket)!.path)), fileName, rows }
}
/** The workbook with cells of its rows filled in: by the name of the unit, then by the code of the indicator. */
async function filled(bytes: Uint8Array, points: Readonly<Record<string, Readonly<Record<string, Value>>>>) {
  const { sheets } = await readXlsx(bytes)
  const [sheet] = sheets
  const rows = sheet!.rows.map((row) => [...row])
  const heading = rows.findIndex((row) => row[0] === 'STT')
  const columnOf = (code: string) => rows[heading]!.findIndex((text) => String(text).startsWith(`${code} `))
  for (const row of rows.slice(heading + 1))
    for (const [code, value] of Object.entries(points[String(row[2])] ?? {}))
      row[columnOf(code)] = value as never
  return writeXlsx({ sheets: [{ name: sheet!.name, rows }] })
}
async function preview(fresh: FreshApp, bytes: Uint8Array, fileName = 'bang-cham.xlsx') {
  const { reading, order } = await readBytes(fresh, fileName, bytes)
  const { counts, problems, blockers } = await fresh.api.imports.previewImport(order)
  expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(counts.rows)
  const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
  return { reading, order, counts, problems, blockers, rows }
}
/** The most each indicator can give, by Thông tư 22/2020. */
const most = {
  '1.1': 10,
  '1.2': 10,
  '1.3': 10,
  '2.1': 10,
  '2.2': 5,
  '2.3': 10,
  '2.4': 5,
  '3.1': 25,
  '3.2': 10,
  '3.3': 5,
}
const codes = Object.keys(most)
/** Of each indicator the same share: 0.8 gives 80 points in all. */
const all = (share: number) =>
  Object.fromEntries(Object.entries(most).map(([code, max]) => [code, max * share]))
async function sheetOf({ api }: FreshApp, name: string) {
  const { rows } = await api.assessments.book(unitsOf)
  return api.scoring.sheet({ titleId: rows.find((row) => row.name === name)!.titleId })
}

describe('the score sheet of the program itself', () => {
  test('has a column for each indicator with its bound, locks who the rows are of, and says whose it is', async () => {
    await using fresh = await withUnits()

    const { bytes, rows, fileName } = await exported(fresh, 'self')

    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
    const heading = sheet!.rows.find((row) => row[0] === 'STT')!
    expect(rows).toBe(3)
    expect(fileName).toMatch(/^bang-cham-diem-don-vi-hoc-tap-nam-2021.*tu-cham\.xlsx$/)
    expect(sheet!.rows.flat()).toContain('Mã bảng chấm: unit/2021/self/tt22-2020-dvht/1')
    expect(heading.slice(0, 5)).toEqual(['STT', 'Mã số trong sổ', 'Đơn vị', 'Thôn/KP', 'Xã'])
    expect(heading.slice(5)).toHaveLength(10)
    expect(heading[5]).toMatch(/^1\.1 .*\(tối đa 10\)$/)
    expect(sheet!.protection?.sheet).toBe(true)
    expect(sheet!.dataValidations).toHaveLength(10)
    expect(sheet!.dataValidations![0]).toMatchObject({ type: 'decimal', formula1: '0', formula2: '10' })
  })

  test('comes back filled: points, total and class are those of the sheet, in one action that is undone at once', async () => {
    await using fresh = await withUnits()
    const { bytes } = await exported(fresh, 'self')
    const done = await filled(bytes, {
      'Trường THCS Tân Phúc': { ...all(0.8), '1.1': '8,5', '1.2': '8.5', '3.3': 5 },
      'Trạm Y tế xã Tân Phúc': all(0.4),
    })

    const { reading, order, counts, rows } = await preview(fresh, done)
    const { imported } = await fresh.api.imports.applyImport(order)

    expect(reading.guess).toMatchObject({ kind: 'scores', subject: 'unit', year, stage: 'self' })
    expect(counts).toMatchObject({ rows: 3, goesIn: 2, left: 1 })
    expect(rows.find(({ fate }) => fate === 'left')?.reason?.code).toBe('scores-empty')
    expect(imported).toBe(2)
    const { columns, outcome, stage } = await sheetOf(fresh, 'Trường THCS Tân Phúc')
    expect(columns.self).toMatchObject({ '1.1': { value: 8.5 }, '1.2': { value: 8.5 }, '3.3': { value: 5 } })
    expect(outcome).toMatchObject({ total: 82, verdict: 'passed', class: { title: 'Khá' } })
    expect(stage).toBe('self-scored')
    expect((await sheetOf(fresh, 'Trạm Y tế xã Tân Phúc')).outcome).toMatchObject({
      total: 40,
      verdict: 'failed',
    })

    await fresh.api.history.undo({ id: null })
    expect((await sheetOf(fresh, 'Trường THCS Tân Phúc')).columns.self).toBeNull()
  })

  test('comes back unchanged and changes nothing, with notes and evidence kept beside points that do change', async () => {
    await using fresh = await withUnits()
    const before = await sheetOf(fresh, 'Trường THCS Tân Phúc')
    await fresh.api.scoring.saveScores({
      titleId: before.titleId,
      stage: 'commune',
      answers: { '1.1': { value: 9, evidence: 'KH 12' }, '1.2': { value: 7.25 } },
    })
    const { bytes, fileName } = await exported(fresh, 'commune')

    const same = await preview(fresh, bytes, fileName)
    const other = await preview(fresh, await filled(bytes, { 'Trường THCS Tân Phúc': { '1.1': 6 } }))
    await fresh.api.imports.applyImport(other.order)

    expect(same.counts).toMatchObject({ goesIn: 0, duplicates: 1, left: 2 })
    expect(same.rows.find(({ fate }) => fate === 'duplicate')?.reason?.code).toBe('scores-known')
    expect(other.problems.map(({ said }) => [said.code, said.facts.count])).toEqual([['scores-replaced', 1]])
    const { columns } = await sheetOf(fresh, 'Trường THCS Tân Phúc')
    expect(columns.commune!['1.1']).toEqual({ value: 6, evidence: 'KH 12' })
    expect(columns.commune!['1.2']).toEqual({ value: 7.25 })
  })

  test('of another office finds the units by their names, never by a number alone', async () => {
    await using fresh = await withUnits()
    await using other = await withUnits(['Trạm Y tế xã Tân Phúc', 'Trường THCS Tân Phúc'])
    const { bytes } = await exported(fresh, 'hamlet')
    const done = await filled(bytes, { 'Trường THCS Tân Phúc': all(0.9), 'Trường Mầm non Hoa Sen': all(0.9) })

    const { rows, order } = await preview(other, done)
    await other.api.imports.applyImport(order)

    expect(rows.map(({ fate, reason }) => [fate, reason?.code]).sort()).toEqual([
      ['goes-in', undefined],
      ['left', 'scores-empty'],
      ['wrong', 'not-registered'],
    ])
    expect((await sheetOf(other, 'Trường THCS Tân Phúc')).outcome?.total).toBe(90)
    expect((await sheetOf(other, 'Trạm Y tế xã Tân Phúc')).columns.hamlet).toBeNull()
  })

  test('names that begin like a formula stay text', async () => {
    await using fresh = await withUnits(['=HYPERLINK("http://x") Tân Phúc'])

    const { bytes } = await exported(fresh, 'self')

    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
    expect([...(sheet!.cells ?? new Map()).values()].filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    )
    expect(sheet!.rows.flat()).toContain('=HYPERLINK("http://x") Tân Phúc')
  })
})

test('points over the most, words and too many decimals are told cell by cell; the row stays out', async () => {
  await using fresh = await withUnits()
  const { bytes } = await exported(fresh, 'self')
  const done = await filled(bytes, {
    'Trường THCS Tân Phúc': { ...all(0.8), '2.2': 5.5 },
    'Trường Mầm non Hoa Sen': { ...all(0.8), '2.1': 'tốt' },
    'Trạm Y tế xã Tân Phúc': { ...all(0.8), '3.1': 8.125 },
  })

  const { counts, problems } = await preview(fresh, done)

  expect(counts).toMatchObject({ goesIn: 0, wrong: 3 })
  expect(problems.map(({ said }) => [said.code, said.facts.indicator]).sort()).toEqual([
    ['score', '2.1'],
    ['score-decimals', '3.1'],
    ['score-over-max', '2.2'],
  ])
  expect(problems.find(({ said }) => said.code === 'score-over-max')?.said.facts.most).toBe(5)
})

describe('layouts of others', () => {
  const title = [`KẾT QUẢ CHẤM ĐIỂM ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`]
  const take = async (page: Partial<ListPage> & Pick<ListPage, 'rows'>, ...more: ListPage[]) => {
    const fresh = await withUnits()
    const told = await preview(fresh, await workbook(page, ...more))
    return { fresh, ...told }
  }

  test('with criteria merged over their indicators, units in capitals without marks, empty columns and a total row', async () => {
    const points = Object.values(most).map((max, index) =>
      index % 2 === 0 ? String(max * 0.85).replace('.', ',') : String(max * 0.85),
    )
    const { fresh, counts, order, reading } = await take({
      rows: [
        title,
        [
          'TT',
          'Tên đơn vị',
          null,
          'Tiêu chí 1 (30 điểm)',
          null,
          null,
          'Tiêu chí 2',
          null,
          null,
          null,
          'Tiêu chí 3',
          null,
          null,
          'Tổng điểm',
        ],
        [null, null, null, ...codes, null],
        ['', 'Điểm tối đa', null, ...Object.values(most), 100],
        [1, 'TRUONG THCS TAN PHUC', null, ...points, 85],
        [null, 'Tổng cộng', null, ...points, 85],
      ],
      merges: [
        [1, 0, 2, 0],
        [1, 1, 2, 1],
        [1, 3, 1, 5],
        [1, 6, 1, 9],
        [1, 10, 1, 12],
        [1, 13, 2, 13],
      ],
    })
    await using _ = fresh
    await fresh.api.imports.applyImport(order)

    expect(reading.guess).toMatchObject({ kind: 'scores', subject: 'unit' })
    expect(Object.values(order.mapping).filter((one) => one.startsWith('indicator'))).toHaveLength(10)
    expect(counts).toMatchObject({ rows: 1, goesIn: 1 })
    const { columns, outcome } = await sheetOf(fresh, 'Trường THCS Tân Phúc')
    expect(columns.commune).toMatchObject({ '1.1': { value: 8.5 }, '2.2': { value: 4.25 } })
    expect(outcome).toMatchObject({ total: 85, class: { title: 'Tốt' } })
  })

  test('with titles of the indicators instead of numbers; a total that does not add up is told, and the indicators count', async () => {
    await using fresh = await withUnits()
    const { set } = await sheetOf(fresh, 'Trường THCS Tân Phúc')
    const titles = set!.body.criteria.flatMap(({ indicators }) => indicators.map((one) => one.title))
    const bytes = await workbook({
      rows: [
        [`ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`],
        ['STT', 'Đơn vị', ...titles, 'Tổng điểm'],
        [1, 'Trường Mầm non Hoa Sen', ...Object.values(most), 99],
      ],
    })
    const { order } = await readBytes(fresh, 'cham.xlsx', bytes)
    const { mapping } = await fresh.api.imports.scoreColumns({
      ...{ readingId: order.readingId, subject: 'unit', year, stage: 'commune' },
    })

    const scores = { ...order, kind: 'scores' as const, mapping }
    const { problems } = await fresh.api.imports.previewImport(scores)
    await fresh.api.imports.applyImport(scores)

    expect(Object.values(mapping).filter((one) => one.startsWith('indicator'))).toEqual(
      codes.map((code) => `indicator ${code}`),
    )
    expect(problems.map(({ said }) => [said.code, said.facts.most])).toEqual([['total-differs', 100]])
    expect((await sheetOf(fresh, 'Trường Mầm non Hoa Sen')).outcome?.total).toBe(100)
  })

  test('on the longer of two pages, with three columns under each number: those of the commune are taken', async () => {
    const { fresh, order, counts } = await take(
      { name: 'Bìa', rows: [['HỘI KHUYẾN HỌC'], ['Danh sách kèm theo']] },
      {
        name: 'Chấm',
        rows: [
          title,
          ['STT', 'Tên đơn vị', '1.1', null, null, '1.2', null, null],
          [null, null, 'Tự chấm', 'Thôn', 'Xã', 'Tự chấm', 'Thôn', 'Xã'],
          [1, 'Trạm Y tế xã Tân Phúc', 9, 8, 7, 6, 5, 4],
        ],
        merges: [
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 1, 4],
          [1, 5, 1, 7],
        ],
      },
    )
    await using _ = fresh
    const { mapping } = await fresh.api.imports.scoreColumns({
      ...{ readingId: order.readingId, subject: 'unit', year, stage: 'commune' },
    })
    await fresh.api.imports.applyImport({ ...order, kind: 'scores', stage: 'commune', mapping })

    expect(counts.rows).toBe(1)
    expect((await sheetOf(fresh, 'Trạm Y tế xã Tân Phúc')).columns.commune).toEqual({
      '1.1': { value: 7 },
      '1.2': { value: 4 },
    })
  })

  test('with the total alone: it stands with the title, and no sheet is made up', async () => {
    await using fresh = await withUnits()
    const { order } = await readBytes(
      fresh,
      'diem.xlsx',
      await workbook({
        rows: [title, ['STT', 'Tên đơn vị', 'Tổng điểm'], [1, 'Trạm Y tế xã Tân Phúc', '72,5']],
      }),
    )
    await fresh.api.imports.applyImport({ ...order, kind: 'scores' })

    const { rows } = await fresh.api.assessments.book(unitsOf)
    const row = rows.find(({ name }) => name === 'Trạm Y tế xã Tân Phúc')!
    expect(row).toMatchObject({ points: 72.5, state: 'registered', stage: 'registered' })
    expect((await sheetOf(fresh, 'Trạm Y tế xã Tân Phúc')).columns).toEqual({
      ...{ self: null, hamlet: null, commune: null },
    })
  })
})

test('Có, Không and shares of a commune go into its sheet as they are meant', async () => {
  await using fresh = await hamTan()
  await fresh.api.subjects.registerPlaces({ year: 2020, kind: 'commune', communeId: null })
  const round = { year: 2020, kind: 'commune', sort: 'name' } as const
  const { ticket } = await fresh.api.imports.exportScoreSheet({
    ...round,
    text: 'tan phuc',
    column: 'commune',
  })
  const bytes = new Uint8Array(readFileSync(fresh.app.file(ticket)!.path))
  const [sheet] = (await readXlsx(bytes)).sheets
  const rows = sheet!.rows.map((row) => [...row])
  const heading = rows.find((row) => row[0] === 'STT')!
  const at = (code: string) => heading.findIndex((text) => String(text).startsWith(`${code} `))
  const last = rows.at(-1)!
  last[at('4.a')] = 'Có'
  last[at('4.b')] = 'không'
  last[at('5.a')] = '85,5%'
  last[at('5.b')] = '17/20'

  const told = await preview(fresh, await writeXlsx({ sheets: [{ name: 'a', rows }] }))
  await fresh.api.imports.applyImport(told.order)
  last[at('5.a')] = 0.855
  const unclear = await preview(fresh, await writeXlsx({ sheets: [{ name: 'a', rows }] }))

  const { rows: book } = await fresh.api.assessments.book({ ...round, text: 'tan phuc' })
  const { columns } = await fresh.api.scoring.sheet({ titleId: book[0]!.titleId })
  expect(columns.commune).toEqual({
    '4.a': { value: 1 },
    '4.b': { value: 0 },
    '5.a': { value: 85.5 },
    '5.b': { value: 17, of: 20 },
  })
  expect(unclear.problems.map(({ said }) => said.code)).toEqual(['score-share'])
})
