import { describe, expect, test } from 'vitest'
import { familiesToReview, vote } from '../../support/reviewing.ts'

const round = { year: 2020, kind: 'family' } as const
const letter = { receivedOn: '2020-11-22', sender: 'Hồ Văn Đơn', content: 'Con trai đã bỏ học từ tháng 9.' }

async function complained() {
  const found = await familiesToReview()
  const { office, one, binh, hold, commune } = found
  await hold('hamlet', one, [vote(binh.titleId)])
  await hold('commune', commune, [vote(binh.titleId)])
  const { complaintId } = await office.api.reviews.receiveComplaint({ titleId: binh.titleId, ...letter })
  const answer = (outcome: 'upheld' | 'reopened', id = complaintId) =>
    office.api.reviews.answerComplaint({
      complaintId: id,
      answeredOn: '2020-11-25',
      answer: 'Đã xác minh tại trường.',
      outcome,
    })
  return { ...found, complaintId, answer }
}

describe('a complaint', () => {
  test('waits with the result it is about, and upheld leaves that result', async () => {
    const { office, an, binh, answer, stateOf } = await complained()
    await using _ = office
    const [waiting] = await office.api.reviews.complaints({ open: true })
    expect(waiting).toMatchObject({ name: 'Trần Thị Bình', ...letter, stateBefore: 'passed', outcome: null })
    await answer('upheld')
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'passed', stage: 'commune-reviewed' })
    expect(await office.api.reviews.complaints({ open: true })).toEqual([])
    const about = async (subjectId: number) => await office.api.reviews.complaints({ subjectId })
    expect(await about(waiting!.subjectId)).toMatchObject([{ ...letter, outcome: 'upheld', year: 2020 }])
    expect(await about(an.subjectId)).toEqual([])
  })

  test('opens a result again: the title waits for its review, its papers and history stay', async () => {
    const { office, binh, answer, stateOf, hold, commune } = await complained()
    await using _ = office
    await answer('reopened')
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'registered', stage: 'commune-reviewed' })
    const [told] = await office.api.reviews.complaints({ titleId: binh.titleId })
    expect(told).toMatchObject({ outcome: 'reopened', stateBefore: 'passed', state: 'registered' })
    expect((await office.api.reviews.reviews({ ...round, level: 'commune' })).reviews).toHaveLength(1)
    const { rows } = await office.api.history.changesOfRecord({
      of: { table: 'titles', rowId: binh.titleId },
      offset: 0,
      limit: 10,
    })
    expect(rows[0]?.deed.name).toBe('result-reopened')
    expect(rows[0]?.columns).toMatchObject([{ column: 'state', before: 'passed', after: 'registered' }])

    const again = await office.api.reviews.candidates({ ...round, level: 'commune', placeId: commune })
    expect(again.rows.map(({ name }) => name)).toContain('Trần Thị Bình')
    await hold('commune', commune, [vote(binh.titleId, { conclusion: 'failed', reason: 'đơn đúng' })], {
      day: '2020-11-28',
    })
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'failed', reason: 'đơn đúng' })
  })

  test('opened again, minutes taken back do not bring an older word of the commune up', async () => {
    const { office, binh, answer, stateOf, hold, commune } = await complained()
    await using _ = office
    await answer('reopened')
    const later = { day: '2020-11-28' }
    const { reviewId } = await hold('commune', commune, [vote(binh.titleId, { conclusion: 'failed' })], later)
    await office.api.reviews.removeReview({ reviewId })
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'registered', stage: 'commune-reviewed' })
  })

  test('stands in the history of its subject, with the votes on it', async () => {
    const { office, binh, answer } = await complained()
    await using _ = office
    await answer('upheld')
    const { rows } = await office.api.history.changesOfRecord({
      of: { subjectId: binh.subjectId },
      offset: 0,
      limit: 100,
    })
    const told = rows.map(({ table, deed }) => `${table}: ${deed.name}`)
    expect(told.slice(0, 2)).toEqual(['complaints: complaint-answered', 'complaints: complaint-received'])
    expect(told.filter((each) => each === 'votes: review-held')).toHaveLength(2)
  })

  test('opens no recognised title: that takes a decision', async () => {
    const { office, binh, answer } = await complained()
    await using _ = office
    const { text } = await office.api.decisions.proposal(round)
    await office.api.decisions.recognise({ ...round, selection: { titleIds: [binh.titleId] }, text })
    await expect(answer('reopened')).rejects.toMatchObject({
      code: 'recognised-stands',
      details: { name: 'Trần Thị Bình' },
    })
    await answer('upheld')
  })

  test('is answered once, and not before it came', async () => {
    const { office, binh, answer } = await complained()
    await using _ = office
    await answer('upheld')
    await expect(answer('reopened')).rejects.toMatchObject({
      code: 'complaint-answered',
      details: { day: '25/11/2020' },
    })
    const late = { ...letter, receivedOn: '2020-11-26' }
    const { complaintId } = await office.api.reviews.receiveComplaint({ titleId: binh.titleId, ...late })
    await expect(answer('upheld', complaintId)).rejects.toMatchObject({ code: 'answered-too-early' })
  })

  test('answered and undone waits again, the result as before', async () => {
    const { office, binh, answer, stateOf } = await complained()
    await using _ = office
    await answer('reopened')
    await office.api.history.undo({ id: null })
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'passed' })
    expect(await office.api.reviews.complaints({ open: true })).toHaveLength(1)
  })
})
