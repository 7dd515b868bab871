import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshApp } from '../../support/fresh-app.ts'
import { type HamTan, hamletOf, hamTan, register } from '../../support/ham-tan.ts'
import { giveTestSet, testSet } from '../../support/scored-office.ts'
import { aUnit, registerSubject } from '../../support/subjects.ts'

const year = 2020
const codesOf = async ({ api }: HamTan, of = year) =>
  (await api.desk.waiting({ year: of })).map(({ code }) => code)

async function recognise({ api }: HamTan, number: string | null) {
  const { text } = await api.decisions.proposal({ year, kind: 'family' })
  const selection = { filter: { year, kind: 'family', state: 'passed' } } as const
  return api.decisions.recognise({
    year,
    kind: 'family',
    selection,
    text: { ...text, number, day: '2020-11-16', signer: { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' } },
  })
}

test('an office that has just been founded has nothing waiting', async () => {
  await using office = await hamTan()
  expect(await office.api.desk.waiting({ year })).toEqual([])
  expect(await office.api.desk.badges({ year })).toMatchObject({
    desk: 0,
    certificates: 0,
    backup: { state: 'none', why: null },
  })
})

test('once one commune has registered, the nine others are missed, and no copy of the work exists', async () => {
  await using office = await hamTan()
  await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Nguyễn Văn An')
  const waiting = await office.api.desk.waiting({ year })
  const missed = waiting.find(({ code }) => code === 'not-registered')
  expect(missed).toMatchObject({ count: 9, overdue: true })
  expect(missed?.places.map(({ name }) => name)).not.toContain('xã Tân Phúc')
  expect(waiting.find(({ code }) => code === 'without-result')).toMatchObject({
    count: 1,
    overdue: false,
    places: [{ name: 'xã Tân Phúc', count: 1 }],
  })
  expect(waiting.find(({ code }) => code === 'no-backup')).toBeDefined()
})

test('results are overdue after the reviews of November, and only the chosen year is looked at', async () => {
  await using office = await hamTan({ today: '2020-11-26' })
  await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Nguyễn Văn An')
  const waiting = await office.api.desk.waiting({ year })
  expect(waiting.find(({ code }) => code === 'without-result')?.overdue).toBe(true)
  expect(await codesOf(office, 2021)).toEqual(['no-backup'])
})

test('work moves on from result to decision to paper', async () => {
  await using office = await hamTan()
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  for (const name of ['Nguyễn Văn An', 'Trần Thị Bình']) await register(office, hamlet, name)
  await office.api.assessments.giveResult({
    selection: { filter: { year, kind: 'family' } },
    result: 'passed',
    reason: null,
  })
  expect(await codesOf(office)).toContain('passed-waiting')
  expect(await codesOf(office)).not.toContain('without-result')

  const { decisionId } = await recognise(office, null)
  const papers = async () =>
    (await office.api.desk.waiting({ year })).filter((one) => one.decisionId === decisionId)
  expect(await papers()).toMatchObject([
    { code: 'decision-incomplete', decision: null, count: 2 },
    { code: 'uncertified', count: 2, places: [{ name: 'xã Tân Phúc', count: 2 }] },
  ])
  expect((await office.api.desk.badges({ year })).certificates).toBe(2)

  await office.api.decisions.amendDecision({ decisionId, text: { number: '15/QĐ-HKH' } })
  expect(await papers()).toMatchObject([{ code: 'uncertified', decision: '15/QĐ-HKH' }])
  await office.api.settings.amendOffice({ seat: 'Hàm Tân' })
  await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
  expect(await papers()).toEqual([])
  expect((await office.api.desk.badges({ year })).certificates).toBe(0)
})

test('a copy on a stick ends the warning until it is a month old and work went on', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'usb-'))
  const madeOn = new Date().toISOString().slice(0, 10)
  const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const office = await hamTan({ today: madeOn })
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  await register(office, hamlet, 'Nguyễn Văn An')
  await office.api.backups.makeBackup({ folder: stick })
  expect(await codesOf(office)).not.toContain('no-backup')
  expect((await office.api.desk.badges({ year })).backup).toMatchObject({ state: 'good', days: 0 })
  await office.close()

  const next = Object.assign(await freshApp({ folder: office.folder, today: later }), {
    commune: office.commune,
  })
  expect(await codesOf(next)).not.toContain('backup-old')
  await register(next, hamlet, 'Trần Thị Bình')
  const old = (await next.api.desk.waiting({ year })).find(({ code }) => code.startsWith('backup-'))
  expect(old).toMatchObject({ code: 'backup-old', count: 40, overdue: false })
  expect((await next.api.desk.badges({ year })).backup).toMatchObject({ state: 'due', why: 'age', days: 40 })
  await next.close()
  for (const folder of [stick, office.folder]) rmSync(folder, { recursive: true })
})

test('a unit waits as what it is and with its commune, first for its result and then for its decision', async () => {
  await using office = await hamTan()
  await registerSubject(office, aUnit(office.commune('Tân Phúc'), 'Trường THCS Tân Phúc'))
  const ofUnits = async () => (await office.api.desk.waiting({ year })).filter(({ kind }) => kind === 'unit')
  const places = [{ placeId: office.commune('Tân Phúc'), name: 'xã Tân Phúc', count: 1 }]
  expect(await ofUnits()).toMatchObject([{ code: 'without-result', count: 1, places }])

  const selection = { filter: { year, kind: 'unit' } } as const
  await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
  expect(await ofUnits()).toMatchObject([{ code: 'passed-waiting', count: 1, places }])
})

test('a complaint waits from its day on, in red after fifteen days, and no more once it is answered', async () => {
  const office = await hamTan({ today: '2020-12-10' })
  const { titleId } = await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Nguyễn Văn An')
  const selection = { titleIds: [titleId] }
  await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
  const letter = { titleId, sender: 'Hồ Văn Đơn', content: 'Con trai đã bỏ học.' }
  const { complaintId } = await office.api.reviews.receiveComplaint({ ...letter, receivedOn: '2020-11-25' })
  const waits = async (of: HamTan['api']) =>
    (await of.desk.waiting({ year })).filter(({ code }) => code === 'complaint-open')
  expect(await waits(office.api)).toMatchObject([{ kind: 'family', count: 1, overdue: false }])
  await office.close()

  const next = await freshApp({ folder: office.folder, today: '2020-12-11' })
  expect(await waits(next.api)).toMatchObject([{ kind: 'family', count: 1, overdue: true }])
  const answer = { complaintId, answeredOn: '2020-12-11', answer: 'Đã xác minh.', outcome: 'upheld' } as const
  await next.api.reviews.answerComplaint(answer)
  expect(await waits(next.api)).toEqual([])
  await next.close()
  rmSync(office.folder, { recursive: true })
})

test('a recognition that ends is told from ninety days before its end on, and not once it has ended', async () => {
  const office = await hamTan()
  await giveTestSet(office.api, { set: testSet({ validityMonths: 12 }) })
  await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Nguyễn Văn An')
  const selection = { filter: { year, kind: 'family' } } as const
  await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
  await recognise(office, '15/QĐ-HKH')
  const { rows } = await office.api.assessments.book({ year, kind: 'family' })
  const { years } = await office.api.assessments.subject({ subjectId: rows[0]!.subjectId })
  expect(years).toMatchObject([{ validUntil: '2021-12-31' }])
  await office.close()

  for (const [today, told] of [
    ['2021-10-01', 0],
    ['2021-10-02', 1],
    ['2021-12-31', 1],
    ['2022-01-01', 0],
  ] as const) {
    const later = await freshApp({ folder: office.folder, today })
    const ending = (await later.api.desk.waiting({ year: 2021 })).filter(
      ({ code }) => code === 'recognition-ending',
    )
    expect({ today, told: ending.map(({ kind, count }) => [kind, count]) }).toEqual({
      today,
      told: told === 0 ? [] : [['family', 1]],
    })
    await later.close()
  }
  rmSync(office.folder, { recursive: true })
})
