import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fourFamilies, hamletOf, recogniseAll, register } from '../../support/ham-tan.ts'
import { passedRound } from '../../support/passed-round.ts'
import { pagesOf } from '../../support/pdf.ts'
import { everyKind } from '../../support/subjects.ts'

const round = { year: 2020, kind: 'family' } as const
const text = async ({ app }: FreshApp, ticket: string): Promise<string[]> =>
  (await pagesOf(readFileSync(app.file(ticket)!.path))).map((page) => page.replaceAll(/\s+/g, ' '))
const whole = async (office: FreshApp, ticket: string): Promise<string> =>
  (await text(office, ticket)).join(' ')

async function namedOffice() {
  const found = await fourFamilies({ today: '2020-11-20' })
  await found.office.api.settings.amendOffice({ signers: [{ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }] })
  return found
}

describe('the registration list', () => {
  test('lists a commune hamlet by hamlet with room to sign', async () => {
    const { office } = await namedOffice()
    await using _ = office
    const order = { ...round, paper: 'registration', communeId: office.commune('Tân Phúc') } as const

    const made = await office.api.papers.printPaper(order)

    expect(made).toMatchObject({
      rows: 3,
      pages: 1,
      fileName: 'danh-sach-dang-ky-family-2020-xa-tan-phuc.pdf',
    })
    const said = await whole(office, made.ticket)
    for (const heading of ['STT', 'Họ và tên chủ hộ', 'Số khẩu', 'Mới, lại', 'Ngày đăng ký', 'Ký tên'])
      expect(said).toContain(heading)
    expect(said).toMatch(/Thôn 1: 2 .*Nguyễn Văn An.*Trần Thị Bình 4.*Thôn 2: 1 .*Lê Đức Ánh/)
    expect(said).not.toContain('Nguyễn Thị Hòa')
    expect(said).toContain('Danh sách có 3 gia đình.')
  })

  test('begins a page for each hamlet if asked, and counts each by itself', async () => {
    const { office } = await namedOffice()
    await using _ = office

    const made = await office.api.papers.printPaper({ ...round, paper: 'registration', byHamlet: true })

    const pages = await text(office, made.ticket)
    expect(pages).toHaveLength(3)
    expect(pages.filter((page) => page.includes('Thôn 1, xã Tân Phúc'))).toHaveLength(1)
    expect(pages.find((page) => page.includes('Thôn 2, xã Tân Phúc'))).toContain('Danh sách có 1 gia đình.')
  })

  test('names who withdrew no more, and says whose hamlet or size is not known', async () => {
    const { office, an } = await namedOffice()
    await using _ = office
    await office.api.assessments.withdraw({ selection: { titleIds: [an.titleId] }, reason: null })

    const { rows, found } = await office.api.papers.checks({ ...round, paper: 'registration' })

    expect(rows).toBe(3)
    expect(found).toEqual([
      { code: 'no-members', severity: 'warning', count: 2, example: 'Nguyễn Thị Hòa, Lê Đức Ánh' },
    ])
  })

  test('is made for every kind of subject', async () => {
    const { office } = await everyKind()
    await using _ = office
    for (const [kind, name] of [
      ['clan', 'Nguyễn Văn'],
      ['unit', 'Trường TH Tân Phúc 1'],
      ['citizen', 'Phạm Thị Lụa'],
      ['community', 'hôn 1'],
      ['commune', 'Tân Phúc'],
    ] as const) {
      const made = await office.api.papers.printPaper({ year: 2020, kind, paper: 'registration' })
      expect(await whole(office, made.ticket)).toContain(name)
    }
  })
})

describe('the list for everybody', () => {
  const births = ['1968', '11/02/1955', '1955', '1980']

  test('shows no birth, no place below the commune, no size of a household and no reason', async () => {
    const { office, an } = await namedOffice()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { filter: { ...round } },
      result: 'passed',
      reason: null,
    })
    await office.api.assessments.amendTitle({
      titleId: an.titleId,
      note: 'Con đông',
      reason: 'Có con nghỉ học',
    })
    await recogniseAll(office)
    for (const posting of ['registered', 'passed', 'recognised'] as const) {
      const made = await office.api.papers.printPaper({ ...round, paper: 'posting', posting })
      const said = await whole(office, made.ticket)
      expect(said).toContain('Trần Thị Bình')
      expect(said).toContain('Xã Tân Phúc')
      for (const hidden of [...births, 'Thôn', 'thôn', 'Con đông', 'nghỉ học', 'khẩu', 'Tổ'])
        expect(said).not.toContain(hidden)
    }
  })

  test('stands by name over the whole commune, so that its order tells nothing of hamlets', async () => {
    const { office } = await namedOffice()
    await using _ = office
    const made = await office.api.papers.printPaper({
      ...round,
      paper: 'posting',
      posting: 'registered',
      communeId: office.commune('Tân Phúc'),
    })
    expect(await whole(office, made.ticket)).toMatch(/Nguyễn Văn An.*Lê Đức Ánh.*Trần Thị Bình/)
  })

  test('is of a commune even where a hamlet is asked for, and warns of who did not agree', async () => {
    const { office, two, an } = await namedOffice()
    await using _ = office
    const order = { ...round, paper: 'posting', posting: 'registered', hamletId: two } as const
    await office.api.privacy.addConsent({
      subjectId: an.subjectId,
      scope: 'publishing-name',
      giver: 'Nguyễn Văn An',
      relation: 'self',
      givenOn: '2020-01-02',
      paper: '',
    })
    const { rows, found } = await office.api.papers.checks(order)
    expect(rows).toBe(4)
    expect(found).toEqual([expect.objectContaining({ code: 'without-consent', count: 3 })])
  })

  test('names only who was recognised, with the decision', async () => {
    const { office, binh } = await namedOffice()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { titleIds: [binh.titleId] },
      result: 'passed',
      reason: null,
    })
    await recogniseAll(office)
    const made = await office.api.papers.printPaper({ ...round, paper: 'posting', posting: 'recognised' })
    const said = await whole(office, made.ticket)
    expect(made.rows).toBe(1)
    expect(said).toContain('15/QĐ-HKH')
    expect(said).not.toContain('Nguyễn Văn An')
  })
})

describe('the statement of one subject', () => {
  test('tells its years with stage, result, points, decision, certificate and revocation', async () => {
    const { office, binh } = await namedOffice()
    await using _ = office
    const { titleId, subjectId } = binh
    await office.api.assessments.amendTitle({ titleId, points: 87.5 })
    await office.api.assessments.giveResult({
      selection: { titleIds: [titleId] },
      result: 'passed',
      reason: null,
    })
    const { decisionId } = await recogniseAll(office)
    await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
    await office.api.assessments.carryForward({ fromYear: 2020, year: 2021, kind: 'family', communeId: null })

    const made = await office.api.papers.printPaper({ ...round, paper: 'statement', subjectId })

    const said = await whole(office, made.ticket)
    expect(made).toMatchObject({ rows: 2, fileName: `ban-ke-${subjectId}.pdf` })
    for (const word of ['Trần Thị Bình', '87,5', 'Số 15/QĐ-HKH', 'ngày 20/11/2020', 'Số vào sổ 1', '2021'])
      expect(said).toContain(word)
    expect(said).toContain('Được công nhận 1 năm trong 2 năm đăng ký.')
    expect(said).not.toContain('1968')
  })

  test('is refused for nobody', async () => {
    const { office } = await namedOffice()
    await using _ = office
    const order = { ...round, paper: 'statement' } as const
    expect((await office.api.papers.checks(order)).found[0]).toMatchObject({ code: 'no-subject' })
    await expect(office.api.papers.printPaper(order)).rejects.toMatchObject({ code: 'preflight-failed' })
  })
})

test('a paper nobody stands on is refused, and looking at one is not written into the log of exports', async () => {
  const { office } = await namedOffice()
  await using _ = office
  const order = { ...round, paper: 'registration' } as const
  await expect(office.api.papers.printPaper({ ...order, year: 2019 })).rejects.toMatchObject({
    code: 'preflight-failed',
  })
  await office.api.papers.previewPaper(order)
  expect((await office.api.privacy.exports({})).total).toBe(0)
  await office.api.papers.printPaper(order)
  expect((await office.api.privacy.exports({})).rows).toMatchObject([
    { kind: 'paper', what: 'Danh sách đăng ký gia đình năm 2020', rows: 4 },
  ])
})

test('two thousand families lie on one list, each once, and its preview shows only the beginning', async () => {
  await using office = await passedRound(2000)
  const order = { ...round, paper: 'registration' } as const
  const { pages, rows, ticket } = await office.api.papers.printPaper(order)
  expect(rows).toBe(2000)
  const printed = await text(office, ticket)
  expect(printed).toHaveLength(pages)
  const preview = await office.api.papers.previewPaper(order)
  const first = await text(office, preview.ticket)
  expect(first.length).toBeLessThan(10)
  expect(first[0]).toBe(printed[0])
})

test('hamlets follow by their numbers: 2 before 10', async () => {
  const { office } = await namedOffice()
  await using _ = office
  await register(office, await hamletOf(office, 'Tân Phúc', '10'), 'Võ Thị Út')
  const made = await office.api.papers.printPaper({
    ...round,
    paper: 'registration',
    communeId: office.commune('Tân Phúc'),
  })
  expect(await whole(office, made.ticket)).toMatch(/Thôn 2.*Thôn 10.*Võ Thị Út/)
})
