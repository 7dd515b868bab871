import { readFileSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { pagesOf } from '../../support/pdf.ts'
import { everyKind } from '../../support/subjects.ts'
import { tempFolder } from '../../support/temp-folder.ts'

type Everything = Awaited<ReturnType<typeof everyKind>>
const [first, second, third] = ['Nguyễn Văn Cả', 'Nguyễn Văn Tư', 'Nguyễn Thị Sáu']
const erased = '(đã xóa theo yêu cầu)'

/** A clan that named three people; one of them only once, before another took the place. */
async function namedBy({ office: { api }, clan }: Everything): Promise<void> {
  const { subjectId } = clan
  await api.subjects.addToCouncil({ subjectId, name: second, post: 'Trưởng ban khuyến học' })
  const { id } = await api.subjects.addToCouncil({ subjectId, name: third, post: 'Thủ quỹ' })
  await api.subjects.amendCouncil({ id, name: second })
  await api.subjects.amendClan({ subjectId, note: `Gặp ông ${first} trước.` })
}

test('a clan and a unit stay; the people they name are erased one by one or all, from the history too', async () => {
  using folder = tempFolder()
  const everything = await everyKind({ folder: folder.path })
  const { office, clan, school } = everything
  const { api } = office
  const { subjectId } = clan
  await namedBy(everything)
  expect(await api.privacy.erasable({ subjectId })).toMatchObject({
    people: [first, third, second].toSorted((a, b) => a.localeCompare(b, 'vi')),
    open: { titles: 0, certificates: 0 },
  })
  await expect(api.privacy.erase({ subjectId, reason: 'đơn', name: 'Ai Khác' })).rejects.toMatchObject({
    code: 'not-found',
  })

  // The one whom only the history still names.
  expect((await api.privacy.erase({ subjectId, reason: 'đơn', name: third })).blanked).toBeGreaterThan(0)
  expect((await api.subjects.subject({ subjectId })).clan?.head).toBe(first)
  expect((await api.privacy.erasable({ subjectId })).people).toEqual(
    [first, second].toSorted((a, b) => a.localeCompare(b, 'vi')),
  )

  await api.privacy.erase({ subjectId, reason: 'đơn thứ hai' })
  const { name, clan: about } = await api.subjects.subject({ subjectId })
  expect({ name, ...about }).toMatchObject({ name: 'Dòng họ Nguyễn Văn', head: erased, note: null })
  expect((await api.subjects.council({ subjectId })).map((one) => one.name)).toEqual([erased, erased])
  expect((await api.privacy.erasable({ subjectId })).people).toEqual([])
  // Nobody left to erase: nothing is written down.
  const before = (await api.history.actions({})).total
  expect((await api.privacy.erase({ subjectId, reason: 'lần ba' })).blanked).toBe(0)
  expect((await api.history.actions({})).total).toBe(before)

  await api.subjects.amendUnit({ subjectId: school.subjectId, head: 'Lê Thị Hiệu' })
  const { id } = await api.subjects.addUnitPerson({
    subjectId: school.subjectId,
    person: { name: 'Võ Giáo Viên', birth: '1988', sex: null },
    fromYear: null,
    toYear: null,
  })
  await api.subjects.removeUnitPerson({ id })
  expect((await api.privacy.erasable({ subjectId: school.subjectId })).people).toEqual([
    'Lê Thị Hiệu',
    'Võ Giáo Viên',
  ])
  await api.privacy.erase({ subjectId: school.subjectId, reason: 'đơn' })
  expect(await api.history.check({})).toMatchObject({ ok: true, chain: { ok: true } })
  await office.close()
  const live = readFileSync(openGenerations(folder.path).current())
  for (const text of [first, second, third, 'Lê Thị Hiệu', 'Võ Giáo Viên', 'vo giao vien'])
    expect(live.includes(Buffer.from(text)), text).toBe(false)
})

test('what a thôn is has nobody of its own to erase', async () => {
  const { office, community } = await everyKind()
  await using _ = office
  const { subjectId } = community
  await expect(office.api.privacy.erasable({ subjectId })).rejects.toMatchObject({ code: 'not-a-person' })
})

test('with a family go those it alone names, its moves, its scores’ words and what was written for or against it', async () => {
  using folder = tempFolder()
  const { office, binh, an, two, citizen } = await everyKind({ folder: folder.path })
  const { api } = office
  const { subjectId, titleId } = binh
  const add = (name: string, familyId = subjectId) =>
    api.subjects.addHouseholdPerson({
      subjectId: familyId,
      person: { name, birth: '2012', sex: null },
      relation: 'child',
    })
  await add('Trần Út Một')
  const { id } = await add('Trần Út Hai')
  await api.subjects.removeHouseholdPerson({ id })
  await add('Nguyễn Út Ba', an.subjectId)
  const { personId = 0 } =
    (await api.subjects.findPeople({ text: 'Phạm Thị Lụa' })).find(({ name }) => name === 'Phạm Thị Lụa') ??
    {}
  await api.subjects.addHouseholdPerson({ subjectId, person: { personId }, relation: 'other' })
  await api.assessments.amendFamily({ subjectId, hamletId: two })
  const [move] = await api.subjects.moves({ subjectId })
  await api.subjects.amendMove({ id: move?.id ?? 0, note: 'theo chồng' })
  await api.reviews.receiveComplaint({
    titleId,
    receivedOn: '2020-11-01',
    sender: 'Hàng Xóm Giấu Tên',
    content: 'chưa đúng với nhà bà Bình',
  })
  await api.assessments.withdraw({ selection: { titleIds: [titleId] }, reason: 'xin thôi' })

  // The paper that is handed over on request holds all of it.
  const { ticket } = await api.privacy.aboutPerson({ subjectId })
  const paper = (await pagesOf(readFileSync(office.app.file(ticket)?.path ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ')
  for (const part of ['Trần Út Một', 'theo chồng', 'Hàng Xóm Giấu Tên', 'chưa đúng với nhà bà Bình'])
    expect(paper).toContain(part)

  await api.privacy.erase({ subjectId, reason: 'đơn' })

  expect((await api.subjects.householdPeople({ subjectId })).map(({ name }) => name).toSorted()).toEqual([
    erased,
    'Phạm Thị Lụa',
  ])
  expect((await api.subjects.subject({ subjectId: citizen.subjectId })).name).toBe('Phạm Thị Lụa')
  expect((await api.subjects.householdPeople({ subjectId: an.subjectId })).map(({ name }) => name)).toEqual([
    'Nguyễn Út Ba',
  ])
  expect(await api.reviews.complaints({ titleId })).toMatchObject([{ sender: erased, content: erased }])
  expect((await api.history.check({})).ok).toBe(true)
  await office.close()
  const live = readFileSync(openGenerations(folder.path).current())
  for (const text of ['Trần Út Một', 'Trần Út Hai', 'theo chồng', 'Hàng Xóm', 'nhà bà Bình', 'xin thôi'])
    expect(live.includes(Buffer.from(text)), text).toBe(false)
})

test('somebody erased from a clan stays erased when an older backup comes back, and nobody else goes', async () => {
  using folder = tempFolder()
  using stick = tempFolder()
  const everything = await everyKind({ folder: folder.path })
  const { office, clan } = everything
  await using _ = office
  const { api } = office
  const { subjectId } = clan
  await namedBy(everything)
  const { file } = await api.backups.makeBackup({ folder: stick.path })
  await api.privacy.erase({ subjectId, reason: 'đơn', name: second })

  expect(await api.backups.compareBackup({ file })).toMatchObject({ erased: 1 })
  expect(await api.backups.restoreBackup({ file })).toMatchObject({ erasedAgain: 1 })
  expect((await api.subjects.council({ subjectId })).map((one) => one.name)).toEqual([erased, erased])
  expect((await api.privacy.erasable({ subjectId })).people.toSorted()).toEqual([first, third].toSorted())
  expect((await api.subjects.subject({ subjectId })).clan?.head).toBe(first)
  expect((await api.history.check({})).ok).toBe(true)
})

test('while the file is written anew every question waits for its answer, none is told that the data are damaged', async () => {
  const { office, clan } = await everyKind()
  await using _ = office
  const { api } = office
  let isDone = false
  const erasing = api.privacy.erase({ subjectId: clan.subjectId, reason: 'đơn' }).finally(() => {
    isDone = true
  })
  const asked: Promise<unknown>[] = []
  while (!isDone) {
    asked.push(api.settings.settings({}))
    await breathe()
  }
  await erasing
  expect(
    await Promise.allSettled(asked).then((all) => all.filter(({ status }) => status !== 'fulfilled')),
  ).toEqual([])
  expect(asked.length).toBeGreaterThan(1)
})
