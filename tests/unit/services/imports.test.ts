import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { an, fixture, hamTan, readBytes, readList, registrations } from '../../support/imports.ts'
import { workbook } from '../../support/lists.ts'

describe('the lists of three communes', () => {
  test.each([
    [
      'tan-phuc',
      { rows: 418, goesIn: 412, duplicates: 6, again: 319 },
      { rows: 412, choose: 6, passed: 173 },
    ],
    [
      'tan-nghia',
      { rows: 661, goesIn: 655, duplicates: 6, again: 549 },
      { rows: 655, choose: 17, passed: 289 },
    ],
    ['son-my', { rows: 394, goesIn: 388, duplicates: 6, again: 302 }, { rows: 388, choose: 18, passed: 169 }],
  ])('%s goes in with the figures it must have', async (commune, registered, reviewed) => {
    await using fresh = await hamTan()
    const list = `dang-ky-gia-dinh-2020-${commune}.xlsx`
    const first = await readBytes(fresh, list, fixture(list))
    expect((await fresh.api.imports.previewImport(first.order)).counts).toMatchObject(registered)
    expect(await fresh.api.imports.applyImport(first.order)).toMatchObject({
      imported: registered.goesIn,
      left: 6,
    })

    const review = `ket-qua-binh-xet-2020-${commune}.xlsx`
    const second = await readBytes(fresh, review, fixture(review))
    expect((await fresh.api.imports.previewImport(second.order)).counts).toMatchObject(reviewed)
    expect(await fresh.api.imports.applyImport(second.order)).toMatchObject({
      imported: reviewed.rows - reviewed.choose,
    })
  })
})

describe('one import', () => {
  test('is one action: undo takes all of it back, and the file is as if it had never come', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [an, [2, 'Lê Văn Bê', 1970, 'Nam', 'Thôn 77', 3, 'Mới', null]])
    await fresh.api.imports.applyImport(order)
    await expect(fresh.api.imports.applyImport(order)).rejects.toMatchObject({ code: 'same-file-again' })

    await fresh.api.history.undo({ id: null })
    const places = await fresh.api.places.places({})
    expect(places.some(({ fullName }) => fullName === 'thôn 77')).toBe(false)
    expect(await fresh.api.imports.applyImport(order)).toMatchObject({ imported: 2 })
  })

  test('of the same file goes in a second time only when the clerk says so', async () => {
    await using fresh = await hamTan()
    const bytes = await workbook({ rows: [['XÃ TÂN PHÚC NĂM 2020'], registrations, an] })
    const first = await readBytes(fresh, 'a.xlsx', bytes)
    await fresh.api.imports.applyImport(first.order)
    const second = await readBytes(fresh, 'b.xlsx', bytes)
    expect(second.reading.importedBefore).toMatchObject({ fileName: 'a.xlsx', rows: 1 })
    await expect(fresh.api.imports.applyImport(second.order)).rejects.toMatchObject({
      code: 'same-file-again',
    })
    const choices = { 3: { take: 'new' as const } }
    expect(await fresh.api.imports.applyImport({ ...second.order, choices, again: true })).toMatchObject({
      imported: 1,
    })
  })

  test('remembers how the office understood its columns', async () => {
    await using fresh = await hamTan()
    const headings = ['Mã', 'Họ và tên', 'Sinh hoạt tại', 'Năm sinh']
    const row = [1, 'Lê Văn An', 'Thôn 1', 1968]
    const { reading, order } = await readList(fresh, [row], { headings })
    expect(reading.mappingBy).toBe('headings')
    const mapping = { ...order.mapping, 2: 'hamlet' as const }
    await fresh.api.imports.applyImport({ ...order, mapping })
    const next = await readList(fresh, [[1, 'Lê Văn Bê', 'Thôn 1', 1968]], { headings })
    expect(next.reading).toMatchObject({ mappingBy: 'remembered', mapping })
  })

  test('saves the rows that stay out with the reason, and takes them back when corrected', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [
      an,
      [2, 'Lê Văn Bê', '19S8', 'Nam', 'Thôn 1', 3, 'Mới', 'Hộ nghèo'],
    ])
    await fresh.api.imports.applyImport(order)
    const { ticket, fileName, rows } = await fresh.api.imports.leftOutRows({ readingId: order.readingId })
    expect(rows).toBe(1)
    const bytes = readFileSync(fresh.app.file(ticket)!.path)
    const back = await readBytes(fresh, fileName, bytes)
    expect(back.reading).toMatchObject({
      mappingBy: 'remembered',
      rows: 1,
      mapping: { ...order.mapping, 8: 'left-reason' },
    })
    expect(back.order).toMatchObject({ kind: 'registrations', year: 2020, placeId: order.placeId })
    await fresh.api.imports.previewImport(back.order)
    const kept = await fresh.api.imports.previewRows({ readingId: back.order.readingId })
    expect(kept.rows[0]?.cells.slice(0, 8)).toEqual([
      '2',
      'Lê Văn Bê',
      '19S8',
      'Nam',
      'Thôn 1',
      '3',
      'Mới',
      'Hộ nghèo',
    ])
    expect(kept.rows[0]?.cells[8]).toContain('“19S8” không phải năm sinh')
    const row = kept.rows[0]?.row ?? 0
    const corrected = { ...back.order, corrections: { [`${row}:2`]: '1958' } }
    expect(await fresh.api.imports.applyImport(corrected)).toMatchObject({ imported: 1 })
  })
})
