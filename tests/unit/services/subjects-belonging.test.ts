import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { pictureOf } from '../../support/fresh-database.ts'
import { aCitizen, aClan, aUnit, everyKind, registerSubject } from '../../support/subjects.ts'

const nobody = { birth: null, sex: null } as const

describe('a clan', () => {
  test('has a council, branches, and families of several communes; a family is in it once', async () => {
    const { office, clan, an, hoa, one } = await everyKind()
    await using _ = office
    const { subjects } = office.api
    const { subjectId } = clan
    await subjects.addToCouncil({ subjectId, name: 'Nguyễn Văn Cả', post: 'Chủ tịch Hội đồng gia tộc' })
    const { id: second } = await subjects.addToCouncil({ subjectId, name: 'Nguyễn Văn Tư', post: '' })
    await subjects.amendCouncil({ id: second, post: 'Trưởng ban khuyến học' })
    const { id: branchId } = await subjects.addBranch({ subjectId, name: 'Chi 1', head: null, placeId: one })
    await expect(
      subjects.addBranch({ subjectId, name: 'Chi 1', head: null, placeId: null }),
    ).rejects.toMatchObject({ code: 'already-belongs' })
    const { id: first } = await subjects.addClanFamily({ subjectId, familyId: an.subjectId, branchId })
    await subjects.addClanFamily({ subjectId, familyId: hoa.subjectId, branchId: null })
    await expect(
      subjects.addClanFamily({ subjectId, familyId: an.subjectId, branchId: null }),
    ).rejects.toMatchObject({ code: 'already-belongs', details: { name: 'Nguyễn Văn An' } })

    expect(await subjects.council({ subjectId })).toMatchObject([
      { name: 'Nguyễn Văn Cả', post: 'Chủ tịch Hội đồng gia tộc' },
      { name: 'Nguyễn Văn Tư', post: 'Trưởng ban khuyến học' },
    ])
    expect(await subjects.branches({ subjectId })).toMatchObject([
      { name: 'Chi 1', place: 'thôn 1', families: 1 },
    ])
    expect(await subjects.clanFamilies({ subjectId })).toMatchObject({
      total: 2,
      rows: [
        { id: first, name: 'Nguyễn Văn An', branch: 'Chi 1', commune: 'xã Tân Phúc' },
        { name: 'Nguyễn Thị Hòa', branch: null, commune: 'xã Sơn Mỹ' },
      ],
    })
    const { clan: about, years } = await subjects.subject({ subjectId })
    expect(about).toMatchObject({ families: 2, communes: 2 })
    expect(years[0]?.size).toBe(2)
    expect((await subjects.subject({ subjectId: an.subjectId })).family?.clans).toEqual([
      { subjectId, name: 'Dòng họ Nguyễn Văn' },
    ])

    await subjects.removeBranch({ id: branchId })
    expect((await subjects.clanFamilies({ subjectId })).rows.map(({ branch }) => branch)).toEqual([
      null,
      null,
    ])
    await subjects.removeClanFamily({ id: first })
    expect((await subjects.subject({ subjectId })).years[0]?.size).toBe(1)
  })

  test('its history tells of the clan, its council and its branches', async () => {
    const { office, clan } = await everyKind()
    await using _ = office
    const { subjectId } = clan
    await office.api.subjects.addToCouncil({ subjectId, name: 'Nguyễn Văn Tư', post: '' })
    await office.api.subjects.amendClan({ subjectId, head: 'Nguyễn Văn Tư' })
    const { rows } = await office.api.history.changesOfRecord({ of: { subjectId } })
    const said = rows.map(({ table, fate }) => [table, fate])
    expect(said).toContainEqual(['clans', 'changed'])
    expect(said).toContainEqual(['clan_council', 'added'])
  })

  test('a branch of another clan is none of its own', async () => {
    const { office, clan, communeId, an } = await everyKind()
    await using _ = office
    const other = await registerSubject(office, aClan(communeId, 'Họ Lê'))
    const { id: branchId } = await office.api.subjects.addBranch({
      subjectId: other.subjectId,
      name: 'Chi 2',
      head: null,
      placeId: null,
    })
    const { subjectId } = clan
    await expect(
      office.api.subjects.addClanFamily({ subjectId, familyId: an.subjectId, branchId }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a unit', () => {
  test('has people who work there: known ones and new ones, each once; who leaves and is nowhere else is forgotten', async () => {
    const { office, school, citizen } = await everyKind()
    await using _ = office
    const { subjects } = office.api
    const { subjectId } = school
    const [lua] = await subjects.findPeople({ text: 'lụa' })
    const years = { fromYear: 2015, toYear: null }
    await subjects.addUnitPerson({ subjectId, person: { personId: lua?.personId ?? 0 }, ...years })
    const { id } = await subjects.addUnitPerson({
      subjectId,
      person: { name: 'hồ thị mơ', birth: '1988', sex: 'female' },
      ...years,
    })
    await expect(
      subjects.addUnitPerson({ subjectId, person: { personId: lua?.personId ?? 0 }, ...years }),
    ).rejects.toMatchObject({ code: 'already-belongs' })
    await expect(subjects.amendUnitPerson({ id, toYear: 2014 })).rejects.toMatchObject({
      code: 'years-backwards',
    })
    expect(await subjects.unitPeople({ subjectId })).toMatchObject({
      total: 2,
      rows: [
        { name: 'Phạm Thị Lụa', subjectId: citizen.subjectId },
        { name: 'Hồ Thị Mơ', birth: '1988', fromYear: 2015, subjectId: null },
      ],
    })
    expect((await subjects.subject({ subjectId: citizen.subjectId })).citizen?.units).toMatchObject([
      { subjectId, name: 'Trường TH Tân Phúc 1', fromYear: 2015 },
    ])
    expect(await subjects.findPeople({ text: 'hồ thị mơ' })).toMatchObject([
      { where: 'Trường TH Tân Phúc 1' },
    ])
    await subjects.removeUnitPerson({ id })
    expect(await subjects.findPeople({ text: 'hồ thị mơ' })).toEqual([])
  })

  test('what is recognised keeps the staff of then; an open year follows', async () => {
    const { office, school, communeId } = await everyKind()
    await using _ = office
    const { subjectId } = school
    await office.api.subjects.amendUnit({ subjectId, staff: 40 })
    expect((await office.api.subjects.subject({ subjectId })).years[0]?.size).toBe(40)
    const filter = { year: 2020, kind: 'unit' } as const
    await office.api.assessments.giveResult({ selection: { filter }, result: 'passed', reason: null })
    const { text } = await office.api.decisions.proposal(filter)
    const signer = { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }
    await office.api.decisions.recognise({
      ...filter,
      selection: { filter },
      text: { ...text, number: '16/QĐ-HKH', day: '2020-11-20', signer },
    })
    await office.api.subjects.amendUnit({ subjectId, staff: 55, communeId: office.commune('Sơn Mỹ') })
    const { unit, commune, years } = await office.api.subjects.subject({ subjectId })
    expect([unit?.staff, commune, years[0]?.size]).toEqual([55, 'xã Sơn Mỹ', 40])
    expect(years[0]).toMatchObject({ decision: '16/QĐ-HKH', registerNumber: 1, issued: false })
    expect((await office.api.assessments.book({ ...filter, communeId })).total).toBe(1)
  })
})

describe('a family', () => {
  test('has people with what they are to the head; the head is not written down twice', async () => {
    const { office, binh } = await everyKind()
    await using _ = office
    const { subjects } = office.api
    const { subjectId } = binh
    const child = { name: 'lê minh khôi', birth: '2009-09-05', sex: 'male' } as const
    const { id } = await subjects.addHouseholdPerson({ subjectId, person: child, relation: 'child' })
    const [head] = await subjects.findPeople({ text: 'tran thi binh' })
    await expect(
      subjects.addHouseholdPerson({
        subjectId,
        person: { personId: head?.personId ?? 0 },
        relation: 'other',
      }),
    ).rejects.toMatchObject({ code: 'already-belongs' })
    await subjects.amendHouseholdPerson({ id, birth: '2009-10-05', relation: 'grandchild' })
    expect(await subjects.householdPeople({ subjectId })).toMatchObject([
      { name: 'Lê Minh Khôi', birth: '2009-10-05', sex: 'male', relation: 'grandchild', subjectId: null },
    ])
    await subjects.removeHouseholdPerson({ id })
    expect(await subjects.findPeople({ text: 'lê minh khôi' })).toEqual([])
  })
})

/** What a clerk may do to what belongs to a subject: each is one action that leaves nothing behind when it is undone. */
type Known = Awaited<ReturnType<typeof filled>>
const deeds: Record<string, (api: FreshApp['api'], known: Known) => Promise<unknown>> = {
  'registers a clan': (api, { communeId }) =>
    api.subjects.register({
      year: 2020,
      subject: aClan(communeId, 'Họ Võ'),
      note: 'a',
      sameAs: null,
      differs: false,
    }),
  'registers a unit again': (api, { communeId, school }) =>
    api.subjects.register({
      year: 2021,
      subject: aUnit(communeId, 'Trường TH Tân Phúc 1', { staff: 9 }),
      note: null,
      sameAs: school,
      differs: false,
    }),
  'registers a citizen': (api, { hamlet }) =>
    api.subjects.register({
      year: 2020,
      subject: aCitizen(hamlet, 'Lý Thông'),
      note: null,
      sameAs: null,
      differs: false,
    }),
  'registers every thôn': (api) =>
    api.subjects.registerPlaces({ year: 2022, kind: 'community', communeId: null }),
  'amends a clan': (api, { clan, far }) =>
    api.subjects.amendClan({ subjectId: clan, name: 'Họ Ngô', head: 'Ngô A', communeId: far }),
  'amends a unit': (api, { school }) =>
    api.subjects.amendUnit({ subjectId: school, staff: 1, level: 'province' }),
  'amends a citizen': (api, { citizen }) =>
    api.subjects.amendCitizen({ subjectId: citizen, name: 'Phạm Lụa', birth: null }),
  'adds to the council': (api, { clan }) =>
    api.subjects.addToCouncil({ subjectId: clan, name: 'A', post: 'B' }),
  'takes off the council': (api, { councillor }) => api.subjects.removeFromCouncil({ id: councillor }),
  'takes a branch away': (api, { branch }) => api.subjects.removeBranch({ id: branch }),
  'amends a branch': (api, { branch, hamlet }) =>
    api.subjects.amendBranch({ id: branch, head: 'C', placeId: hamlet }),
  'puts a family in': (api, { clan, family }) =>
    api.subjects.addClanFamily({ subjectId: clan, familyId: family, branchId: null }),
  'takes a family out': (api, { member }) => api.subjects.removeClanFamily({ id: member }),
  'takes a person out of a unit': (api, { worker }) => api.subjects.removeUnitPerson({ id: worker }),
  'takes a person out of a household': (api, { child }) => api.subjects.removeHouseholdPerson({ id: child }),
  'moves a family': (api, { family, hamlet }) =>
    api.assessments.amendFamily({ subjectId: family, hamletId: hamlet }),
  'writes figures': (api, { community }) =>
    api.subjects.setFigures({ subjectId: community, year: 2020, households: 5, population: null }),
}

async function filled() {
  const { office, clan, school, citizen, community, an, hoa, one, communeId } = await everyKind()
  const { subjects } = office.api
  const person = { name: 'Hồ Thị Mơ', ...nobody }
  const { id: councillor } = await subjects.addToCouncil({ subjectId: clan.subjectId, name: 'A', post: '' })
  const { id: branch } = await subjects.addBranch({
    subjectId: clan.subjectId,
    name: 'Chi 1',
    head: null,
    placeId: null,
  })
  const { id: member } = await subjects.addClanFamily({
    subjectId: clan.subjectId,
    familyId: an.subjectId,
    branchId: branch,
  })
  const { id: worker } = await subjects.addUnitPerson({
    subjectId: school.subjectId,
    person,
    fromYear: null,
    toYear: null,
  })
  const { id: child } = await subjects.addHouseholdPerson({
    subjectId: an.subjectId,
    person: { name: 'Nguyễn Văn Bé', ...nobody },
    relation: 'child',
  })
  await office.close()
  return {
    folder: office.folder,
    communeId,
    far: office.commune('Sơn Mỹ'),
    hamlet: one,
    clan: clan.subjectId,
    school: school.subjectId,
    citizen: citizen.subjectId,
    community: community.subjectId,
    family: hoa.subjectId,
    councillor,
    branch,
    member,
    worker,
    child,
  }
}

function rowsOf(folder: string): string {
  const db = new Database(openGenerations(folder).current(), { readonly: true })
  const picture = pictureOf(db)
  db.close()
  return picture
}

test('whatever is done to a subject and undone leaves the register exactly as it was', async () => {
  const known = await filled()
  const { folder } = known
  try {
    for (const [name, deed] of Object.entries(deeds)) {
      const before = rowsOf(folder)
      let office = await freshApp({ folder })
      await deed(office.api, known)
      await office.close()
      expect(rowsOf(folder), name).not.toBe(before)
      office = await freshApp({ folder })
      await office.api.history.undo({ id: null })
      await office.close()
      expect(rowsOf(folder), name).toBe(before)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
