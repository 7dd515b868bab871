import { describe, expect, test } from 'vitest'
import { type HamTan, hamletOf, hamTan, recogniseAll, register } from '../../support/ham-tan.ts'
import { giveTestSet, testSet } from '../../support/scored-office.ts'

const year = 2020

/** A set for thôn made up for tests: one share the program counts, one that is typed. */
const ofVillages = testSet({
  id: 'bo-thu-nghiem-thon',
  title: 'Bộ thử nghiệm cho thôn',
  subjectKind: 'thon',
  method: 'allConditions',
  maxScore: null,
  passScore: null,
  bands: [],
  criteria: [
    {
      code: '1',
      title: 'Tiêu chí thử',
      maxPoints: null,
      indicators: [
        {
          ...{ code: '1.1', title: 'Tỷ lệ gia đình', maxPoints: null, kind: 'percent', threshold: 60 },
          derived: 'recognised-families',
        },
        { code: '1.2', title: 'Có quy ước', maxPoints: null, kind: 'boolean' },
      ],
    },
  ],
})

/** Seven families of thôn 1 registered, five of them recognised; one more recognised in thôn 2. */
async function village(households: number | null) {
  const office = await hamTan()
  const one = await hamletOf(office, 'Tân Phúc', '1')
  const two = await hamletOf(office, 'Tân Phúc', '2')
  const families: { titleId: number }[] = []
  for (const name of ['An', 'Bình', 'Châu', 'Dũng', 'Em', 'Giang', 'Hà'])
    families.push(await register(office, one, `Nguyễn Văn ${name}`))
  const far = await register(office, two, 'Lê Thị Lan')
  const titleIds = [...families.slice(0, 5), far].map(({ titleId }) => titleId)
  await office.api.assessments.giveResult({ selection: { titleIds }, result: 'passed', reason: null })
  await recogniseAll(office)
  const { titleId, subjectId } = await registerPlace(office, one)
  const setHouseholds = (count: number) =>
    office.api.subjects.setFigures({ subjectId, year, households: count, population: null })
  if (households !== null) await setHouseholds(households)
  await giveTestSet(office.api, { set: ofVillages, kind: 'community' })
  return { office, one, titleId, setHouseholds, scoring: office.api.scoring }
}
const registerPlace = ({ api }: HamTan, placeId: number) =>
  api.subjects.register({
    ...{ year, note: null, sameAs: null, differs: false },
    subject: { kind: 'community', placeId },
  })

describe('the share of recognised families of a thôn', () => {
  test('is what a count by hand gives, and opens to those very rows', async () => {
    const { office, one, titleId, scoring } = await village(8)
    await using _ = office
    const { derived } = await scoring.sheet({ titleId })
    expect(derived).toMatchObject([
      { indicator: '1.1', from: 'recognised-families', value: 5, of: 8, gap: null },
    ])
    const rows = derived[0]?.rows
    expect(rows).toEqual({ year, kind: 'family', communeId: null, hamletId: one, state: 'recognised' })
    const opened = await office.api.assessments.book({ year, kind: 'family', ...rows })
    expect(opened.total).toBe(5)
    expect(opened.rows.map(({ state, hamlet }) => [state, hamlet])).toEqual(
      Array.from({ length: 5 }, () => ['recognised', 'thôn 1']),
    )
  })

  test('is written down as counted when the sheet is saved, and judged so later, whatever is recognised since', async () => {
    const { office, titleId, scoring, setHouseholds } = await village(8)
    await using _ = office
    const saved = await scoring.saveScores({ titleId, stage: 'self', answers: { '1.2': { value: 1 } } })
    expect(saved).toMatchObject({ verdict: 'passed' })
    await setHouseholds(20)
    const sheet = await scoring.sheet({ titleId })
    expect(sheet.columns.self?.['1.1']).toEqual({ value: 5, of: 8 })
    expect(sheet.derived[0]).toMatchObject({ value: 5, of: 20 })
    expect(sheet.outcome?.verdict).toBe('passed')
  })

  test('may be another figure only with a reason', async () => {
    const { office, titleId, scoring } = await village(8)
    await using _ = office
    const typed = (more: object) =>
      scoring.saveScores({
        titleId,
        stage: 'self',
        answers: { '1.1': { value: 6, of: 8, ...more }, '1.2': { value: 1 } },
      })
    await expect(typed({})).rejects.toMatchObject({
      code: 'override-missing',
      details: { indicator: '1.1', value: 5, of: 8 },
    })
    await typed({ override: 'Một gia đình chuyển đến tháng 12' })
    expect((await scoring.sheet({ titleId })).columns.self?.['1.1']).toMatchObject({ value: 6, of: 8 })
  })

  test('is not known while nobody wrote down the households; then it is typed, or the sheet is not full', async () => {
    const { office, titleId, scoring } = await village(null)
    await using _ = office
    expect((await scoring.sheet({ titleId })).derived).toMatchObject([
      { value: 5, of: null, gap: 'no-households' },
    ])
    const saved = await scoring.saveScores({ titleId, stage: 'self', answers: { '1.2': { value: 1 } } })
    expect(saved.verdict).toBe('incomplete')
    const typed = { '1.1': { value: 5, of: 8 }, '1.2': { value: 1 } }
    expect(await scoring.saveScores({ titleId, stage: 'self', answers: typed })).toMatchObject({
      verdict: 'passed',
    })
  })
})

describe('a village below its own share', () => {
  test('is told once it stands as passed, with both figures', async () => {
    const { office, titleId, scoring } = await village(10)
    await using _ = office
    const asked = { year, kind: 'community' } as const
    expect((await scoring.suggestions(asked)).counts['below-own-share']).toBe(0)
    await office.api.assessments.giveResult({
      selection: { titleIds: [titleId] },
      result: 'passed',
      reason: null,
    })
    expect((await scoring.suggestions(asked)).rows).toMatchObject([
      { kind: 'below-own-share', titleId, indicator: '1.1', value: 5, of: 10, asked: 60 },
    ])
  })

  test('is not told when its share is what is asked', async () => {
    const { office, titleId, scoring } = await village(8)
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { titleIds: [titleId] },
      result: 'passed',
      reason: null,
    })
    expect((await scoring.suggestions({ year, kind: 'community' })).total).toBe(0)
  })
})

test('the share of recognised citizens of a unit is counted of those who were there in the year', async () => {
  const office = await hamTan()
  await using _ = office
  const { api } = office
  const hamletId = await hamletOf(office, 'Tân Phúc', '1')
  const unit = await api.subjects.register({
    ...{ year, note: null, sameAs: null, differs: false },
    subject: {
      ...{ kind: 'unit', name: 'Trường Tiểu học Thử Nghiệm', communeId: office.commune('Tân Phúc') },
      ...{ hamletId: null, unitKind: 'school', level: 'commune', parent: null, head: null, staff: 90 },
    },
  })
  const person = (name: string) =>
    api.subjects.register({
      ...{ year, note: null, sameAs: null, differs: false },
      subject: { kind: 'citizen', name, hamletId, birth: null, sex: null },
    })
  const people = [await person('Trần Văn Một'), await person('Trần Văn Hai'), await person('Trần Văn Ba')]
  const ids = await api.subjects.findPeople({ text: 'tran van' })
  for (const [at, { personId }] of ids.entries())
    await api.subjects.addUnitPerson({
      subjectId: unit.subjectId,
      person: { personId },
      fromYear: null,
      toYear: at === ids.length - 1 ? 2019 : null,
    })
  const selection = { titleIds: people.map(({ titleId }) => titleId) }
  await api.assessments.giveResult({ selection, result: 'passed', reason: null })
  const { text } = await api.decisions.proposal({ year, kind: 'citizen' })
  await api.decisions.recognise({
    ...{ year, kind: 'citizen', selection },
    text: { ...text, number: '16/QĐ-HKH', day: '2020-11-20' },
  })
  const [first] = ofVillages.criteria
  const set = testSet({
    ...ofVillages,
    id: 'bo-thu-nghiem-don-vi',
    subjectKind: 'donvi_xa',
    criteria: [
      {
        ...{ code: '1', title: 'Tiêu chí thử', maxPoints: null },
        indicators: (first?.indicators ?? []).map((each) =>
          each.derived ? { ...each, derived: 'recognised-citizens' as const } : each,
        ),
      },
    ],
  })
  await giveTestSet(api, { set, kind: 'unit' })
  const { derived } = await api.scoring.sheet({ titleId: unit.titleId })
  expect(derived).toMatchObject([{ from: 'recognised-citizens', value: 2, of: 2, rows: null }])
})
