import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { hamTan, readBytes } from '../../support/imports.ts'
import { workbook } from '../../support/lists.ts'
import { all, exported, filled, preview, sheetOf, withUnits, year } from '../../support/score-sheets.ts'
import { giveTestSet } from '../../support/scored-office.ts'

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

test('two families of one name are told apart by their number in the register, and never guessed without it', async () => {
  await using fresh = await hamTan()
  await giveTestSet(fresh.api)
  const rows = [
    ['DANH SÁCH ĐĂNG KÝ GIA ĐÌNH HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
    ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn'],
    [1, 'Nguyễn Văn An', 1968, 'Thôn 1'],
    [2, 'Nguyễn Văn An', 1971, 'Thôn 1'],
  ]
  await fresh.api.imports.applyImport((await readBytes(fresh, 'a.xlsx', await workbook({ rows }))).order)
  const round = { year: 2020, kind: 'family' } as const
  const { ticket } = await fresh.api.imports.exportScoreSheet({ ...round, sort: 'birth', column: 'self' })
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(fresh.app.file(ticket)!.path)))).sheets
  const written = sheet!.rows.map((row) => [...row])
  const at = written.find((row) => row[0] === 'STT')!.findIndex((text) => String(text).startsWith('1.1 '))
  // Both years of birth are gone; the numbers stay.
  for (const [row, points] of [
    [written.at(-2)!, 3],
    [written.at(-1)!, 4],
  ] as const) {
    row[3] = null
    row[at] = points
  }

  const told = await preview(fresh, await writeXlsx({ sheets: [{ name: 'a', rows: written }] }))
  await fresh.api.imports.applyImport(told.order)
  for (const row of written.slice(-2)) {
    row[1] = null
    row[at] = 5
  }
  const without = await preview(fresh, await writeXlsx({ sheets: [{ name: 'a', rows: written }] }))

  const { rows: book } = await fresh.api.assessments.book({ ...round, sort: 'birth' })
  const given = await Promise.all(book.map(({ titleId }) => fresh.api.scoring.sheet({ titleId })))
  expect(given.map(({ columns }) => columns.self?.['1.1']?.value)).toEqual([3, 4])
  expect(without.rows.map(({ fate, reason }) => [fate, reason?.code])).toEqual([
    ['choose', 'several-registered'],
    ['choose', 'several-registered'],
  ])
})
