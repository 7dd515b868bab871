import { expect, test } from 'vitest'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { pointsInOrder, shippedSet } from '../../support/criteria.ts'
import { fourFamilies, type HamTan, hamTan } from '../../support/ham-tan.ts'
import { allAt, giveTestSet } from '../../support/scored-office.ts'
import { aUnit, registerSubject } from '../../support/subjects.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { root } from './built.ts'

const script = `${root}src-main/hosts/cli/main.ts`

async function said(...line: readonly string[]) {
  const told = { out: '', err: '' }
  const code = await runLine(line, {
    script,
    out: (text) => {
      told.out += text
    },
    err: (text) => {
      told.err += text
    },
  })
  return { code, ...told }
}
const score = (folder: string, ...more: readonly string[]) => said('score', '--data', folder, ...more)

async function counted(folder: string, ...more: readonly string[]) {
  const { code, out, err } = await score(folder, ...more)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Record<string, unknown>
}

/** A unit of 2021 in a commune, with so many points of Thông tư 22/2020 in all. */
async function unitWith(office: HamTan, communeName: string, name: string, points: number): Promise<void> {
  const unit = aUnit(office.commune(communeName), name, { level: 'district' })
  const { titleId } = await registerSubject(office, unit, { year: 2021 })
  const answers = pointsInOrder(shippedSet('tt22-2020-dvht'), points)
  await office.api.scoring.saveScores({ titleId, stage: 'self', answers: { ...answers } })
}

test('units stand in the classes of Thông tư 22/2020, each border in the class it begins; one commune alone', async () => {
  using folder = tempFolder()
  const office = await hamTan({ folder: folder.path })
  const points = [100, 85, 84.5, 70, 69.5, 50, 49.5]
  for (const each of points) await unitWith(office, 'Tân Phúc', `Trường ${each} điểm`, each)
  await unitWith(office, 'Sơn Mỹ', 'Trạm Y tế Sơn Mỹ', 90)
  await registerSubject(office, aUnit(office.commune('Sơn Mỹ'), 'Trường chưa chấm'), { year: 2021 })
  await office.close()

  const all = await counted(folder.path, '--subject', 'unit', '--year', '2021')
  expect(all).toMatchObject({
    ...{ year: 2021, subject: 'unit', commune: null, total: 9 },
    ...{ withoutScores: 1, incomplete: 0, unfounded: 0 },
    sets: [{ code: 'tt22-2020-dvht', version: 1, count: 8 }],
  })
  expect(
    new Map((all.classes as { words: string; count: number }[]).map((each) => [each.words, each.count])),
  ).toEqual(
    new Map([
      ['Tốt', 3],
      ['Khá', 2],
      ['Trung bình', 2],
      ['Không đạt', 1],
    ]),
  )
  const one = await counted(folder.path, '--subject', 'unit', '--year', '2021', '--commune', 'son my')
  expect(one).toMatchObject({
    ...{ commune: 'son my', total: 2, withoutScores: 1 },
    classes: [{ verdict: 'passed', class: 'Tốt', count: 1 }],
  })
})

test('families scored by a set with gaps are in no class; each gap is named, in the language asked for', async () => {
  using folder = tempFolder()
  const { office, binh, an } = await fourFamilies({ folder: folder.path })
  for (const { titleId } of [binh, an])
    await office.api.scoring.saveScores({ titleId, stage: 'self', answers: { '1.1': { value: 10 } } })
  await office.close()

  const told = await counted(folder.path, '--subject', 'family', '--year', '2020')
  expect(told).toMatchObject({
    ...{ total: 4, withoutScores: 2, unfounded: 2, incomplete: 0, classes: [] },
    sets: [{ code: 'qd448-2015-gdht', count: 2, verdict: 'Chưa đủ căn cứ' }],
  })
  const [{ why }] = told.sets as [{ why: string[] }]
  expect(why).toContain('Mục 2.2 chưa có điểm tối đa.')
  const english = await counted(folder.path, '--subject', 'family', '--year', '2020', '--language', 'en')
  expect(english.sets).toMatchObject([
    { verdict: 'Not enough grounds', why: expect.arrayContaining(['The points of 2.2 are not known.']) },
  ])
})

test('a sheet that is not filled in to its end is counted as such, and its half is no class', async () => {
  using folder = tempFolder()
  const { office, binh, an, anh } = await fourFamilies({ folder: folder.path })
  await giveTestSet(office.api)
  const { scoring } = office.api
  await scoring.saveScores({ titleId: binh.titleId, stage: 'self', answers: allAt(4.5) })
  await scoring.saveScores({ titleId: an.titleId, stage: 'self', answers: { '1.1': { value: 5 } } })
  const { '4.5': _, ...oneMissing } = allAt(5)
  await scoring.saveScores({ titleId: anh.titleId, stage: 'self', answers: oneMissing })
  await office.close()

  expect(await counted(folder.path, '--subject', 'family', '--year', '2020')).toMatchObject({
    ...{ total: 4, withoutScores: 1, incomplete: 2, unfounded: 0 },
    classes: [{ verdict: 'passed', class: 'Tốt', words: 'Tốt', count: 1 }],
    sets: [{ code: 'bo-thu-nghiem', count: 3 }],
  })
})

test('a year without a round has nobody in any class', async () => {
  using folder = tempFolder()
  await (await hamTan({ folder: folder.path })).close()

  expect(await counted(folder.path, '--subject', 'clan', '--year', '2031')).toMatchObject({
    ...{ total: 0, classes: [], sets: [] },
  })
})

test('an order without its kind or year, of another kind, or of a commune that is not there is refused', async () => {
  using folder = tempFolder()
  await (await hamTan({ folder: folder.path })).close()

  for (const [line, named] of [
    [['--year', '2021'], '--subject'],
    [['--subject', 'unit'], '--year'],
    [['--subject', 'school', '--year', '2021'], 'school'],
    [['--subject', 'unit', '--year', '2021', '--commune', 'Tân Phúcc'], 'Tân Phúcc'],
  ] as const)
    expect(await score(folder.path, ...line)).toEqual({
      ...{ code: 1, out: '' },
      err: expect.stringContaining(named),
    })
})
