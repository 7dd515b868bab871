import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerProblem } from '../../../src-main/contract/values/answers.ts'
import type { Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import { numberText } from '../../../src-main/files/sheet-values.ts'
import { readScore, scoreCell } from '../../../src-main/services/imports/score-cells.ts'
import { hamTan, readBytes } from '../../support/imports.ts'
import { workbook } from '../../support/lists.ts'

const hundredth = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100)
const indicatorOf = (kind: Indicator['kind'], maxPoints: number | null): Indicator => ({
  ...{ code: '1.1', title: 'Chỉ tiêu', maxPoints, kind, whenNotApplicable: 'no-points' },
})
const scored = fc.oneof(
  fc.tuple(fc.constant(indicatorOf('score', 25)), fc.record({ value: hundredth(25) })),
  fc.tuple(fc.constant(indicatorOf('boolean', 5)), fc.record({ value: fc.constantFrom(0, 1) })),
  fc.tuple(fc.constant(indicatorOf('percent', null)), fc.record({ value: hundredth(100) })),
  fc.tuple(fc.constant(indicatorOf('count', null)), fc.record({ value: hundredth(5000) })),
  fc.tuple(
    fc.constant(indicatorOf('percent', null)),
    fc
      .tuple(fc.integer({ min: 1, max: 900 }), fc.nat(900))
      .map(([of, part]) => ({ value: Math.min(part, of), of })),
  ),
  fc.tuple(fc.constant(indicatorOf('score', 10)), fc.constant({ value: null, notApplicable: true })),
)

test('whatever an answer is, its cell in a score sheet is read as that answer again', () => {
  fc.assert(
    fc.property(scored, ([indicator, answer]) => {
      const cell = scoreCell(indicator, answer)
      // As the reader of spreadsheets gives it.
      const text = typeof cell === 'number' ? numberText(cell) : String(cell)

      expect(readScore(indicator, text)).toEqual({ answer })
    }),
    { numRuns: 3000 },
  )
})

test('whatever stands in a cell, what is taken for points is never more than the most', () => {
  const cells = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }).map(String),
    fc.tuple(fc.nat(200), fc.constantFrom(',', '.', '/', ' '), fc.nat(200)).map((parts) => parts.join('')),
    fc.constantFrom('x', 'Có', 'không', '10đ', '8.5 điểm', '100%', '-3', '１０', 'KAD', '7/10', '10/10'),
  )
  fc.assert(
    fc.property(scored, cells, ([indicator], text) => {
      const read = readScore(indicator, text)

      if ('answer' in read && read.answer) expect(answerProblem(indicator, read.answer)).toBeNull()
    }),
    { numRuns: 5000 },
  )
})

test('every row of a list of scores is told once: it goes in, is asked, repeated, unreadable or left', async () => {
  await using fresh = await hamTan()
  const names = [
    'Trường THCS Tân Phúc',
    'Trường Mầm non Hoa Sen',
    'Trạm Y tế',
    'Công an xã',
    'Hợp tác xã Hòa Bình',
  ]
  const title = 'ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM 2021'
  const list = [[title], ['STT', 'Tên đơn vị', 'Số cán bộ'], ...names.map((name, at) => [at + 1, name, 9])]
  await fresh.api.imports.applyImport(
    (await readBytes(fresh, 'a.xlsx', await workbook({ rows: list }))).order,
  )
  const cell = fc.constantFrom(null, '', 8, 10, 11, '8,5', '8.5', 'x', 'tốt', '7/10', -1, 8.125)
  const row = fc.tuple(
    fc.constantFrom(...names, 'truong mam non hoa sen', 'Trạm Y Tê', 'Ai đó', ''),
    fc.array(cell, { minLength: 3, maxLength: 3 }),
  )

  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const body = rows.map(([name, points], at) => [at + 1, name, ...points])
      const bytes = await workbook({
        rows: [[`CHẤM ĐIỂM ${title}`], ['STT', 'Tên đơn vị', '1.1', '1.2', '1.3'], ...body],
      })
      const { order, reading } = await readBytes(fresh, 'cham.xlsx', bytes)
      const { counts } = await fresh.api.imports.previewImport(order)
      const told = await fresh.api.imports.previewRows({ readingId: order.readingId })

      expect(order.kind).toBe('scores')
      const planned = told.rows.map((one) => one.row)
      const skipped = reading.skipped.filter(({ row: at }) => at > 2).map(({ row: at }) => at)
      expect([...planned, ...skipped].sort((one, other) => one - other)).toEqual(
        [...new Set([...planned, ...skipped])].sort((one, other) => one - other),
      )
      const filled = body.flatMap(([, ...cells], at) =>
        cells.some((one) => one !== null && one !== '') ? [at + 3] : [],
      )
      expect(filled.filter((at) => !planned.includes(at) && !skipped.includes(at))).toEqual([])
      expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(
        planned.length,
      )
      // Nothing unreadable goes in.
      for (const one of told.rows) if (one.wrong.length > 0) expect(one.fate).not.toBe('goes-in')
    }),
    { numRuns: 60 },
  )
}, 60_000)
