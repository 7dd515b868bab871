import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { register } from '../../support/ham-tan.ts'
import { aCitizen, aClan, aUnit, everyKind, registerSubject } from '../../support/subjects.ts'

describe('registering every kind', () => {
  test('each kind has its own round of the year, with its name', async () => {
    const { office } = await everyKind()
    await using _ = office
    const rounds = await office.api.assessments.rounds({ year: 2020 })
    expect(rounds.map(({ kind, label, registered }) => [kind, label, registered])).toEqual([
      ['family', 'Gia đình hiếu học', 4],
      ['clan', 'Dòng họ hiếu học', 1],
      ['unit', 'Đơn vị học tập', 1],
      ['citizen', 'Công dân học tập', 1],
      ['community', 'Cộng đồng học tập', 1],
      ['commune', 'Xã học tập', 1],
    ])
  })

  test('the Book of a kind holds it with its place and size', async () => {
    const { office, community } = await everyKind()
    await using _ = office
    await office.api.subjects.setFigures({
      subjectId: community.subjectId,
      year: 2020,
      households: 212,
      population: 861,
    })
    const rowOf = async (kind: 'clan' | 'unit' | 'citizen' | 'community' | 'commune') =>
      (await office.api.assessments.book({ year: 2020, kind })).rows[0]
    expect(await rowOf('clan')).toMatchObject({
      name: 'Dòng họ Nguyễn Văn',
      commune: 'xã Tân Phúc',
      members: null,
    })
    expect(await rowOf('unit')).toMatchObject({ name: 'Trường TH Tân Phúc 1', members: 41, again: false })
    expect(await rowOf('citizen')).toMatchObject({ name: 'Phạm Thị Lụa', birth: '1990', hamlet: 'thôn 1' })
    expect(await rowOf('community')).toMatchObject({ name: 'Thôn 1', commune: 'xã Tân Phúc', members: 212 })
    expect(await rowOf('commune')).toMatchObject({ name: 'Xã Tân Phúc', hamlet: null })
  })

  test('a second one of the same name in the commune is asked about; the clerk says which it is', async () => {
    const { office, one, communeId, clan, school, citizen } = await everyKind()
    await using _ = office
    const far = office.commune('Sơn Mỹ')
    for (const [typed, known] of [
      [aClan(communeId, 'Họ NGUYỄN VĂN'), clan],
      [aUnit(communeId, 'TH Tân Phúc 1'), school],
      [aCitizen(one, 'PHẠM THỊ LỤA', { birth: '1990-03-08' }), citizen],
    ] as const) {
      await expect(registerSubject(office, typed)).rejects.toMatchObject({
        code: 'looks-like-registered',
        details: { kind: typed.kind, subjectId: known.subjectId },
      })
      await expect(registerSubject(office, typed, { sameAs: known.subjectId })).rejects.toMatchObject({
        code: 'already-registered',
        details: { kind: typed.kind, titleId: known.titleId },
      })
      const other = await registerSubject(office, typed, { differs: true })
      expect(other.subjectId).not.toBe(known.subjectId)
    }
    // Elsewhere, or born in another year, is another one.
    await registerSubject(office, aClan(far, 'Dòng họ Nguyễn Văn'))
    await registerSubject(office, aUnit(far, 'Trường TH Tân Phúc 1'))
    await registerSubject(office, aCitizen(one, 'Phạm Thị Lụa', { birth: '1971' }))
    const like = await office.api.subjects.likeSubjects({
      year: 2020,
      kind: 'clan',
      name: 'nguyen van',
      communeId: far,
    })
    expect(like.map(({ commune }) => commune)).toEqual(['xã Sơn Mỹ', 'xã Tân Phúc', 'xã Tân Phúc'])
  })

  test('a thôn and a commune are registered once a year; the same one comes the year after', async () => {
    const { office, one, communeId, community, commune } = await everyKind()
    await using _ = office
    await expect(registerSubject(office, { kind: 'community', placeId: one })).rejects.toMatchObject({
      code: 'already-registered',
    })
    await expect(registerSubject(office, { kind: 'community', placeId: communeId })).rejects.toMatchObject({
      code: 'not-found',
    })
    const next = await registerSubject(office, { kind: 'community', placeId: one }, { year: 2021 })
    expect(next.subjectId).toBe(community.subjectId)
    const { rows } = await office.api.assessments.book({ year: 2021, kind: 'community' })
    expect(rows).toMatchObject([{ name: 'Thôn 1', again: true }])
    const { years } = await office.api.subjects.subject({ subjectId: commune.subjectId })
    expect(years.map(({ year }) => year)).toEqual([2020])
  })

  test('one that comes again is filled in where nothing was known, and keeps what was', async () => {
    const { office, communeId, clan, school } = await everyKind()
    await using _ = office
    await registerSubject(
      office,
      aClan(communeId, 'Nguyễn Văn', { head: 'Nguyễn Văn Hai', note: 'Từ đường ở thôn 2' }),
      { year: 2021, sameAs: clan.subjectId },
    )
    await registerSubject(office, aUnit(communeId, 'TH Tân Phúc 1', { staff: 43, head: 'Lê Thị Ba' }), {
      year: 2021,
      sameAs: school.subjectId,
    })
    expect(await office.api.subjects.subject({ subjectId: clan.subjectId })).toMatchObject({
      name: 'Dòng họ Nguyễn Văn',
      clan: { head: 'Nguyễn Văn Cả', note: 'Từ đường ở thôn 2' },
    })
    const { unit, years } = await office.api.subjects.subject({ subjectId: school.subjectId })
    expect(unit).toMatchObject({ unitKind: 'school', level: 'district', head: 'Lê Thị Ba', staff: 43 })
    expect(years.map(({ year, size, again }) => [year, size, again])).toEqual([
      [2021, 43, true],
      [2020, 41, false],
    ])
  })

  test('the head of a family becomes a citizen without being written down twice', async () => {
    const { office, one, binh } = await everyKind()
    await using _ = office
    const [head] = await office.api.subjects.findPeople({ text: 'tran thi binh' })
    expect(head).toMatchObject({ name: 'Trần Thị Bình', birth: '1968', where: 'thôn 1, xã Tân Phúc' })
    const typed = aCitizen(one, 'Trần Thị Bình', { personId: head?.personId ?? 0, sex: 'female' })
    const { subjectId } = await registerSubject(office, typed)
    const { citizen } = await office.api.subjects.subject({ subjectId })
    expect(citizen?.families).toEqual([{ subjectId: binh.subjectId, name: 'Trần Thị Bình' }])
    await office.api.subjects.amendCitizen({ subjectId, name: 'Trần Thị Thanh Bình' })
    expect((await office.api.subjects.subject({ subjectId: binh.subjectId })).name).toBe(
      'Trần Thị Thanh Bình',
    )
  })

  test('a name without a letter is refused, and a hamlet of another commune', async () => {
    const { office, far, communeId } = await everyKind()
    await using _ = office
    await expect(registerSubject(office, aUnit(communeId, ' 12 '))).rejects.toMatchObject({
      code: 'name-invalid',
      details: { kind: 'unit' },
    })
    await expect(registerSubject(office, aClan(communeId, 'Họ Lê', { hamletId: far }))).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    )
  })
})

describe('all thôn at once', () => {
  test('a commune, then the whole office; who is there stays, and it is one action', async () => {
    const { office, communeId, one, two, far } = await everyKind()
    await using _ = office
    const order = { year: 2020, kind: 'community' } as const
    expect(await office.api.subjects.registerPlaces({ ...order, communeId })).toEqual({
      registered: 1,
      alreadyThere: 1,
    })
    expect(await office.api.subjects.registerPlaces({ ...order, communeId: null })).toEqual({
      registered: 1,
      alreadyThere: 2,
    })
    const titles = async () =>
      (await office.api.assessments.book({ ...order, sort: 'place' })).rows.map(({ name, commune }) => [
        name,
        commune,
      ])
    expect(await titles()).toEqual([
      ['Thôn 1', 'xã Sơn Mỹ'],
      ['Thôn 1', 'xã Tân Phúc'],
      ['Thôn 2', 'xã Tân Phúc'],
    ])
    for (const placeId of [one, two, far])
      await expect(registerSubject(office, { kind: 'community', placeId })).rejects.toMatchObject({
        code: 'already-registered',
      })
    await office.api.history.undo({ id: null })
    expect(await titles()).toHaveLength(2)
    expect(
      await office.api.subjects.registerPlaces({ year: 2020, kind: 'commune', communeId: null }),
    ).toEqual({
      registered: 9,
      alreadyThere: 1,
    })
  })

  test('a thôn comes along the year after, and stays behind when it is no more', async () => {
    const { office, clan } = await everyKind()
    await using _ = office
    const carry = (kind: 'community' | 'clan' | 'commune', year: number) =>
      office.api.assessments.carryForward({ fromYear: year - 1, year, kind, communeId: null })
    expect(await carry('community', 2021)).toEqual({ carried: 1, alreadyThere: 0 })
    expect(await carry('clan', 2021)).toEqual({ carried: 1, alreadyThere: 0 })
    await expect(
      office.api.subjects.registerPlaces({ year: 2020, kind: 'community', communeId: clan.subjectId + 9999 }),
    ).rejects.toMatchObject({ code: 'no-places' })
    // The communes of Hàm Tân ended on 30 June 2025.
    await office.api.subjects.registerPlaces({ year: 2024, kind: 'commune', communeId: null })
    await expect(carry('commune', 2025)).rejects.toMatchObject({ code: 'nothing-to-carry' })
  })
})

describe('moves of a family', () => {
  test('another hamlet is written down as a move of today, by correction and by registering again', async () => {
    const { office, two, far, an } = await everyKind({ today: '2020-12-01' })
    await using _ = office
    const { subjectId } = an
    const moves = async () =>
      (await office.api.subjects.moves({ subjectId })).map(({ day, from, to }) => [day, from, to])
    await office.api.assessments.amendFamily({ subjectId, members: 5 })
    expect(await moves()).toEqual([])
    await office.api.assessments.amendFamily({ subjectId, hamletId: two })
    await register(office, far, 'Nguyễn Văn An', { year: 2021, sameAs: subjectId })
    expect(await moves()).toEqual([
      ['2020-12-01', 'thôn 2, xã Tân Phúc', 'thôn 1, xã Sơn Mỹ'],
      ['2020-12-01', 'thôn 1, xã Tân Phúc', 'thôn 2, xã Tân Phúc'],
    ])
    const [last, first] = await office.api.subjects.moves({ subjectId })
    await office.api.subjects.amendMove({ id: last?.id ?? 0, day: '2021-02-03', note: 'Theo con' })
    await office.api.subjects.removeMove({ id: first?.id ?? 0 })
    expect(await office.api.subjects.moves({ subjectId })).toMatchObject([
      { day: '2021-02-03', note: 'Theo con', to: 'thôn 1, xã Sơn Mỹ' },
    ])
    await office.api.history.undo({ id: null })
    expect(await moves()).toHaveLength(2)
  })
})

describe('the name of a round', () => {
  test('follows the set it is judged by, and stays as the office named it', async () => {
    const { office } = await everyKind()
    await using _ = office
    const round = { year: 2020, kind: 'unit' } as const
    const own = { code: 'donvi-rieng', version: 1 }
    const { set } = await office.api.criteria.set({ code: 'tt22-2020-dvht', version: 1 })
    await office.api.criteria.saveSet({
      base: { code: 'tt22-2020-dvht', version: 1 },
      set: { ...set, id: own.code, label: 'Đơn vị học tập cấp xã', effectiveFrom: null, period: null },
    })
    const label = async () =>
      (await office.api.assessments.rounds({ year: 2020 })).find(({ kind }) => kind === 'unit')?.label
    await office.api.criteria.chooseSet({ ...round, set: own })
    expect(await label()).toBe('Đơn vị học tập cấp xã')
    await office.api.criteria.chooseSet({ ...round, set: null })
    expect(await label()).toBe('Đơn vị học tập')
    await office.api.assessments.renameRound({ ...round, label: 'Cơ quan học tập' })
    await office.api.criteria.chooseSet({ ...round, set: own })
    expect(await label()).toBe('Cơ quan học tập')
  })
})

describe('what leaves the program', () => {
  test('the list of every kind is exported and printed with the columns it has', async () => {
    const { office } = await everyKind()
    await using _ = office
    const headings = {
      clan: 'STT|Dòng họ|Thôn/KP|Xã|Số hộ|Mới/Lại|Ghi chú',
      unit: 'STT|Đơn vị|Thôn/KP|Xã|Số người|Mới/Lại|Ghi chú',
      citizen: 'STT|Họ và tên|Năm sinh|Giới tính|Thôn/KP|Xã|Mới/Lại|Ghi chú',
      community: 'STT|Thôn, khu phố|Xã|Số hộ|Mới/Lại|Ghi chú',
      commune: 'STT|Xã, thị trấn|Số hộ|Mới/Lại|Ghi chú',
    } as const
    for (const kind of ['clan', 'unit', 'citizen', 'community', 'commune'] as const) {
      const order = { year: 2020, kind, columns: 'registrations' } as const
      const { ticket, rows } = await office.api.assessments.exportBook(order)
      expect(rows).toBe(1)
      const sheet = await office.send('a.xlsx', readFileSync(office.app.file(ticket)?.path ?? ''))
      const reading = await office.api.imports.readSheet({ ticket: sheet })
      expect(reading.guess.subject).toBe(kind)
      expect(reading.columns.map(({ heading }) => heading).join('|')).toBe(headings[kind])
      const printed = await office.api.assessments.printBook({
        ...{ year: 2020, kind },
        columns: ['name', 'commune', 'members', 'class', 'state'],
      })
      expect(printed).toMatchObject({ rows: 1, pages: 1 })
    }
  })
})
