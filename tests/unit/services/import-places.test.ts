import { expect, test } from 'vitest'
import { hamTan, readBytes } from '../../support/imports.ts'
import { workbook } from '../../support/lists.ts'

test.each([
  ['community', 'Thôn', ['Thôn 1', 'thôn 01', 'Thôn 2']],
  ['commune', 'Tên xã', ['Xã Tân Phúc', 'Tân Phúc', 'Xã Sơn Mỹ']],
] as const)(
  'a place is one %s whatever the clerk says of its row: a second time it stays out, in the list and in the register',
  async (kind, heading, [first, again, other]) => {
    await using fresh = await hamTan()
    const rows = [
      [`DANH SÁCH XÃ TÂN PHÚC NĂM 2020`],
      ['STT', heading, 'Số hộ'],
      [1, first, 320],
      [2, again, 320],
      [3, other, 200],
    ]
    const { order, reading } = await readBytes(fresh, 'danh-sach.xlsx', await workbook({ rows }), kind)
    const [place] = await fresh.api.places
      .placesOn({ day: '2020-12-31' })
      .then((all) => all.filter(({ kind, name }) => kind === 'commune' && name === 'Tân Phúc'))
    const said = { ...order, kind: 'registrations', subject: kind, placeId: place!.id } as const
    const all = [1, 2, 3].map((nth) => [`${reading.headingRow + nth}`, { take: 'new' }] as const)
    const choices = Object.fromEntries(all)

    expect(await fresh.api.imports.applyImport({ ...said, choices })).toMatchObject({ imported: 2, left: 1 })
    await expect(fresh.api.imports.applyImport({ ...said, choices, again: true })).rejects.toMatchObject({
      code: 'nothing-to-import',
    })
    const { rows: plan } = await fresh.api.imports.previewRows({ readingId: said.readingId })
    expect(plan.map(({ fate }) => fate)).toEqual(['duplicate', 'duplicate', 'duplicate'])
    expect((await fresh.api.assessments.book({ year: 2020, kind })).total).toBe(2)
  },
)

test('a place that the office does not have is refused before anything is planned', async () => {
  await using fresh = await hamTan()
  const rows = [
    ['STT', 'Tên xã', 'Số hộ'],
    [1, 'Xã Tân Phúc', 3000],
  ]
  const { order } = await readBytes(fresh, 'danh-sach.xlsx', await workbook({ rows }), 'commune')
  for (const call of ['previewImport', 'applyImport'] as const)
    await expect(fresh.api.imports[call]({ ...order, placeId: 1_000_000 })).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'place' },
    })
})
