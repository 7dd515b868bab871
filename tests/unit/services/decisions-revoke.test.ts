import { readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { passedRound, round } from '../../support/passed-round.ts'
import { pagesOf } from '../../support/pdf.ts'

type Office = Awaited<ReturnType<typeof passedRound>>

async function revoke(office: Office, titleIds: number[], number = '20/QĐ-HKH') {
  const { text } = await office.api.decisions.revocationDraft(round)
  return office.api.decisions.revoke({
    ...round,
    selection: { titleIds },
    reason: 'khai không đúng.',
    text: { ...text, number },
  })
}
const bookOf = async (office: Office, state: 'recognised' | 'revoked') =>
  (await office.api.assessments.book({ ...round, state, limit: 1000 })).rows

describe('a revocation', () => {
  test('takes recognised titles back by a decision of its own; others are left', async () => {
    await using office = await passedRound(60)
    const { decisionId: recognition, recognised } = await office.recognise('15/QĐ-HKH')
    const [one, two] = office.passed.map(({ id }) => id) as [number, number]
    const failed = office.titles.find(({ state }) => state === 'failed')!.id
    const made = await revoke(office, [one, two, failed])
    expect(made).toMatchObject({ revoked: 2, leftOut: 1 })

    expect(await bookOf(office, 'recognised')).toHaveLength(recognised - 2)
    const rows = await bookOf(office, 'revoked')
    expect(rows.map(({ titleId }) => titleId).toSorted((a, b) => a - b)).toEqual([one, two])
    expect(rows[0]).toMatchObject({ reason: 'khai không đúng.', decision: '15/QĐ-HKH' })
    const taken = await office.api.decisions.decision({ decisionId: made.decisionId })
    expect(taken).toMatchObject({ purpose: 'revocation', recognised: 0, revoked: 2, toPrint: 0 })
    expect(taken.text.articles[0]).toContain('Lý do: khai không đúng.')
    const first = await office.api.decisions.decision({ decisionId: recognition })
    expect(first).toMatchObject({ purpose: 'recognition', recognised, revoked: 2, toPrint: recognised - 2 })
  })

  test('shows in the register: the certificate keeps its number and is marked, and is printed no more', async () => {
    await using office = await passedRound(60)
    const { decisionId, recognised } = await office.recognise('15/QĐ-HKH')
    const titleId = office.passed[0]!.id
    await revoke(office, [titleId])
    const { rows } = await office.api.certificates.register({ decisionId, limit: 1000 })
    expect(rows).toHaveLength(recognised)
    const marked = rows.filter(({ revoked }) => revoked)
    expect(marked).toMatchObject([{ titleId, revocation: '20/QĐ-HKH' }])
    expect(await office.api.certificates.preflight({ decisionId })).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ code: 'not-in-decision' })]),
    )
    const printed = await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
    expect(printed.certificates).toBe(recognised - 1)
    const one = { decisionId, certificateIds: [marked[0]!.id] }
    await expect(office.api.certificates.printCertificates(one)).rejects.toMatchObject({
      code: 'nothing-selected',
    })
    expect((await office.api.desk.badges({ year: 2020 })).certificates).toBe(0)
  })

  test('undone gives everything back: title, register, and its own number is free', async () => {
    await using office = await passedRound(60)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const before = {
      book: await bookOf(office, 'recognised'),
      register: await office.api.certificates.register({ decisionId, limit: 1000 }),
    }
    const titleId = office.passed[0]!.id
    await revoke(office, [titleId])
    await office.api.history.undo({ id: null })
    expect(await bookOf(office, 'recognised')).toEqual(before.book)
    expect(await office.api.certificates.register({ decisionId, limit: 1000 })).toEqual(before.register)
    expect(await office.api.decisions.decisions({ year: 2020 })).toHaveLength(1)

    await revoke(office, [titleId])
    const { rows } = await office.api.history.changesOfRecord({
      of: { table: 'titles', rowId: titleId },
      offset: 0,
      limit: 10,
    })
    expect(rows.slice(0, 3).map(({ deed }) => deed.name)).toEqual(['revoked', 'undone', 'revoked'])
    expect(rows[0]?.deed.with).toMatchObject({ number: '20/QĐ-HKH', reason: 'khai không đúng.' })
  })

  test('is refused without anybody recognised, and with a number another decision has', async () => {
    await using office = await passedRound(60)
    const ids = office.passed.map(({ id }) => id)
    await expect(revoke(office, ids)).rejects.toMatchObject({ code: 'nothing-recognised' })
    await expect(revoke(office, [999_999])).rejects.toMatchObject({ code: 'nothing-selected' })
    await office.recognise('15/QĐ-HKH')
    await expect(revoke(office, ids, '15/QĐ-HKH')).rejects.toMatchObject({ code: 'decision-number-taken' })
    expect(await bookOf(office, 'revoked')).toEqual([])
  })

  test('is final: a revoked title is neither corrected nor opened again by a complaint', async () => {
    await using office = await passedRound(60)
    await office.recognise('15/QĐ-HKH')
    const titleId = office.passed[0]!.id
    await revoke(office, [titleId])
    const amended = office.api.assessments.amendTitle({ titleId, reason: 'lý do khác' })
    await expect(amended).rejects.toMatchObject({ code: 'state-forbids', details: { state: 'revoked' } })
    const { complaintId } = await office.api.reviews.receiveComplaint({
      titleId,
      receivedOn: '2020-12-01',
      sender: 'Hồ Văn Đơn',
      content: 'Xin xem lại.',
    })
    const about = { complaintId, answeredOn: '2020-12-05', answer: 'Đã xem lại.' }
    const reopened = office.api.reviews.answerComplaint({ ...about, outcome: 'reopened' })
    await expect(reopened).rejects.toMatchObject({ code: 'state-forbids', details: { state: 'revoked' } })
    await office.api.reviews.answerComplaint({ ...about, outcome: 'upheld' })
  })

  test('keeps the recognition that it takes back from being undone on its own', async () => {
    await using office = await passedRound(60)
    await office.recognise('15/QĐ-HKH')
    const [action] = (await office.api.history.actions({ offset: 0, limit: 1 })).rows
    await revoke(office, [office.passed[0]!.id])
    await expect(office.api.history.undo({ id: action!.id })).rejects.toMatchObject({ code: 'later-changes' })
  })

  test('prints with the list of whom it concerns, their register numbers and no birth date', async () => {
    await using office = await passedRound(60)
    await office.recognise('15/QĐ-HKH')
    const { decisionId } = await revoke(office, [office.passed[0]!.id, office.passed[1]!.id])
    const { ticket } = await office.api.decisions.printDecision({ decisionId })
    const text = (await pagesOf(readFileSync(office.app.file(ticket)!.path)))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    expect(text).toContain('Điều 1. Thu hồi danh hiệu “Gia đình học tập” năm 2020 của 2 gia đình')
    expect(text).toContain('GIA ĐÌNH BỊ THU HỒI DANH HIỆU')
    for (const { name, registerNumber } of await bookOf(office, 'revoked')) {
      expect(text).toContain(name)
      expect(text).toMatch(new RegExp(`${name} .*? ${registerNumber}\\b`))
    }
    for (const { birth } of office.titles.slice(0, 2)) expect(text).not.toMatch(new RegExp(`\\b${birth}\\b`))
  })
})

describe('how long a recognition holds', () => {
  const withSet = (months: number | null) => (file: Database.Database) => {
    file
      .prepare(
        `INSERT INTO criteria_sets (id, code, version, kind, title, origin, body)
         VALUES (1, 'own-set', 1, 'family', 'Bộ tiêu chí', 'own', ?)`,
      )
      .run(JSON.stringify({ id: 'own-set', validityMonths: months }))
    file.prepare('UPDATE rounds SET set_id = 1').run()
  }
  const untilOf = async (office: Office) => {
    const { years } = await office.api.assessments.subject({ subjectId: office.passed[0]!.subjectId })
    return years.find(({ year }) => year === 2020)?.validUntil
  }

  test('is counted from the end of the year of recognition by the set of its round', async () => {
    await using office = await passedRound(60, withSet(36))
    await office.recognise('15/QĐ-HKH')
    expect(await untilOf(office)).toBe('2023-12-31')
    const ending = (until: string) => office.api.reviews.expiring({ until })
    expect((await ending('2023-12-30')).total).toBe(0)
    const { total, ended, rows } = await ending('2023-12-31')
    expect([total, ended]).toEqual([office.passed.length, 0])
    expect(rows[0]).toMatchObject({ validUntil: '2023-12-31', decision: '15/QĐ-HKH', registeredAgain: false })
  })

  test('follows the day of the decision, once there is one', async () => {
    await using office = await passedRound(60, withSet(36))
    const { text } = await office.api.decisions.proposal(round)
    const undated = { ...text, number: null, day: null }
    const made = await office.api.decisions.recognise({
      ...round,
      selection: { filter: round },
      text: undated,
    })
    expect(await untilOf(office)).toBeNull()
    const { decisionId } = made
    await office.api.decisions.amendDecision({ decisionId, text: { day: '2021-03-10' } })
    expect(await untilOf(office)).toBe('2024-12-31')
    await office.api.decisions.amendDecision({ decisionId, text: { number: '09/QĐ-HKH' } })
    expect(await untilOf(office)).toBe('2024-12-31')
  })

  test('is not known where no set says it', async () => {
    await using office = await passedRound(60, withSet(null))
    await office.recognise('15/QĐ-HKH')
    expect(await untilOf(office)).toBeNull()
    expect((await office.api.reviews.expiring({ until: '2100-12-31' })).total).toBe(0)
  })

  test('a revoked title ends for nobody', async () => {
    await using office = await passedRound(60, withSet(36))
    await office.recognise('15/QĐ-HKH')
    await revoke(office, [office.passed[0]!.id])
    expect((await office.api.reviews.expiring({ until: '2030-12-31' })).total).toBe(office.passed.length - 1)
  })
})
