import { describe, expect, test } from 'vitest'
import { fourFamilies, hamletOf, hamTan, recogniseAll, register } from '../../support/ham-tan.ts'

const round = { year: 2020, kind: 'family' } as const

describe('the round', () => {
  test('the title is called hiếu học until 2020 and học tập from 2021; the office may call it otherwise', async () => {
    const { office, one, binh } = await fourFamilies()
    await using _ = office
    await register(office, one, 'Trần Thị Bình', { year: 2021, sameAs: binh.subjectId })
    const labels = async (year: number) =>
      (await office.api.assessments.rounds({ year })).map(({ label, registered }) => [label, registered])
    expect(await labels(2020)).toEqual([['Gia đình hiếu học', 4]])
    expect(await labels(2021)).toEqual([['Gia đình học tập', 1]])
    await office.api.assessments.renameRound({ ...round, label: 'Gia đình học tập' })
    expect(await labels(2020)).toEqual([['Gia đình học tập', 4]])
    expect(await labels(2019)).toEqual([])
  })

  test('every number of the matrix opens as many rows of the Book', async () => {
    const { office, binh, an, anh } = await fourFamilies()
    await using _ = office
    const give = office.api.assessments.giveResult
    await give({ selection: { titleIds: [binh.titleId, an.titleId] }, result: 'passed', reason: null })
    await give({ selection: { titleIds: [anh.titleId] }, result: 'failed', reason: 'Con bỏ học' })
    await recogniseAll(office)
    const rows = await office.api.assessments.matrix(round)
    expect(rows).toHaveLength(10)
    const row = rows.find(({ name }) => name === 'xã Tân Phúc')
    expect(row).toMatchObject({
      households: null,
      registered: 3,
      again: 0,
      fresh: 3,
      dropped: 0,
      withResult: 3,
      passed: 2,
      recognised: 2,
      certified: 0,
    })
    const total = async (filter: object) =>
      (await office.api.assessments.book({ ...round, communeId: row?.placeId ?? 0, ...filter })).total
    expect(await total({})).toBe(row?.registered)
    expect(await total({ again: false })).toBe(row?.fresh)
    expect(await total({ stage: 'with-result' })).toBe(row?.withResult)
    expect(await total({ stage: 'passed-or-later' })).toBe(row?.passed)
    expect(await total({ state: 'recognised' })).toBe(row?.recognised)
    expect(await total({ stage: 'certified' })).toBe(row?.certified)
    expect(await total({ stage: 'uncertified' })).toBe(2)
  })
})

describe('registering by hand', () => {
  test('a name in capitals is written as names are, and a name with digits is refused', async () => {
    const { office, one } = await fourFamilies()
    await using _ = office
    const { subjectId } = await register(office, one, '  ĐẶNG   VĂN HÒA ')
    expect((await office.api.assessments.subject({ subjectId })).name).toBe('Đặng Văn Hòa')
    await expect(register(office, one, 'Trần 2')).rejects.toMatchObject({
      code: 'name-invalid',
      details: { problem: 'digits' },
    })
  })

  test('a family like one of the register is asked about; the clerk says which it is', async () => {
    const { office, one, two, binh } = await fourFamilies()
    await using _ = office
    const twin = { birth: '1968-05-02' }
    await expect(register(office, one, 'TRAN THI BINH', twin)).rejects.toMatchObject({
      code: 'looks-like-registered',
      details: { name: 'Trần Thị Bình', birth: '1968', hamlet: 'thôn 1', subjectId: binh.subjectId },
    })
    await expect(
      register(office, one, 'Trần Thị Bình', { ...twin, sameAs: binh.subjectId }),
    ).rejects.toMatchObject({ code: 'already-registered', details: { year: 2020 } })
    const other = await register(office, one, 'Trần Thị Bình', { ...twin, differs: true })
    expect(other.subjectId).not.toBe(binh.subjectId)
    // Another birth year or another hamlet is another family.
    await register(office, one, 'Trần Thị Bình', { birth: '1990' })
    await register(office, two, 'Trần Thị Bình', { birth: '1968' })
    expect((await office.api.assessments.book({ ...round, text: 'binh' })).total).toBe(4)
  })

  test('a family of last year comes again, with what was not known filled in', async () => {
    const { office, one, an } = await fourFamilies()
    await using _ = office
    const { titleId } = await register(office, one, 'Nguyễn Văn An', {
      year: 2021,
      sex: 'male',
      members: 5,
      sameAs: an.subjectId,
    })
    const { rows } = await office.api.assessments.book({ ...round, year: 2021 })
    expect(rows).toMatchObject([{ titleId, again: true, birth: '1955-02-11', sex: 'male', members: 5 }])
  })

  test('while a name is typed, families of that name in the commune are shown', async () => {
    const { office, one, far } = await fourFamilies()
    await using _ = office
    const like = (name: string, hamletId: number | null) =>
      office.api.assessments.likeFamilies({ year: 2020, name, hamletId })
    expect(await like('tran thi bình', one)).toMatchObject([
      {
        name: 'Trần Thị Bình',
        birth: '1968',
        hamlet: 'thôn 1',
        commune: 'xã Tân Phúc',
        registeredThisYear: true,
      },
    ])
    expect(await like('Trần Thị Bình', far)).toEqual([])
    expect(await like('Trần Thị Bình', null)).toHaveLength(1)
    expect(await like('', null)).toEqual([])
  })

  test('a registration is undone in one step and leaves nothing behind', async () => {
    const { office, one } = await fourFamilies()
    await using _ = office
    await register(office, one, 'Đặng Văn Hòa')
    await office.api.history.undo({ id: null })
    expect((await office.api.assessments.book({ ...round, text: 'đặng' })).total).toBe(0)
    expect((await office.api.search.everything({ text: 'dang van hoa' })).length).toBe(0)
  })
})

describe('correcting', () => {
  test('a new name or place of a family shows in open years; a recognised year keeps its place', async () => {
    const { office, one, far, an } = await fourFamilies()
    await using _ = office
    const selection = { titleIds: [an.titleId] }
    await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
    await recogniseAll(office)
    await register(office, one, 'Nguyễn Văn An', { year: 2021, sameAs: an.subjectId })
    await office.api.assessments.amendFamily({
      subjectId: an.subjectId,
      name: 'Nguyễn Văn Ân',
      hamletId: far,
    })
    const place = async (year: number) =>
      (await office.api.assessments.book({ ...round, year, text: 'an nguyen van' })).rows.map(
        ({ name, commune }) => [name, commune],
      )
    expect(await place(2020)).toEqual([['Nguyễn Văn Ân', 'xã Tân Phúc']])
    expect(await place(2021)).toEqual([['Nguyễn Văn Ân', 'xã Sơn Mỹ']])
    expect(await office.api.assessments.subject({ subjectId: an.subjectId })).toMatchObject({
      commune: 'xã Sơn Mỹ',
      years: [{ year: 2021 }, { year: 2020, state: 'recognised', decision: '15/QĐ-HKH', registerNumber: 1 }],
    })
  })

  test('points keep their halves; a recognised row is corrected no more', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    await office.api.assessments.amendTitle({ titleId: an.titleId, points: 87.55, note: 'Bổ sung sau' })
    const { rows } = await office.api.assessments.book({ ...round, text: 'an' })
    expect(rows[0]).toMatchObject({ points: 87.55, note: 'Bổ sung sau', state: 'registered' })
    await office.api.assessments.giveResult({
      selection: { titleIds: [an.titleId] },
      result: 'passed',
      reason: null,
    })
    await recogniseAll(office)
    await expect(
      office.api.assessments.amendTitle({ titleId: an.titleId, points: 90 }),
    ).rejects.toMatchObject({ code: 'state-forbids', details: { state: 'recognised' } })
  })
})

describe('results', () => {
  test('a result is given to all a filter shows; those already decided stay and are counted', async () => {
    const { office, an, hoa } = await fourFamilies()
    await using _ = office
    const { giveResult, markNotRecognised, withdraw, book } = office.api.assessments
    await giveResult({ selection: { titleIds: [an.titleId] }, result: 'passed', reason: null })
    await recogniseAll(office)
    const everyone = { filter: round }
    expect(await giveResult({ selection: everyone, result: 'passed', reason: null })).toEqual({
      changed: 3,
      unchanged: 1,
    })
    await giveResult({ selection: { titleIds: [hoa.titleId] }, result: 'failed', reason: 'Con bỏ học' })
    await markNotRecognised({ selection: { titleIds: [hoa.titleId] }, reason: 'Không đủ điều kiện' })
    expect((await book(round)).counts).toEqual({
      registered: 0,
      passed: 2,
      failed: 0,
      recognised: 1,
      'not-recognised': 1,
      withdrawn: 0,
      revoked: 0,
    })
    expect(await withdraw({ selection: everyone, reason: null })).toEqual({ changed: 2, unchanged: 2 })
    await office.api.history.undo({ id: null })
    expect((await book(round)).counts).toMatchObject({ passed: 2, withdrawn: 0 })
  })

  test('who fails keeps the reason; who then passes needs none', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    const selection = { titleIds: [an.titleId] }
    const reason = async () => (await office.api.assessments.book({ ...round, text: 'an' })).rows[0]?.reason
    await office.api.assessments.giveResult({ selection, result: 'failed', reason: 'Con bỏ học' })
    expect(await reason()).toBe('Con bỏ học')
    await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
    expect(await reason()).toBeNull()
  })

  test('only what was reviewed can be left unrecognised, and nobody can be taken out of a decision', async () => {
    const { office, an } = await fourFamilies()
    await using _ = office
    const { giveResult, markNotRecognised, withdraw } = office.api.assessments
    const selection = { titleIds: [an.titleId] }
    await expect(markNotRecognised({ selection, reason: 'Thiếu hồ sơ' })).rejects.toMatchObject({
      code: 'state-forbids',
      details: { state: 'registered', name: 'Nguyễn Văn An' },
    })
    await giveResult({ selection, result: 'passed', reason: null })
    await recogniseAll(office)
    await expect(withdraw({ selection, reason: null })).rejects.toMatchObject({ code: 'state-forbids' })
    await expect(
      giveResult({ selection: { filter: { ...round, text: 'không ai' } }, result: 'passed', reason: null }),
    ).rejects.toMatchObject({ code: 'nothing-selected' })
  })
})

describe('carrying forward', () => {
  test('last year comes along as "again" in one action, without who withdrew and who is there already', async () => {
    const { office, one, binh, an, anh } = await fourFamilies()
    await using _ = office
    await office.api.assessments.withdraw({ selection: { titleIds: [anh.titleId] }, reason: 'Chuyển đi' })
    await register(office, one, 'Trần Thị Bình', { year: 2021, sameAs: binh.subjectId })
    await register(office, one, 'Võ Minh Mới', { year: 2021 })
    const before = await office.api.assessments.matrix({ ...round, year: 2021 })
    expect(before.find(({ name }) => name === 'xã Tân Phúc')).toMatchObject({ registered: 2, dropped: 1 })

    const carry = { fromYear: 2020, year: 2021, kind: 'family', communeId: null } as const
    expect(await office.api.assessments.carryForward(carry)).toEqual({ carried: 2, alreadyThere: 1 })
    const { rows } = await office.api.assessments.book({ ...round, year: 2021 })
    expect(rows.map(({ name, again }) => [name, again])).toEqual([
      ['Nguyễn Văn An', true],
      ['Trần Thị Bình', true],
      ['Nguyễn Thị Hòa', true],
      ['Võ Minh Mới', false],
    ])
    expect(rows.find(({ subjectId }) => subjectId === an.subjectId)?.hamlet).toBe('thôn 1')
    expect(await office.api.assessments.carryForward(carry)).toEqual({ carried: 0, alreadyThere: 3 })
    await office.api.history.undo({ id: null })
    expect((await office.api.assessments.book({ ...round, year: 2021 })).total).toBe(2)
  })

  test('behind the number of those who did not come again stand their names; chosen ones come by one action', async () => {
    const { office, an, binh, hoa } = await fourFamilies()
    await using _ = office
    await office.api.assessments.withdraw({ selection: { titleIds: [binh.titleId] }, reason: null })
    const next = { ...round, year: 2021 }
    const names = async (
      more: { text?: string; communeId?: number; offset?: number; limit?: number } = {},
    ) => {
      const { total, rows } = await office.api.assessments.dropped({ ...next, ...more })
      return { total, names: rows.map(({ name }) => name) }
    }
    expect(await names()).toEqual({ total: 3, names: ['Nguyễn Văn An', 'Lê Đức Ánh', 'Nguyễn Thị Hòa'] })
    expect(await names({ offset: 1, limit: 1 })).toEqual({ total: 3, names: ['Lê Đức Ánh'] })
    expect(await names({ text: 'nguyen' })).toEqual({ total: 2, names: ['Nguyễn Văn An', 'Nguyễn Thị Hòa'] })
    for (const { placeId, dropped } of await office.api.assessments.matrix(next))
      expect((await names({ communeId: placeId })).total).toBe(dropped)

    const carried = await office.api.assessments.carryForward({
      fromYear: 2020,
      ...next,
      communeId: null,
      subjectIds: [an.subjectId, hoa.subjectId],
    })
    expect(carried).toEqual({ carried: 2, alreadyThere: 0 })
    expect(await names()).toEqual({ total: 1, names: ['Lê Đức Ánh'] })
    await office.api.history.undo({ id: null })
    expect((await names()).total).toBe(3)
  })

  test('a commune that was merged meanwhile gives way to what followed it', async () => {
    await using office = await hamTan()
    await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Nguyễn Văn An', { year: 2025 })
    await office.api.assessments.carryForward({ fromYear: 2025, year: 2026, kind: 'family', communeId: null })
    const { rows } = await office.api.assessments.book({ ...round, year: 2026 })
    expect(rows.map(({ commune }) => commune)).toEqual(['xã Tân Minh'])
  })

  test('an empty year has nothing to carry', async () => {
    await using office = await hamTan()
    await expect(
      office.api.assessments.carryForward({ fromYear: 2019, year: 2020, kind: 'family', communeId: null }),
    ).rejects.toMatchObject({ code: 'nothing-to-carry', details: { fromYear: 2019 } })
  })
})
