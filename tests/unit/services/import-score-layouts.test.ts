import { describe, expect, test } from 'vitest'
import { readBytes } from '../../support/imports.ts'
import { type ListPage, workbook } from '../../support/lists.ts'
import { codes, most, preview, sheetOf, unitsOf, withUnits, year } from '../../support/score-sheets.ts'

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
