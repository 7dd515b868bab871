import { describe, expect, test } from 'vitest'
import type { ImportOrder } from '../../../src-main/contract/imports.ts'
import { importSentence } from '../../../src-main/contract/labels/index.ts'
import { an, fatesOf, hamTan, readList, take } from '../../support/imports.ts'

describe('registrations', () => {
  test('that repeat a row of the file stay out and say which', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [
      an,
      [2, 'NGUYỄN VĂN AN ', '1968', 'Nam', 'thôn 01', 4, 'Lại', null],
      [3, 'Nguyễn Văn An', 1970, 'Nam', 'Thôn 1', 4, 'Lại', null],
      [4, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 2', 4, 'Lại', null],
    ])
    expect(await fatesOf(fresh, order)).toEqual(['goes-in', 'duplicate', 'goes-in', 'goes-in'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId, fate: 'duplicate' })
    expect(rows).toMatchObject([{ row: 4, sameAsRow: 3 }])
  })

  test('of one name, year and hamlet with another number of people go in, to be looked at', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [an, [2, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 7, 'Lại', null]])
    const { counts, problems } = await fresh.api.imports.previewImport(order)
    expect(counts.goesIn).toBe(2)
    expect(problems).toMatchObject([{ row: 4, severity: 'warning' }])
  })

  test('names that differ by a mark are two names, wherever the mark stands they are one', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [
      [1, 'Lê Thị Thúy', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [2, 'Lê Thị Thủy', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [3, 'Lê Thị Hòa', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [4, 'Lê Thị Hoà', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [5, 'Le Thi Hoa', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
    ])
    expect(await fatesOf(fresh, order)).toEqual(['goes-in', 'goes-in', 'goes-in', 'duplicate', 'duplicate'])
  })

  test('a cell that cannot be read is told where it is, and a correction lets the row in', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [[1, 'Nguyễn Văn An', '19S8', 'Nam', 'Thôn 1', 4, 'Lại', null]])
    const { counts, problems } = await fresh.api.imports.previewImport(order)
    expect(counts).toMatchObject({ goesIn: 0, wrong: 1 })
    expect(problems).toMatchObject([
      {
        row: 3,
        column: 'C',
        value: '19S8',
        said: { code: 'birth', facts: { cell: 'C3', value: '19S8' } },
      },
    ])
    const [told] = problems
    expect(importSentence('vi', told!.said)).toBe(
      'Ô C3 “19S8” không phải năm sinh. Sửa thành bốn chữ số, ví dụ 1958.',
    )
    expect(importSentence('en', told!.said)).toBe(
      'Cell C3 “19S8” is no year of birth. Correct it to four digits, such as 1958.',
    )
    await expect(fresh.api.imports.applyImport(order)).rejects.toMatchObject({ code: 'nothing-to-import' })
    expect(await fatesOf(fresh, { ...order, corrections: { '3:2': '1958' } })).toEqual(['goes-in'])
  })

  test('a correction lets a cell in that the row did not reach', async () => {
    await using fresh = await hamTan()
    const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Xã']
    const { order } = await readList(fresh, [[1, 'Lê Văn An', 1968]], { headings })
    const told = { ...order, placeId: null }
    expect(await fatesOf(fresh, told)).toEqual(['wrong'])
    const corrections = { '3:3': 'Thôn 1', '3:4': 'Tân Phúc' }
    expect(await fatesOf(fresh, { ...told, corrections })).toEqual(['goes-in'])
  })

  test('of the next year are the families of the register, again because they were there', async () => {
    await using fresh = await hamTan()
    await take(fresh, [an])
    const { order } = await readList(
      fresh,
      [
        [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 5, null, null],
        [2, 'Lê Văn Bê', 1968, 'Nam', 'Thôn 1', 5, null, null],
      ],
      { year: 2021 },
    )
    expect((await fresh.api.imports.previewImport(order)).counts).toMatchObject({
      goesIn: 2,
      again: 1,
      fresh: 1,
    })
    await fresh.api.imports.applyImport(order)
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    expect(rows[0]?.candidates).toMatchObject([{ name: 'Nguyễn Văn An', birth: '1968' }])
  })

  test('of a family whose birth is not known are put before the clerk, whose word counts', async () => {
    await using fresh = await hamTan()
    await take(fresh, [[1, 'Nguyễn Văn An', null, 'Nam', 'Thôn 1', 4, 'Lại', null]])
    const { order } = await readList(fresh, [an], { year: 2021 })
    expect(await fatesOf(fresh, order)).toEqual(['choose'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    const subjectId = rows[0]?.candidates[0]?.subjectId ?? 0
    expect(await fatesOf(fresh, { ...order, choices: { 3: { take: 'same', subjectId } } })).toEqual([
      'goes-in',
    ])
    expect(await fatesOf(fresh, { ...order, choices: { 3: { take: 'leave' } } })).toEqual(['left'])
    const asNew = { ...order, choices: { 3: { take: 'new' as const } } }
    expect(await fatesOf(fresh, asNew)).toEqual(['goes-in'])
    expect(await fresh.api.imports.applyImport(asNew)).toMatchObject({ imported: 1 })
  })

  test('of a family that the clerk says came from another hamlet write its move down, told before, taken back by undo', async () => {
    await using fresh = await hamTan()
    await take(fresh, [[1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Mới', null]])
    const { order } = await readList(fresh, [[1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 2', 4, 'Lại', null]], {
      year: 2021,
    })
    const family = (await fresh.api.assessments.book({ year: 2020, kind: 'family' })).rows[0]!
    const { subjectId } = family
    const chosen = { ...order, choices: { 3: { take: 'same' as const, subjectId } } }
    const { problems } = await fresh.api.imports.previewImport(chosen)
    expect(problems.map(({ said }) => said.code)).toContain('moved')
    await fresh.api.imports.applyImport(chosen)
    expect(await fresh.api.subjects.moves({ subjectId })).toMatchObject([
      { from: 'thôn 1, xã Tân Phúc', to: 'thôn 2, xã Tân Phúc', day: '2020-11-20' },
    ])
    expect(await fresh.api.subjects.subject({ subjectId })).toMatchObject({ hamlet: 'thôn 2' })
    await fresh.api.history.undo({ id: null })
    expect(await fresh.api.subjects.moves({ subjectId })).toEqual([])
    expect(await fresh.api.subjects.subject({ subjectId })).toMatchObject({ hamlet: 'thôn 1' })
  })

  test('of an earlier year move nobody whom a later list found elsewhere', async () => {
    await using fresh = await hamTan()
    await take(fresh, [[1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Mới', null]])
    const { order } = await readList(fresh, [[1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 2', 4, 'Mới', null]], {
      year: 2019,
    })
    const { subjectId } = (await fresh.api.assessments.book({ year: 2020, kind: 'family' })).rows[0]!
    await fresh.api.imports.applyImport({ ...order, choices: { 3: { take: 'same', subjectId } } })
    expect(await fresh.api.subjects.moves({ subjectId })).toEqual([])
    expect(await fresh.api.subjects.subject({ subjectId })).toMatchObject({ hamlet: 'thôn 1' })
  })

  test('take new hamlets with them, and say so before', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [[1, 'Lê Văn An', 1968, 'Nam', 'Khu phố 9', 4, 'Mới', null]])
    expect((await fresh.api.imports.previewImport(order)).newHamlets).toEqual(['khu phố 9'])
    expect(await fresh.api.imports.applyImport(order)).toMatchObject({ newHamlets: 1 })
    const places = await fresh.api.places.places({})
    expect(places.filter(({ fullName }) => fullName === 'khu phố 9')).toHaveLength(1)
  })

  test('go to the commune that each row names, and nowhere without one', async () => {
    await using fresh = await hamTan()
    const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Xã']
    const rows = [
      [1, 'Lê Văn An', 1968, 'Thôn 1', 'Tân Phúc'],
      [2, 'Lê Văn Bê', 1968, 'KP 2', 'TT Tân Nghĩa'],
      [3, 'Lê Văn Ca', 1968, 'Thôn 1', 'Không Có'],
    ]
    const { order } = await readList(fresh, rows, { headings })
    expect(await fatesOf(fresh, { ...order, placeId: null })).toEqual(['goes-in', 'goes-in', 'wrong'])
    const { mapping, ...rest } = order
    const without = { ...rest, placeId: null, mapping: { ...mapping, 4: 'note' as const } }
    expect((await fresh.api.imports.previewImport(without)).blockers).toEqual([
      { code: 'place-missing', what: 'commune' },
    ])
    await expect(fresh.api.imports.applyImport(without)).rejects.toMatchObject({ code: 'place-missing' })
  })

  test('without a name column, or with two of birth, do not begin', async () => {
    await using fresh = await hamTan()
    const { order } = await readList(fresh, [an])
    const blockers = async (mapping: ImportOrder['mapping']) =>
      (await fresh.api.imports.previewImport({ ...order, mapping })).blockers.map(
        ({ code, what }) => `${code} ${what}`,
      )
    expect(await blockers({ 2: 'birth', 4: 'hamlet' })).toEqual(['column-missing name'])
    expect(await blockers({ 1: 'name', 2: 'birth', 5: 'birth' })).toEqual(['column-twice birth'])
  })
})
