import { describe, expect, test } from 'vitest'
import { deedSentence, refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { itemKey } from '../../../src-main/contract/values/set-items.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan } from '../../support/ham-tan.ts'
import { allAt, giveTestSet, scoredFamilies, testSet } from '../../support/scored-office.ts'

const code = testSet().id
const first = { code, version: 1 }
const paper = { day: '2020-02-03', paper: 'Bản giấy số 2' }

const whole = (office: FreshApp, version: number | null = null) => office.api.criteria.set({ code, version })
const standing = async (office: FreshApp, version: number | null = null) => {
  const { steps, items, itemsConfirmed, unknowns } = await whole(office, version)
  return { steps, left: items - itemsConfirmed, runs: unknowns.length === 0 }
}
/** Another wording of indicator 1.2, in the set that two people had confirmed. */
async function editedOffice() {
  const office = await hamTan()
  await giveTestSet(office.api, { round: false })
  const set = structuredClone(testSet())
  const changed = set.criteria[0]?.indicators[1]
  if (!changed) throw new Error('the test set has no second indicator')
  changed.title = 'Nội dung viết lại theo văn bản'
  const saved = await office.api.criteria.saveSet({ base: first, set: { ...set } })
  return { office, key: itemKey('indicator', changed.code), saved, set }
}
const refused = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((caught: unknown) => caught)
  if (!(error instanceof Refusal)) throw new Error('nothing was refused')
  return { code: error.code, sentence: refusalSentence('vi', error.code, error.details) }
}

describe('what was read against the paper and says the same need not be read again', () => {
  test('an edit of one item leaves that one to be read, by two people', async () => {
    const { office, key, saved } = await editedOffice()
    await using _ = office
    expect(saved).toMatchObject({ version: 2, made: 'version' })
    expect(await standing(office)).toEqual({ steps: 0, left: 1, runs: false })

    const next = { code, version: 2, ...paper }
    await office.api.criteria.confirmSet({ ...next, step: 1, person: 'Nguyễn Thị Hòa', items: [key] })
    const same = office.api.criteria.confirmSet({ ...next, step: 2, person: 'nguyễn thị hòa', items: [key] })
    await expect(same).rejects.toMatchObject({ code: 'set-same-person' })
    await office.api.criteria.confirmSet({ ...next, step: 2, person: 'Trần Văn Bình', items: [key] })

    expect(await standing(office)).toEqual({ steps: 2, left: 0, runs: true })
    const { confirmations } = await whole(office)
    expect(confirmations.map(({ fromVersion, items }) => [fromVersion, items?.length])).toEqual([
      [1, confirmations[0]?.items?.length],
      [1, confirmations[0]?.items?.length],
      [null, 1],
      [null, 1],
    ])
    expect(confirmations[0]?.items).not.toContain(key)
  })

  test('without items named, each step is for all that lack it', async () => {
    const { office, key } = await editedOffice()
    await using _ = office
    await office.api.criteria.confirmSet({ code, version: 2, step: 1, person: 'Người Ba', ...paper })
    expect((await whole(office)).confirmations.at(-1)).toMatchObject({ step: 1, items: [key] })
    await office.api.criteria.confirmSet({ code, version: 2, step: 2, person: 'Người Tư', ...paper })
    expect((await standing(office)).runs).toBe(true)
  })

  test('an edit back to the confirmed wording while nobody relies on it', async () => {
    const { office } = await editedOffice()
    await using _ = office
    const back = await office.api.criteria.saveSet({ base: { code, version: 2 }, set: { ...testSet() } })
    expect(back).toMatchObject({ version: 2, made: 'changed' })
    // The confirmation of the item was let go with the wording; it is read again.
    expect(await standing(office)).toEqual({ steps: 0, left: 1, runs: false })
  })

  test('another paper: nothing of it holds; only where an item stands or a note: all of it does', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api, { round: false })
    const noted = { ...testSet(), notes: ['Bản lưu ở ngăn 3'], source: { where: 'Điều 2' } }
    await office.api.criteria.saveSet({ base: first, set: noted })
    expect(await standing(office, 2)).toMatchObject({ steps: 2, left: 0, runs: true })

    const other = { ...testSet(), legalBasis: 'Quyết định khác' }
    await office.api.criteria.saveSet({ base: first, set: other })
    expect(await standing(office, 3)).toMatchObject({ steps: 0, runs: false })
    expect((await whole(office, 3)).itemsConfirmed).toBe(0)
  })

  test('an item that the set has not is refused', async () => {
    const { office } = await editedOffice()
    await using _ = office
    await expect(
      office.api.criteria.confirmSet({
        ...{ code, version: 2, step: 1, person: 'Người Ba', ...paper },
        items: ['indicator 9.9'],
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a confirmation is withdrawn', () => {
  const told = { ...first, person: 'Trần Văn Bình', day: '2020-02-10', reason: 'Bản giấy là dự thảo' }

  test('with its reason: nobody is judged by it any more; the history says so, undo takes it back', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api, { round: false })
    const { steps } = await office.api.criteria.withdrawConfirmation(told)

    expect(steps).toBe(0)
    expect(await standing(office)).toMatchObject({ steps: 0, runs: false })
    expect((await whole(office)).confirmations.at(-1)).toMatchObject({
      ...{ step: 0, person: 'Trần Văn Bình', reason: 'Bản giấy là dự thảo', paper: null },
    })
    const [last] = (await office.api.history.actions({ limit: 1 })).rows
    expect(last && deedSentence('vi', last.deed)).toBe(
      `rút đối chiếu bộ tiêu chí “${testSet().title}”, bản 1: Bản giấy là dự thảo`,
    )
    await office.api.history.undo({ id: null })
    expect(await standing(office)).toMatchObject({ steps: 2, runs: true })
  })

  test('of one item alone; it is read again and the set judges as before', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api, { round: false })
    const items = [itemKey('indicator', '1.1')]
    await office.api.criteria.withdrawConfirmation({ ...told, items })
    expect(await standing(office)).toEqual({ steps: 0, left: 1, runs: false })
    for (const [step, person] of [
      [1, 'Người Ba'],
      [2, 'Người Tư'],
    ] as const)
      await office.api.criteria.confirmSet({ ...first, step, person, ...paper })
    expect((await standing(office)).runs).toBe(true)
  })

  test('not while results rest on it; and there must be something to withdraw', async () => {
    const { office, an, give } = await scoredFamilies()
    await using _ = office
    const titleId = an.titleId ?? 0
    await office.api.scoring.saveScores({ titleId, stage: 'commune', answers: allAt(4) })
    await give()
    expect(await refused(office.api.criteria.withdrawConfirmation(told))).toEqual({
      code: 'set-gave-results',
      sentence: expect.stringContaining('1 kết quả'),
    })
    await expect(
      office.api.criteria.withdrawConfirmation({ ...told, code: 'qd448-2015-gdht' }),
    ).rejects.toMatchObject({ code: 'set-not-confirmed' })
  })

  test('a version that was ever confirmed is not changed in place', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api, { round: false })
    await office.api.criteria.withdrawConfirmation(told)
    const saved = await office.api.criteria.saveSet({ base: first, set: { ...testSet(), passScore: 55 } })
    expect(saved).toMatchObject({ version: 2, made: 'version' })
    // What was withdrawn does not come along.
    expect((await whole(office)).itemsConfirmed).toBe(0)
  })
})

describe('where an item comes from', () => {
  const sourceOf = async (office: FreshApp, set: string, indicator: string) => {
    const { set: body } = await office.api.criteria.set({ code: set, version: null })
    return body.criteria.flatMap(({ indicators }) => indicators).find((each) => each.code === indicator)
      ?.source
  }

  test('what the clerk types over comes from her paper; the rest from where it was read', async () => {
    await using office = await hamTan()
    const key = { code: 'qd324-2023-congdanht', version: 1 }
    const { set } = await office.api.criteria.set(key)
    const before = await sourceOf(office, key.code, '1')
    expect(before).toMatchObject({ known: 'inferred', urls: [expect.any(String), expect.any(String)] })
    const typed = structuredClone(set)
    const [one, two] = typed.criteria[0]?.indicators ?? []
    if (!one || !two) throw new Error('two indicators are needed')
    one.title = 'Lời đúng của quyết định'
    one.source = { ...one.source, where: 'Phụ lục, trang 1' }
    two.source = { ...two.source, where: 'Phụ lục, trang 2' }

    await office.api.criteria.saveSet({ base: key, set: { ...typed } })

    expect(await sourceOf(office, key.code, '1')).toEqual({ known: 'typed', where: 'Phụ lục, trang 1' })
    expect(await sourceOf(office, key.code, '2')).toMatchObject({
      known: 'inferred',
      where: 'Phụ lục, trang 2',
    })
  })
})
