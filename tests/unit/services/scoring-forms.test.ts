import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { deedSentence, unknownSentence } from '../../../src-main/contract/labels/index.ts'
import { fourFamilies, recogniseAll } from '../../support/ham-tan.ts'
import { readBytes } from '../../support/imports.ts'
import { pagesOf } from '../../support/pdf.ts'
import { allAt, giveTestSet, testCodes, testSet } from '../../support/scored-office.ts'

const round = { year: 2020, kind: 'family' } as const
const withChildren = 'hộ có con đi học'

/** The first indicator is only for families with children at school; of the others its points are left out. */
function setByForm() {
  const set = structuredClone(testSet())
  const [first] = set.criteria[0]?.indicators ?? []
  if (!first) throw new Error('the test set has no indicator')
  first.appliesTo = [withChildren]
  first.whenNotApplicable = 'rescale'
  return set
}

async function office() {
  const found = await fourFamilies()
  await giveTestSet(found.office.api, { set: setByForm() })
  const { api } = found.office
  return {
    ...found,
    ...api,
    score: (titleId: number, points: number) =>
      api.scoring.saveScores({ titleId, stage: 'commune', answers: allAt(points) }),
    give: () => api.scoring.giveScoredResults({ selection: { filter: round } }),
    outcome: async (titleId: number) => (await api.scoring.sheet({ titleId })).outcome,
  }
}

describe('a set with indicators for some forms only', () => {
  test('judges nobody whose form is not known, and says so by name; a form tells which indicators count', async () => {
    const { office: app, subjects, scoring, an, binh, score, give, outcome } = await office()
    await using _ = app
    await score(an.titleId, 4)
    await score(binh.titleId, 4)

    const { unfounded, passed, reasons } = await give()
    expect({ unfounded, passed }).toEqual({ unfounded: 2, passed: 0 })
    expect(reasons[0]?.unknowns.map((each) => unknownSentence('vi', each))).toEqual([
      'Chưa ghi đối tượng dùng mẫu phiếu nào, mà bộ tiêu chí có chỉ số chỉ cho một số mẫu.',
    ])
    const counted = await scoring.classOf(round)
    expect(counted).toMatchObject({ unfounded: 2, sets: [{ unknowns: [{ what: 'variant', at: '' }] }] })

    await subjects.setForm({ subjectId: an.subjectId, form: withChildren })
    await subjects.setForm({ subjectId: binh.subjectId, form: 'other' })
    expect(await outcome(an.titleId)).toMatchObject({ verdict: 'passed', total: 80 })
    // 19 indicators of 4 out of 5, told of a hundred points.
    expect(await outcome(binh.titleId)).toMatchObject({ verdict: 'passed', total: 80 })
    await score(binh.titleId, 5)
    const { columns } = await scoring.sheet({ titleId: binh.titleId })
    await scoring.saveScores({
      titleId: binh.titleId,
      stage: 'commune',
      answers: { ...columns.commune, '1.1': { value: 0 } },
    })
    expect(await outcome(binh.titleId)).toMatchObject({ total: 100 })
    expect(await give()).toMatchObject({ passed: 2, unfounded: 0 })
  })

  test('a form of another set is no form of this one', async () => {
    const { office: app, subjects, an, score, outcome } = await office()
    await using _ = app
    await score(an.titleId, 4)
    await subjects.setForm({ subjectId: an.subjectId, form: 'thpt' })
    expect(await outcome(an.titleId)).toMatchObject({
      verdict: 'unfounded',
      unknowns: [{ what: 'variant', at: 'thpt' }],
    })
  })

  test('what was decided keeps the form it was judged by; what is open follows', async () => {
    const { office: app, subjects, scoring, an, anh, score, give } = await office()
    await using _ = app
    for (const { titleId, subjectId } of [an, anh]) {
      await score(titleId, 4)
      await subjects.setForm({ subjectId, form: withChildren })
    }
    await give()
    await app.api.assessments.giveResult({
      selection: { titleIds: [anh.titleId] },
      result: 'failed',
      reason: 'Đơn phản ánh',
    })
    await recogniseAll(app)

    for (const { subjectId } of [an, anh]) await subjects.setForm({ subjectId, form: 'other' })

    const formOf = async (titleId: number) => (await scoring.sheet({ titleId })).facts.variant
    expect(await formOf(an.titleId)).toBe(withChildren)
    expect(await formOf(anh.titleId)).toBe('other')
    expect(await scoring.classOf(round)).toMatchObject({ classes: [{ class: 'Khá', count: 2 }] })
  })
})

test('the forms of a kind are those its sets name; a whole list gets one at once, who has one keeps it', async () => {
  const { office: app, subjects, history, an } = await office()
  await using _ = app
  expect((await subjects.forms(round)).map(({ form }) => form)).toEqual([withChildren, 'other'])
  expect(await subjects.forms({ kind: 'clan' })).toEqual([])
  expect((await subjects.forms({ kind: 'citizen' })).map(({ form }) => form)).toContain(
    'học sinh, sinh viên, học viên',
  )
  await subjects.setForm({ subjectId: an.subjectId, form: 'other' })

  const done = await subjects.setForms({
    selection: { filter: round },
    form: withChildren,
    onlyUnknown: true,
  })

  expect(done.count).toBe(3)
  expect((await subjects.subject({ subjectId: an.subjectId })).form).toBe('other')
  const [last] = (await history.actions({ limit: 1 })).rows
  expect(last && deedSentence('vi', last.deed)).toBe(`ghi mẫu phiếu “${withChildren}” cho 3 gia đình`)
  await history.undo({ id: null })
  expect((await subjects.setForms({ selection: { filter: round }, form: 'other' })).count).toBe(3)
})

describe('sheets to be filled in elsewhere', () => {
  test('on paper each family has the indicators of its form; who has none has all of them, and for whom each is', async () => {
    const { office: app, subjects, papers, an, binh } = await office()
    await using _ = app
    await subjects.setForm({ subjectId: an.subjectId, form: 'other' })
    await subjects.setForm({ subjectId: binh.subjectId, form: withChildren })

    const { ticket } = await papers.printPaper({ ...round, paper: 'empty-sheets' })

    const pages = await pagesOf(readFileSync(app.app.file(ticket)?.path ?? ''))
    const said = pages.map((page) => page.replaceAll(/\s+/g, ' ')).join(' ')
    const of = (name: string) => {
      const [, after = ''] = said.split(`Chủ hộ: ${name}`)
      return after.split('Chủ hộ: ')[0] ?? ''
    }
    const wording = `Nội dung thử ${testCodes[0]} của bộ thử nghiệm`
    expect(of('Nguyễn Văn An')).not.toContain(wording)
    expect(of('Nguyễn Văn An')).toContain('Nội dung thử 1.2 của bộ thử nghiệm')
    expect(of('Trần Thị Bình')).toContain(wording)
    expect(said).toContain(`Mẫu phiếu: ${withChildren}`)
    expect(of('Lê Đức Ánh')).toContain(`${wording} (chỉ cho: ${withChildren})`)
  })

  test('in a workbook those of each form stand on a page of their own', async () => {
    const { office: app, subjects, imports, an } = await office()
    await using _ = app
    await subjects.setForms({ selection: { filter: round }, form: withChildren })
    await subjects.setForm({ subjectId: an.subjectId, form: 'other' })

    const { ticket } = await imports.exportScoreSheet({ ...round, column: 'hamlet' })

    const { sheets } = await readXlsx(readFileSync(app.app.file(ticket)?.path ?? ''))
    const pages = sheets.map(({ rows }) => ({
      names: rows.flat().filter((cell) => cell === 'Nguyễn Văn An' || cell === 'Trần Thị Bình'),
      hasFirst: rows.flat().some((cell) => String(cell).startsWith('1.1 ')),
    }))
    expect(pages).toContainEqual({ names: ['Nguyễn Văn An'], hasFirst: false })
    expect(pages).toContainEqual({ names: ['Trần Thị Bình'], hasFirst: true })
  })

  test('a workbook that comes back is held against the form: its total is what the sheet comes to', async () => {
    const { office: app, subjects, imports, scoring, an } = await office()
    await using _ = app
    await subjects.setForms({ selection: { filter: round }, form: 'other' })
    const { ticket, fileName } = await imports.exportScoreSheet({ ...round, column: 'self' })
    const { sheets } = await readXlsx(readFileSync(app.app.file(ticket)?.path ?? ''))
    const rows = (sheets[0]?.rows ?? []).map((row) => [...row])
    const heading = rows.findIndex((row) => row[0] === 'STT')
    const last = rows[heading]?.length ?? 0
    rows[heading]?.push('Tổng điểm')
    const row = rows.find((each) => each.includes('Nguyễn Văn An')) ?? []
    for (const [at, title] of (rows[heading] ?? []).entries()) if (/^\d\.\d /.test(String(title))) row[at] = 4
    row[last] = 80
    const { order } = await readBytes(app, fileName, await writeXlsx({ sheets: [{ name: 'Tự chấm', rows }] }))

    const { counts, problems } = await imports.previewImport(order)
    await imports.applyImport(order)

    expect({ goesIn: counts.goesIn, problems }).toEqual({ goesIn: 1, problems: [] })
    expect((await scoring.sheet({ titleId: an.titleId })).outcome).toMatchObject({
      total: 80,
      verdict: 'passed',
    })
  })
})
