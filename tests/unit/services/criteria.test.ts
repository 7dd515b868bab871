import { describe, expect, test } from 'vitest'
import { deedSentence, refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { shippedSet } from '../../support/criteria.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fourFamilies, hamTan } from '../../support/ham-tan.ts'
import { allAt, giveTestSet, testSet } from '../../support/scored-office.ts'

const gdht = { code: 'qd448-2015-gdht', version: 1 }
const whole = (office: FreshApp, code: string, version: number | null = null) =>
  office.api.criteria.set({ code, version })
const confirm = (
  office: FreshApp,
  key: { code: string; version: number },
  step: 1 | 2,
  person: string,
  day = '2020-03-05',
) => office.api.criteria.confirmSet({ ...key, step, person, day, paper: 'QĐ 448/QĐ-KHVN, bản lưu của Hội' })

/** A set as the clerk would type it, with the points that the seen sources do not tell. */
function typedGdht(): CriteriaSet {
  const set = shippedSet('qd448-2015-gdht')
  return {
    ...set,
    method: 'score',
    maxScore: 100,
    passScore: 80,
    bands: [],
    vetoes: [],
    missing: [],
    criteria: set.criteria.map((criterion, at) => ({
      ...criterion,
      maxPoints: at < 2 ? 30 : 20,
      indicators: (at < 2 ? [1, 2, 3] : [1, 2]).map((each) => ({
        code: `${criterion.code}.${each}`,
        title: criterion.indicators[each - 1]?.title ?? `Chỉ số ${each}`,
        maxPoints: 10,
        kind: 'score' as const,
      })),
    })),
  }
}

describe('the sets an office knows', () => {
  test('all that came with the program, of a kind, of a year; which of them can judge', async () => {
    await using office = await hamTan()
    const all = await office.api.criteria.sets({})
    expect(all).toHaveLength(19)
    expect(all.filter(({ unknowns }) => unknowns.length === 0).map(({ code }) => code)).toEqual([
      'tt22-2020-dvht',
    ])
    const families = await office.api.criteria.sets({ kind: 'family', year: 2018 })
    expect(families.map(({ code }) => code)).toEqual(['qd448-2015-gdht', 'qd501-2016-binhthuan-gdhh'])
    expect(
      all.every(
        ({ origin, version, newest, used }) => origin === 'shipped' && version === 1 && newest && !used,
      ),
    ).toBe(true)
  })

  test('one that is not there is refused, not made up', async () => {
    await using office = await hamTan()
    await expect(whole(office, 'khong-co')).rejects.toMatchObject({ code: 'not-found' })
    await expect(whole(office, gdht.code, 2)).rejects.toMatchObject({ code: 'not-found' })
    await expect(office.api.criteria.set({ setId: 7 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a version that somebody relies on never changes', () => {
  test('an edit of a shipped set is its version 2; version 1 says what it said', async () => {
    await using office = await hamTan()
    const before = (await whole(office, gdht.code)).set

    const saved = await office.api.criteria.saveSet({ base: gdht, set: typedGdht() })

    expect(saved).toMatchObject({ code: gdht.code, version: 2, made: 'version' })
    expect(await whole(office, gdht.code, 1)).toMatchObject({ set: before, newest: false, origin: 'shipped' })
    expect(await whole(office, gdht.code)).toMatchObject({
      version: 2,
      origin: 'own',
      newest: true,
      changeable: true,
    })
  })

  test('nobody’s version changes in place; saving it as it is does nothing', async () => {
    await using office = await hamTan()
    await office.api.criteria.saveSet({ base: gdht, set: typedGdht() })
    const own = { code: gdht.code, version: 2 }

    const again = await office.api.criteria.saveSet({ base: own, set: typedGdht() })
    const changed = await office.api.criteria.saveSet({ base: own, set: { ...typedGdht(), passScore: 75 } })

    expect(again.made).toBe('nothing')
    expect(changed).toMatchObject({ version: 2, made: 'changed' })
    expect((await whole(office, gdht.code)).set.passScore).toBe(75)
    const history = await office.api.history.actions({ limit: 2 })
    expect(history.rows.map(({ deed }) => deedSentence('vi', deed))).toEqual([
      `ghi bộ tiêu chí “${typedGdht().title}”, bản 2`,
      `ghi bộ tiêu chí “${typedGdht().title}”, bản 2`,
    ])
  })

  test('after one step of confirming, after a round chose it: an edit is the next version', async () => {
    await using office = await hamTan()
    await office.api.criteria.saveSet({ base: gdht, set: typedGdht() })
    await confirm(office, { code: gdht.code, version: 2 }, 1, 'Nguyễn Thị Hòa')
    const third = await office.api.criteria.saveSet({
      base: { code: gdht.code, version: 2 },
      set: { ...typedGdht(), passScore: 70 },
    })
    expect(third).toMatchObject({ version: 3, made: 'version' })

    await office.api.criteria.chooseSet({ year: 2018, kind: 'family', set: { code: gdht.code, version: 3 } })
    const fourth = await office.api.criteria.saveSet({
      base: { code: gdht.code, version: 3 },
      set: { ...typedGdht(), passScore: 60 },
    })
    expect(fourth).toMatchObject({ version: 4, made: 'version' })
    expect((await whole(office, gdht.code, 3)).set.passScore).toBe(70)
  })

  test('an edit of an old version comes after the newest, whatever it was made from', async () => {
    await using office = await hamTan()
    await office.api.criteria.saveSet({ base: gdht, set: typedGdht() })
    const next = await office.api.criteria.saveSet({ base: gdht, set: { ...typedGdht(), title: 'Bản khác' } })
    expect(next.version).toBe(3)
  })

  test('the frozen set decides a past year whatever is edited later', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await giveTestSet(office.api)
    const titleId = an.titleId ?? 0
    await office.api.scoring.saveScores({ titleId, stage: 'commune', answers: allAt(4) })
    await office.api.scoring.giveScoredResults({ selection: { titleIds: [titleId] } })
    const result = async () => {
      const { outcome, set, state } = await office.api.scoring.sheet({ titleId })
      return { total: outcome?.total, class: outcome?.class?.title, version: set?.version, state }
    }
    const given = await result()
    expect(given).toEqual({ total: 80, class: 'Khá', version: 1, state: 'passed' })

    // The next year nobody passes below 90 any more.
    const harder = testSet({ passScore: 85, bands: testSet().bands.filter(({ code }) => code === 'tot') })
    const saved = await office.api.criteria.saveSet({ base: { code: harder.id, version: 1 }, set: harder })
    await office.api.criteria.chooseSet({
      year: 2021,
      kind: 'family',
      set: { code: harder.id, version: saved.version },
    })

    expect(saved.version).toBe(2)
    expect(await result()).toEqual(given)
  })
})

describe('what was typed is looked through item by item', () => {
  const refused = async (office: FreshApp, set: object) => {
    const error: unknown = await office.api.criteria
      .saveSet({ base: null, set: { ...set } })
      .catch((caught: unknown) => caught)
    if (!(error instanceof Refusal)) throw new Error('nothing was refused')
    expect(error.code).toBe('set-invalid')
    return refusalSentence('vi', error.code, error.details)
  }
  const sound = () => ({ ...typedGdht(), id: 'gdht-ham-tan' })
  const withFirst = (over: object) => {
    const set = sound()
    const [first, ...others] = set.criteria
    const [indicator, ...rest] = first?.indicators ?? []
    return { ...set, criteria: [{ ...first, indicators: [{ ...indicator, ...over }, ...rest] }, ...others] }
  }

  test('and the first thing that is wrong is named', async () => {
    await using office = await hamTan()
    const code = sound().criteria[0]?.indicators[0]?.code ?? ''
    expect(await refused(office, withFirst({ title: ' ' }))).toBe(`Chưa lưu được. ${code}: chưa ghi tên.`)
    expect(await refused(office, withFirst({ maxPoints: 'mười' }))).toContain(
      `${code}: điểm tối đa không đúng kiểu`,
    )
    expect(await refused(office, withFirst({ maxPoints: 8.125 }))).toContain('hai chữ số lẻ')
    expect(await refused(office, withFirst({ kind: 'chấm' }))).toContain(
      `${code}: cách ghi không phải một giá trị`,
    )
    expect(await refused(office, withFirst({ code: sound().criteria[1]?.indicators[0]?.code }))).toContain(
      'hai lần',
    )
    expect(await refused(office, { ...sound(), id: 'Gia đình' })).toContain(
      'mã bộ tiêu chí viết chưa đúng dạng',
    )
    expect(await refused(office, { ...sound(), passScore: 120 })).toContain('điểm đạt lớn hơn điểm tối đa')
    expect(
      await refused(office, { ...sound(), effectiveFrom: '2020-01-01', effectiveTo: '2019-01-01' }),
    ).toContain('hiệu lực đến')
    expect(
      await refused(office, {
        ...sound(),
        vetoes: [
          { code: 'v', rule: 'vi phạm', test: { type: 'minIndicators', indicators: ['9.9'], min: 1 } },
        ],
      }),
    ).toContain('v: chỉ số nhắc tới một mã không có')
    expect(await refused(office, {})).toMatch(/Còn \d+ chỗ khác/)
    expect(await office.api.criteria.sets({})).toHaveLength(19)
  })

  test('a copy takes a code that nobody has', async () => {
    await using office = await hamTan()
    const copy = { ...typedGdht(), id: 'gdht-ham-tan' }
    expect(await office.api.criteria.saveSet({ base: gdht, set: copy })).toMatchObject({
      version: 1,
      made: 'set',
    })
    await expect(office.api.criteria.saveSet({ base: gdht, set: copy })).rejects.toMatchObject({
      code: 'set-code-taken',
    })
    await expect(
      office.api.criteria.saveSet({ base: null, set: { ...copy, id: 'tt22-2020-dvht' } }),
    ).rejects.toMatchObject({ code: 'set-code-taken' })
  })

  test('what people type is never taken for whole by itself', async () => {
    await using office = await hamTan()
    const copy = { ...shippedSet('tt22-2020-dvht'), id: 'dvht-ham-tan' }
    await office.api.criteria.saveSet({ base: { code: 'tt22-2020-dvht', version: 1 }, set: copy })
    expect((await whole(office, 'dvht-ham-tan')).unknowns).toEqual([{ what: 'unconfirmed', at: '' }])
  })
})

describe('compared with the paper in two steps', () => {
  test('only when nothing is missing, by two people, one after the other, not tomorrow', async () => {
    await using office = await hamTan()
    const own = { code: gdht.code, version: 2 }
    await expect(confirm(office, gdht, 1, 'Nguyễn Thị Hòa')).rejects.toMatchObject({ code: 'set-unknowns' })
    await office.api.criteria.saveSet({ base: gdht, set: typedGdht() })

    const noted = { ...typedGdht(), missing: ['tiêu chí 4'] }
    const { code, version } = await office.api.criteria.saveSet({
      base: null,
      set: { ...noted, id: 'gd-thieu' },
    })
    await expect(confirm(office, { code, version }, 1, 'Nguyễn Thị Hòa')).rejects.toMatchObject({
      code: 'set-unknowns',
    })
    expect((await whole(office, code)).unknowns).toContainEqual({ what: 'missing', at: 'tiêu chí 4' })
    await expect(confirm(office, own, 2, 'Trần Văn Bình')).rejects.toMatchObject({ code: 'set-step' })
    await expect(confirm(office, own, 1, 'Nguyễn Thị Hòa', '2020-11-21')).rejects.toMatchObject({
      code: 'day-ahead',
    })
    expect(await confirm(office, own, 1, 'Nguyễn Thị Hòa')).toMatchObject({ steps: 1 })
    await expect(confirm(office, own, 1, 'Trần Văn Bình')).rejects.toMatchObject({ code: 'set-step' })
    await expect(confirm(office, own, 2, 'nguyễn  thị HÒA')).rejects.toMatchObject({
      code: 'set-same-person',
    })
    expect((await whole(office, gdht.code)).unknowns).toEqual([{ what: 'unconfirmed', at: '' }])
    await confirm(office, own, 2, 'Trần Văn Bình')

    expect(await whole(office, gdht.code)).toMatchObject({
      unknowns: [],
      changeable: false,
      removable: false,
      confirmations: [
        { step: 1, person: 'Nguyễn Thị Hòa', day: '2020-03-05' },
        { step: 2, person: 'Trần Văn Bình' },
      ],
    })
  })

  test('a version that is whole but untouched can be confirmed too, and undone', async () => {
    await using office = await hamTan()
    await confirm(office, { code: 'qd324-2023-congdanht', version: 1 }, 1, 'Nguyễn Thị Hòa')
    await confirm(office, { code: 'qd324-2023-congdanht', version: 1 }, 2, 'Trần Văn Bình')
    expect((await whole(office, 'qd324-2023-congdanht')).unknowns).toEqual([])
    await office.api.history.undo({ id: null })
    expect((await whole(office, 'qd324-2023-congdanht')).steps).toBe(1)
  })
})

describe('removing', () => {
  test('only what was typed or brought in, and what nobody used or confirmed', async () => {
    await using office = await hamTan()
    const own = { code: 'gdht-ham-tan', version: 1 }
    await office.api.criteria.saveSet({ base: gdht, set: { ...typedGdht(), id: own.code } })
    await expect(office.api.criteria.removeSet(gdht)).rejects.toMatchObject({ code: 'set-fixed' })
    await office.api.criteria.removeSet(own)
    await expect(whole(office, own.code)).rejects.toMatchObject({ code: 'not-found' })
    await office.api.history.undo({ id: null })
    await office.api.criteria.chooseSet({ year: 2018, kind: 'family', set: own })
    await expect(office.api.criteria.removeSet(own)).rejects.toMatchObject({ code: 'set-fixed' })
  })
})
