import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { printColumns } from '../../../src-main/contract/assessments.ts'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { fourFamilies, hamTan, recogniseAll, register } from '../../support/ham-tan.ts'
import { passedRound } from '../../support/passed-round.ts'
import { pagesOf } from '../../support/pdf.ts'

const round = { year: 2020, kind: 'family' } as const
const nameOf = ({ name }: { name: string }) => name
const headings = {
  registrations: [
    'STT',
    'Họ và tên chủ hộ',
    'Năm sinh',
    'Giới tính',
    'Thôn/KP',
    'Xã',
    'Số khẩu',
    'Mới/Lại',
    'Ghi chú',
  ],
  results: ['STT', 'Chủ hộ', 'Năm sinh', 'Thôn/KP', 'Xã', 'Tổng điểm', 'Kết quả', 'Lý do không đạt'],
}

describe('the Book', () => {
  test('families stand in the order of lists: tên, then họ, then đệm', async () => {
    const { office } = await fourFamilies()
    await using _ = office
    const names = async (sort: 'name' | 'name-desc' | 'place' | 'birth-desc') =>
      (await office.api.assessments.book({ ...round, sort })).rows.map(nameOf)
    const byName = ['Nguyễn Văn An', 'Lê Đức Ánh', 'Trần Thị Bình', 'Nguyễn Thị Hòa']
    expect(await names('name')).toEqual(byName)
    expect(await names('name-desc')).toEqual([...byName].reverse())
    expect(await names('place')).toEqual(['Nguyễn Thị Hòa', 'Nguyễn Văn An', 'Trần Thị Bình', 'Lê Đức Ánh'])
    expect((await names('birth-desc'))[0]).toBe('Nguyễn Thị Hòa')
  })

  test('any words of a name are found without marks, and the counts follow the text but not the state', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { titleIds: [an.titleId] },
      result: 'passed',
      reason: null,
    })
    const found = await office.api.assessments.book({ ...round, text: 'nguy', state: 'passed' })
    expect(found.rows.map(nameOf)).toEqual(['Nguyễn Văn An'])
    expect(found.total).toBe(1)
    expect(found.counts).toMatchObject({ passed: 1, registered: 1, failed: 0 })
    const both = await office.api.assessments.book({ ...round, text: 'HOA nguyen' })
    expect(both.rows.map(nameOf)).toEqual(['Nguyễn Thị Hòa'])
  })

  test('pages follow each other without a gap, in every order, also with a filter', async () => {
    const { office, one } = await fourFamilies()
    await using _ = office
    for (const given of ['Lan', 'Mai', 'Út', 'Yến', 'Đào', 'Cúc', 'Ân']) {
      await register(office, one, `Đặng Thị ${given}`, { birth: given.length > 2 ? '1970' : null })
    }
    const sorts = ['name', 'name-desc', 'place', 'place-desc', 'birth', 'points-desc', 'state'] as const
    for (const sort of sorts) {
      for (const filter of [{}, { communeId: office.commune('Tân Phúc') }, { text: 'thi' }]) {
        const asked = { ...round, ...filter, sort }
        const all = (await office.api.assessments.book(asked)).rows.map(({ titleId }) => titleId)
        const paged: number[] = []
        for (let offset = 0; offset < all.length + 3; offset += 3) {
          const { rows, total } = await office.api.assessments.book({ ...asked, offset, limit: 3 })
          expect(total).toBe(all.length)
          paged.push(...rows.map(({ titleId }) => titleId))
        }
        expect(paged).toEqual(all)
      }
    }
  })

  test('typed letters jump to the tên first, then to the whole name', async () => {
    const { office } = await fourFamilies()
    await using _ = office
    const jump = async (prefix: string, more: object = {}) =>
      (await office.api.assessments.bookPosition({ ...round, prefix, ...more })).index
    expect(await jump('b')).toBe(2)
    expect(await jump('hò')).toBe(3)
    expect(await jump('nguyen t')).toBe(3)
    expect(await jump('trần')).toBe(2)
    expect(await jump('x')).toBeNull()
    expect(await jump('a', { sort: 'name-desc' })).toBe(2)
    expect(await jump('a', { sort: 'place' })).toBe(1)
    expect(await jump('a', { communeId: office.commune('Sơn Mỹ') })).toBeNull()
  })

  test('years in a row count back from this year as long as none is missing', async () => {
    const { office, one, binh } = await fourFamilies()
    await using _ = office
    for (const year of [2017, 2018, 2019, 2020]) {
      if (year !== 2020) await register(office, one, 'Trần Thị Bình', { year, sameAs: binh.subjectId })
      if (year === 2017) continue
      const selection = { filter: { year, kind: 'family', text: 'binh' } as const }
      await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
      await recogniseAll(office, year, `${year - 2000}/QĐ-HKH`)
    }
    const streaks = async (year: number) =>
      Object.fromEntries(
        (await office.api.assessments.book({ ...round, year })).rows.map(({ name, streak }) => [
          name,
          streak,
        ]),
      )
    expect(await streaks(2020)).toMatchObject({ 'Trần Thị Bình': 3, 'Nguyễn Văn An': 0 })
    expect(await streaks(2018)).toEqual({ 'Trần Thị Bình': 1 })
  })
})

describe('the Book as a spreadsheet', () => {
  test('what goes out has the headings of the offices and comes in again without change', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { filter: round },
      result: 'failed',
      reason: 'Con bỏ học',
    })
    await office.api.assessments.amendTitle({ titleId: an.titleId, points: 58.5, note: 'Mới về địa phương' })
    await office.api.assessments.giveResult({
      selection: { titleIds: [an.titleId] },
      result: 'passed',
      reason: null,
    })
    const rows = async () => (await office.api.assessments.book({ ...round, sort: 'place' })).rows
    const before = await rows()
    for (const columns of ['registrations', 'results'] as const) {
      const out = await office.api.assessments.exportBook({ ...round, columns, sort: 'place' })
      expect(out.rows).toBe(4)
      const path = office.app.file(out.ticket)?.path ?? ''
      const ticket = await office.send(out.fileName, readFileSync(path))
      const reading = await office.api.imports.readSheet({ ticket })
      expect(reading.columns.map(({ heading }) => heading)).toEqual(headings[columns])
      const guess = { kind: columns, year: 2020, label: 'Gia đình hiếu học' }
      expect(reading).toMatchObject({ rows: 4, guess, skipped: reading.skipped })
      const { readingId, mapping } = reading
      const order = {
        readingId,
        kind: columns,
        subject: 'family',
        year: 2020,
        placeId: null,
        mapping,
      } as const
      const plan = await office.api.imports.previewImport(order)
      expect(plan).toMatchObject({
        problems: [],
        newHamlets: [],
        blockers: [],
        counts: { wrong: 0, choose: 0 },
      })
      if (plan.counts.goesIn > 0) await office.api.imports.applyImport(order)
      expect(await rows()).toEqual(before)
    }
  })

  test('the columns shown go out in their order, and all of them come in again without change', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await office.api.assessments.amendTitle({ titleId: an.titleId, points: 58.5, note: 'Mới về địa phương' })
    const readingOf = async (columns: readonly (typeof printColumns)[number][]) => {
      const out = await office.api.assessments.exportBook({
        ...round,
        columns: [...columns],
        sort: 'name-desc',
      })
      expect(out.fileName).toBe('danh-sach-gia-dinh-hieu-hoc-2020.xlsx')
      const ticket = await office.send(out.fileName, readFileSync(office.app.file(out.ticket)?.path ?? ''))
      return office.api.imports.readSheet({ ticket })
    }
    const few = await readingOf(['points', 'name', 'state', 'points'])
    expect(few.columns.map(({ heading }) => heading)).toEqual([
      'STT',
      'Tổng điểm',
      'Họ và tên chủ hộ',
      'Tình trạng',
    ])
    const { readingId, mapping, guess } = await readingOf(printColumns)
    expect(guess).toMatchObject({ kind: 'registrations', year: 2020 })
    const plan = await office.api.imports.previewImport({
      ...{ readingId, mapping, kind: 'registrations', subject: 'family', year: 2020, placeId: null },
    })
    expect(plan.counts).toMatchObject({ rows: 4, goesIn: 0, duplicates: 4, wrong: 0, choose: 0 })
  })

  test('an empty Book is not exported', async () => {
    await using office = await hamTan()
    await expect(
      office.api.assessments.exportBook({ ...round, columns: 'registrations' }),
    ).rejects.toMatchObject({ code: 'nothing-selected' })
  })
})

test('the Book is printed as it is shown: rows in their order, the columns asked for, no day of birth', async () => {
  const { office, an } = await fourFamilies()
  await using _ = office
  await office.api.assessments.amendTitle({ titleId: an.titleId, points: 87.5 })
  const printed = await office.api.assessments.printBook({
    ...round,
    communeId: office.commune('Tân Phúc'),
    sort: 'name-desc',
    columns: ['name', 'birth', 'hamlet', 'points'],
  })
  expect(printed).toMatchObject({ rows: 3, pages: 1, fileName: 'danh-sach-gia-dinh-hieu-hoc-2020.pdf' })
  const [page = ''] = await pagesOf(readFileSync(office.app.file(printed.ticket)!.path))
  const text = page.replaceAll(/\s+/g, ' ')
  expect(text).toContain('HỘI KHUYẾN HỌC HUYỆN HÀM TÂN')
  expect(text).toContain('DANH SÁCH GIA ĐÌNH HIẾU HỌC NĂM 2020 Xã Tân Phúc')
  expect(text).toContain('STT Họ và tên chủ hộ Năm sinh Thôn, khu phố Điểm')
  expect(text).toMatch(/1 Trần Thị Bình 1968 Thôn 1 2 Lê Đức Ánh Thôn 2 3 Nguyễn Văn An 1955 Thôn 1 87,5/)
  expect(text).not.toContain('11/02/1955')
  expect(text).toContain('Danh sách có 3 gia đình./.')
  await expect(
    office.api.assessments.printBook({ ...round, text: 'không ai', columns: ['name'] }),
  ).rejects.toMatchObject({ code: 'nothing-selected' })
})

test('a list too long for one PDF is not begun: the sentence says to print commune by commune', async () => {
  await using office = await passedRound(10_001)
  const printing = office.api.assessments.printBook({ ...round, columns: ['name'] })
  const refused = await printing.catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'list-too-long', details: { count: 10_001, limit: 10_000 } })
  const said = refusalSentence('vi', 'list-too-long', { count: 10_001, limit: 10_000 })
  expect(said).toBe(
    'Danh sách có 10.001 dòng, dài hơn mức in được một lần (10.000 dòng). Lọc theo xã rồi in từng xã.',
  )
}, 60_000)
