import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fourFamilies } from '../../support/ham-tan.ts'
import { pagesOf } from '../../support/pdf.ts'
import { allAt, giveTestSet, testCodes, testSet } from '../../support/scored-office.ts'

const round = { year: 2020, kind: 'family' } as const
const empty = { ...round, paper: 'empty-sheets' } as const
const filled = { ...round, paper: 'filled-sheets' } as const
const text = async ({ app }: FreshApp, ticket: string): Promise<string[]> =>
  (await pagesOf(readFileSync(app.file(ticket)!.path))).map((page) => page.replaceAll(/\s+/g, ' '))

describe('empty score sheets', () => {
  test('carry every item of the set with its most points, one sheet for each name', async () => {
    const { office, one } = await fourFamilies()
    await using _ = office
    await giveTestSet(office.api)

    const made = await office.api.papers.printPaper({ ...empty, hamletId: one })

    expect(made.rows).toBe(2)
    const said = (await text(office, made.ticket)).join(' ')
    for (const code of testCodes) expect(said.split(`Nội dung thử ${code} của bộ thử nghiệm`)).toHaveLength(3)
    for (const word of [
      'Chủ hộ: Nguyễn Văn An',
      'Chủ hộ: Trần Thị Bình',
      'Thôn 1, xã Tân Phúc',
      'Điểm tối đa',
    ])
      expect(said).toContain(word)
    for (const heading of ['Hộ tự chấm', 'Thôn chấm', 'Xã chấm', 'Ghi chú, minh chứng', 'Tổng điểm 100'])
      expect(said).toContain(heading)
    expect(said).not.toContain('1955')
  })

  test('come without names, so many as asked, by any set of the year', async () => {
    const { office } = await fourFamilies()
    await using _ = office
    await giveTestSet(office.api, { round: false })
    const sets = await office.api.papers.sets(round)
    const own = sets.find(({ code }) => code === 'bo-thu-nghiem')!
    expect(own).toMatchObject({ indicators: 20, unknowns: 0 })

    const made = await office.api.papers.printPaper({
      ...empty,
      blank: 3,
      set: { code: own.code, version: own.version },
    })

    expect(made.rows).toBe(3)
    const said = (await text(office, made.ticket)).join(' ')
    expect(said.match(/Chủ hộ: …+/g)).toHaveLength(3)
  })

  test('of a set that does not say its points leave room for them and say what is missing', async () => {
    const { office } = await fourFamilies()
    await using _ = office
    const set = testSet()
    set.criteria[0]!.indicators[0]!.maxPoints = null
    await office.api.criteria.saveSet({ base: null, set: { ...set, complete: false } })

    const order = { ...empty, set: { code: set.id, version: 1 } } as const
    const { found } = await office.api.papers.checks(order)

    expect(found).toContainEqual(
      expect.objectContaining({ code: 'set-unfounded', severity: 'warning', example: '1.1' }),
    )
    const made = await office.api.papers.printPaper(order)
    const [first] = await text(office, made.ticket)
    expect(first).toMatch(/Nội dung thử 1\.1 của bộ thử nghiệm ……/)
    expect((await text(office, made.ticket)).join(' ')).toContain('chưa đủ căn cứ')
  })
})

describe('filled score sheets', () => {
  test('show three columns, sums, notes and what came of them', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { scoring } = office.api
    await giveTestSet(office.api)
    const { titleId } = binh
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(5) })
    await scoring.saveScores({
      titleId,
      stage: 'hamlet',
      answers: { '1.1': { value: 3.5, note: 'Nghỉ học nhiều', evidence: 'Sổ điểm danh' } },
    })
    await scoring.giveScoredResults({ selection: { titleIds: [titleId] } })

    const made = await office.api.papers.printPaper(filled)

    expect(made.rows).toBe(1)
    const said = (await text(office, made.ticket)).join(' ')
    expect(said).toContain('Nội dung thử 1.1 của bộ thử nghiệm 5 5 3,5')
    expect(said).toContain('Nghỉ học nhiều; Sổ điểm danh')
    expect(said).toContain('Tổng điểm 100 100 3,5')
    expect(said).toContain('Kết quả: đạt, xếp loại Tốt, 98,5 điểm.')
  })

  test('say by name which veto beat the points, and what is not scored yet', async () => {
    const { office, binh, an } = await fourFamilies()
    await using _ = office
    const { scoring } = office.api
    const vetoes = [
      {
        code: 'V1',
        rule: 'Không nội dung nào dưới 1 điểm',
        test: { type: 'minEachIndicator', min: 1 } as const,
      },
    ]
    await giveTestSet(office.api, { set: testSet({ vetoes }) })
    await scoring.saveScores({ titleId: binh.titleId, stage: 'self', answers: allAt(5, { '2.3': 0 }) })
    await scoring.saveScores({ titleId: an.titleId, stage: 'self', answers: { '1.1': { value: 5 } } })

    const { found, rows } = await office.api.papers.checks(filled)
    const said = (await text(office, (await office.api.papers.printPaper(filled)).ticket)).join(' ')

    expect(rows).toBe(2)
    expect(said).toContain('Tạm tính: không đạt')
    expect(said).toContain('Điểm liệt (2.3): Không nội dung nào dưới 1 điểm')
    expect(said).toContain('Chưa chấm: 1.2, 1.3')
    expect(found).toEqual([
      { code: 'unscored', severity: 'warning', count: 2, example: 'Nguyễn Thị Hòa, Lê Đức Ánh' },
      { code: 'unfinished', severity: 'warning', count: 1, example: 'Nguyễn Văn An' },
    ])
  })

  test('of one subject alone', async () => {
    const { office, binh, an } = await fourFamilies()
    await using _ = office
    await giveTestSet(office.api)
    for (const { titleId } of [binh, an])
      await office.api.scoring.saveScores({ titleId, stage: 'self', answers: allAt(4) })
    const made = await office.api.papers.printPaper({ ...filled, subjectId: an.subjectId })
    const said = (await text(office, made.ticket)).join(' ')
    expect(made.rows).toBe(1)
    expect(said).toContain('Nguyễn Văn An')
    expect(said).not.toContain('Trần Thị Bình')
    expect((await office.api.privacy.exports({})).rows[0]?.what).toBe(
      `Phiếu đã chấm của hồ sơ số ${an.subjectId}`,
    )
  })
})
