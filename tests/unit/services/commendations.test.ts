import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fourFamilies, type HamTan, recogniseAll } from '../../support/ham-tan.ts'
import { pagesOf } from '../../support/pdf.ts'

const text = async ({ app }: FreshApp, ticket: string): Promise<string> =>
  (await pagesOf(readFileSync(app.file(ticket)!.path))).join(' ').replaceAll(/\s+/g, ' ')

/** Bình is recognised in 2018, 2019 and 2020, An in 2018 and 2020. */
async function threeYears() {
  const found = await fourFamilies({ today: '2020-12-01' })
  const { office, binh, an } = found
  await office.api.settings.amendOffice({ signers: [{ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }] })
  await recognised(office, 2020, [binh.subjectId, an.subjectId])
  for (const [year, subjects] of [
    [2019, [binh.subjectId]],
    [2018, [binh.subjectId, an.subjectId]],
  ] as const) {
    await again(office, year, subjects)
    await recognised(office, year, subjects)
  }
  const list = async (year = 2020) => (await office.api.commendations.list({ year })).rows
  return { ...found, list, commendations: office.api.commendations }
}

async function again({ api }: HamTan, year: number, subjects: readonly number[]) {
  for (const subjectId of subjects) {
    const { name } = await api.assessments.subject({ subjectId })
    const hamletId = (await api.subjects.subject({ subjectId })).hamletId!
    const rest = { birth: null, sex: null, members: null, note: null, differs: false } as const
    await api.assessments.registerFamily({ ...rest, year, name, hamletId, sameAs: subjectId })
  }
}

async function recognised(office: HamTan, year: number, subjects: readonly number[]) {
  const { rows } = await office.api.assessments.book({ year, kind: 'family' })
  const titleIds = rows.filter(({ subjectId }) => subjects.includes(subjectId)).map(({ titleId }) => titleId)
  await office.api.assessments.giveResult({ selection: { titleIds }, result: 'passed', reason: null })
  await recogniseAll(office, year, `1/QĐ${year}-HKH`)
}

const reason = '{years} năm liền được công nhận “{label}” ({from}-{to})'
const higher = { level: 'higher', reason: 'Tiêu biểu trong phong trào', years: null } as const

describe('suggestions', () => {
  test('name who was recognised so many years in a row, and nobody who missed one', async () => {
    const { office, commendations, binh } = await threeYears()
    await using _ = office
    const found = await commendations.suggestions({ year: 2020, years: 2 })
    expect(found).toEqual({
      total: 1,
      rows: [
        {
          subjectId: binh.subjectId,
          name: 'Trần Thị Bình',
          hamlet: 'thôn 1',
          commune: 'xã Tân Phúc',
          yearsInRow: 3,
        },
      ],
    })
    expect((await commendations.suggestions({ year: 2020, years: 4 })).total).toBe(0)
    expect(
      (await commendations.suggestions({ year: 2020, years: 2, communeId: office.commune('Sơn Mỹ') })).total,
    ).toBe(0)
  })

  test('list nothing by themselves, and leave out who is listed', async () => {
    const { office, commendations, binh, list } = await threeYears()
    await using _ = office
    await commendations.suggestions({ year: 2020, years: 2 })
    expect(await list()).toEqual([])
    await commendations.listSubjects({
      year: 2020,
      subjectIds: [binh.subjectId],
      level: 'own',
      years: 2,
      reason,
    })
    expect((await commendations.suggestions({ year: 2020, years: 2 })).total).toBe(0)
  })
})

describe('the list of a year', () => {
  test('takes years in a row from the recognitions, never from what is typed', async () => {
    const { office, commendations, binh, list } = await threeYears()
    await using _ = office
    const order = { year: 2020, subjectIds: [binh.subjectId], level: 'own' as const, years: 2, reason }
    expect(await commendations.listSubjects(order)).toEqual({ listed: 1, alreadyThere: 0 })
    expect(await list()).toMatchObject([
      { yearsInRow: 3, state: 'listed', reason: '3 năm liền được công nhận “Gia đình hiếu học” (2018-2020)' },
    ])
    await expect(commendations.listSubjects(order)).rejects.toMatchObject({ code: 'listed-already' })
  })

  test('refuses who has fewer years, and lists nobody of such an order', async () => {
    const { office, commendations, binh, an, list } = await threeYears()
    await using _ = office
    const subjectIds = [binh.subjectId, an.subjectId]
    await expect(
      commendations.listSubjects({ year: 2020, subjectIds, level: 'own', years: 2, reason }),
    ).rejects.toMatchObject({
      code: 'years-not-reached',
      details: { name: 'Nguyễn Văn An', held: 1, years: 2 },
    })
    expect(await list()).toEqual([])
  })

  test('holds outstanding cases and groups with a reason of their own, and is found without marks', async () => {
    const { office, commendations, an, list } = await threeYears()
    await using _ = office
    await commendations.listSubjects({ year: 2020, subjectIds: [an.subjectId], ...higher })
    const nowhere = { year: 2020, name: 'Ban', communeId: 999_999, level: 'own', reason: 'x' } as const
    await expect(commendations.listGroup(nowhere)).rejects.toMatchObject({ code: 'not-found' })
    await commendations.listGroup({
      year: 2020,
      name: 'Ban Khuyến học dòng họ Trần',
      communeId: office.commune('Tân Phúc'),
      level: 'own',
      reason: 'Vận động quỹ khuyến học',
    })
    expect(await list()).toMatchObject([
      { name: 'Nguyễn Văn An', kind: 'family', yearsInRow: null, level: 'higher' },
      { name: 'Ban Khuyến học dòng họ Trần', kind: null, subjectId: null, commune: 'xã Tân Phúc' },
    ])
    expect((await commendations.list({ year: 2020, text: 'ban khuyen' })).total).toBe(1)
    expect((await commendations.list({ year: 2020, level: 'higher' })).rows).toHaveLength(1)
    expect((await commendations.list({ year: 2019 })).total).toBe(0)
    await commendations.listSubjects({ year: 2018, subjectIds: [an.subjectId], ...higher })
    const praise = await commendations.ofSubject({ subjectId: an.subjectId })
    expect(praise.map(({ year, level }) => [year, level])).toEqual([
      [2020, 'higher'],
      [2018, 'higher'],
    ])
  })

  test('goes from listed to proposed to commended with paper and day, each undone in words', async () => {
    const { office, commendations, an, list } = await threeYears()
    await using _ = office
    await commendations.listSubjects({ year: 2020, subjectIds: [an.subjectId], ...higher })
    const ids = (await list()).map(({ id }) => id)
    const paper = { paper: '7/TTr-HKH', paperDay: '2020-12-02' }
    await expect(
      commendations.settle({ ids, state: 'commended', paper: null, paperDay: null }),
    ).rejects.toMatchObject({ code: 'not-proposed' })
    await commendations.propose({ ids, ...paper })
    expect(await list()).toMatchObject([{ state: 'proposed', ...paper }])
    await commendations.settle({
      ids,
      state: 'commended',
      paper: '44/QĐ-UBND',
      paperDay: '2020-12-20',
    })
    expect(await list()).toMatchObject([{ state: 'commended', paper: '44/QĐ-UBND', paperDay: '2020-12-20' }])
    await expect(commendations.amend({ id: ids[0]!, reason: 'Khác' })).rejects.toMatchObject({
      code: 'commendation-decided',
    })
    expect((await commendations.takeOff({ ids }).catch(({ code }) => code)) as unknown).toBe(
      'nothing-selected',
    )

    await office.api.history.undo({ id: null })
    expect(await list()).toMatchObject([{ state: 'proposed', ...paper }])
    await office.api.history.undo({ id: null })
    await office.api.history.undo({ id: null })
    expect(await list()).toEqual([])
  })

  test('lets go of who was only listed', async () => {
    const { office, commendations, an, list } = await threeYears()
    await using _ = office
    await commendations.listSubjects({ year: 2020, subjectIds: [an.subjectId], ...higher })
    const ids = (await list()).map(({ id }) => id)
    await commendations.amend({ id: ids[0]!, reason: 'Lý do mới', level: 'own' })
    expect(await list()).toMatchObject([{ reason: 'Lý do mới', level: 'own' }])
    expect(await commendations.takeOff({ ids })).toEqual({ taken: 1 })
    expect(await list()).toEqual([])
  })
})

describe('papers of praise', () => {
  test('the proposal to the level above is a paper and a spreadsheet, each logged', async () => {
    const { office, commendations, an } = await threeYears()
    await using _ = office
    await expect(commendations.printProposal({ year: 2020 })).rejects.toMatchObject({
      code: 'nothing-selected',
    })
    await commendations.listSubjects({ year: 2020, subjectIds: [an.subjectId], ...higher })
    const made = await commendations.printProposal({ year: 2020, level: 'higher' })
    const said = await text(office, made.ticket)
    expect(said).toContain('DANH SÁCH ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG NĂM 2020')
    expect(said).toContain('Nguyễn Văn An')
    expect(said).toContain('Tiêu biểu trong phong trào')
    expect(said).not.toContain('1955')
    const sheet = await commendations.exportProposal({ year: 2020, level: 'higher' })
    expect(sheet).toMatchObject({ rows: 1, fileName: 'khen-thuong-2020.xlsx' })
    expect((await office.api.privacy.exports({})).rows.map(({ kind }) => kind)).toEqual([
      'commendations',
      'commendations',
    ])
  })

  test('giấy khen are printed only for those this office commended', async () => {
    const { office, commendations, binh, an, list } = await threeYears()
    await using _ = office
    await commendations.listSubjects({
      year: 2020,
      subjectIds: [binh.subjectId],
      level: 'own',
      years: 3,
      reason,
    })
    await commendations.listSubjects({ year: 2020, subjectIds: [an.subjectId], ...higher })
    const ids = (await list()).map(({ id }) => id)
    await expect(commendations.printPraise({ ids })).rejects.toMatchObject({ code: 'nobody-commended' })
    const own = (await list()).find(({ level }) => level === 'own')!
    await commendations.settle({
      ids: [own.id],
      state: 'commended',
      paper: '5/QĐ-HKH',
      paperDay: '2020-12-05',
    })

    const made = await commendations.printPraise({ ids })

    expect(made).toMatchObject({ rows: 1, pages: 1 })
    const said = await text(office, made.ticket)
    for (const word of ['TẶNG', 'GIẤY KHEN', 'Gia đình bà', 'Trần Thị Bình', '3 năm liền', '05/QĐ-HKH'])
      expect(said).toContain(word)
    expect(said).toContain('Hàm Tân, ngày 05 tháng 12 năm 2020')
    expect(said).not.toContain('1968')
  })
})
