import { describe, expect, test } from 'vitest'
import { register } from '../../support/ham-tan.ts'
import { familiesToReview, meeting, vote } from '../../support/reviewing.ts'

const round = { year: 2020, kind: 'family' } as const

describe('minutes of a hamlet', () => {
  test('bring its families to the next stage and give no result: what they concluded is shown to the commune', async () => {
    const { office, one, binh, an, hold, stateOf, commune } = await familiesToReview()
    await using _ = office
    const { reviewId } = await hold('hamlet', one, [
      vote(binh.titleId),
      vote(an.titleId, { votesFor: 3, votesAgainst: 36, conclusion: 'failed', reason: 'con bỏ học' }),
    ])

    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'hamlet-reviewed', state: 'registered' })
    expect(await stateOf(an.titleId)).toMatchObject({ stage: 'hamlet-reviewed', state: 'registered' })
    const waiting = await office.api.reviews.candidates({ ...round, level: 'commune', placeId: commune })
    expect(waiting.rows.map(({ name, hamletConclusion }) => [name, hamletConclusion])).toEqual([
      ['Nguyễn Văn An', 'failed'],
      ['Trần Thị Bình', 'passed'],
      ['Lê Đức Ánh', null],
    ])
    const { rows, meeting: held, place } = await office.api.reviews.review({ reviewId })
    expect(place).toBe('thôn 1')
    expect(held).toEqual(meeting())
    expect(rows.map(({ name, votesFor, reason }) => [name, votesFor, reason])).toEqual([
      ['Nguyễn Văn An', 3, 'con bỏ học'],
      ['Trần Thị Bình', 38, null],
    ])
  })

  test('who has been reviewed is not suggested again, and every place tells how many still wait', async () => {
    const { office, one, two, far, binh, hold } = await familiesToReview()
    await using _ = office
    await hold('hamlet', one, [vote(binh.titleId)])
    const { rows } = await office.api.reviews.candidates({ ...round, level: 'hamlet', placeId: one })
    expect(rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An'])
    const { reviews, places } = await office.api.reviews.reviews({ ...round, level: 'hamlet' })
    expect(reviews).toMatchObject([
      { place: 'thôn 1', commune: 'xã Tân Phúc', rows: 1, passed: 1, present: 40 },
    ])
    expect(places.map(({ placeId, registered, waiting }) => [placeId, registered, waiting])).toEqual([
      [far, 1, 1],
      [one, 2, 1],
      [two, 1, 1],
    ])
  })

  test('are refused with more votes than people, with a family of elsewhere, and a second time', async () => {
    const { office, one, binh, hoa, hold } = await familiesToReview()
    await using _ = office
    await expect(hold('hamlet', one, [vote(binh.titleId, { votesFor: 39 })])).rejects.toMatchObject({
      code: 'votes-exceed-present',
      details: { name: 'Trần Thị Bình', votes: 41, present: 40 },
    })
    await expect(hold('hamlet', one, [vote(hoa.titleId)])).rejects.toMatchObject({
      code: 'not-of-place',
      details: { name: 'Nguyễn Thị Hòa' },
    })
    await expect(hold('hamlet', one, [vote(binh.titleId), vote(binh.titleId)])).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await hold('hamlet', one, [vote(binh.titleId)])
    await expect(hold('hamlet', one, [vote(binh.titleId)])).rejects.toMatchObject({
      code: 'already-reviewed',
      details: { name: 'Trần Thị Bình', day: '15/11/2020' },
    })
    expect((await office.api.reviews.reviews({ ...round, level: 'hamlet' })).reviews).toHaveLength(1)
  })

  test('without a number of people count no hands against it', async () => {
    const { office, one, binh, hold } = await familiesToReview()
    await using _ = office
    await hold('hamlet', one, [vote(binh.titleId, { votesFor: 400 })], { present: null })
    const { reviews } = await office.api.reviews.reviews({ ...round, level: 'hamlet' })
    expect(reviews[0]?.present).toBeNull()
  })
})

describe('minutes of a commune', () => {
  test('give the result with its reason, and taken back leave the title as the hamlet left it', async () => {
    const { office, one, binh, anh, hold, stateOf, commune } = await familiesToReview()
    await using _ = office
    await hold('hamlet', one, [vote(binh.titleId)])
    const { reviewId } = await hold('commune', commune, [
      vote(binh.titleId),
      vote(anh.titleId, { conclusion: 'failed', reason: 'có người vi phạm pháp luật' }),
    ])
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'commune-reviewed', state: 'passed' })
    expect(await stateOf(anh.titleId)).toMatchObject({
      stage: 'commune-reviewed',
      state: 'failed',
      reason: 'có người vi phạm pháp luật',
    })

    await office.api.reviews.removeReview({ reviewId })
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'hamlet-reviewed', state: 'registered' })
    expect(await stateOf(anh.titleId)).toMatchObject({
      stage: 'registered',
      state: 'registered',
      reason: null,
    })
  })

  test('amended, change only the titles whose word changed; who is left out waits again', async () => {
    const { office, an, binh, anh, hold, stateOf, commune } = await familiesToReview()
    await using _ = office
    const rows = [vote(an.titleId), vote(binh.titleId), vote(anh.titleId)]
    const { reviewId } = await hold('commune', commune, rows)
    await office.api.reviews.amendReview({
      reviewId,
      meeting: meeting({ chair: 'Người Khác', present: 41 }),
      rows: [
        vote(an.titleId, { votesFor: 39 }),
        vote(binh.titleId, { conclusion: 'failed', reason: 'đơn đúng' }),
      ],
    })
    expect(await stateOf(an.titleId)).toMatchObject({ state: 'passed', stage: 'commune-reviewed' })
    expect(await stateOf(binh.titleId)).toMatchObject({ state: 'failed', reason: 'đơn đúng' })
    expect(await stateOf(anh.titleId)).toMatchObject({ state: 'registered', stage: 'registered' })
    const read = await office.api.reviews.review({ reviewId })
    expect(read.meeting).toMatchObject({ chair: 'Người Khác', present: 41 })
    expect(read.rows.map(({ votesFor }) => votesFor)).toEqual([39, 38])
  })

  test('may be written down for a family whose result came alone, as a list said it', async () => {
    const { office, binh, hold, stateOf, commune } = await familiesToReview()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { titleIds: [binh.titleId] },
      result: 'passed',
      reason: null,
    })
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'registered', state: 'passed' })
    await hold('commune', commune, [vote(binh.titleId)])
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'commune-reviewed', state: 'passed' })
  })

  test('held and undone leave nothing behind', async () => {
    const { office, binh, hold, stateOf, commune } = await familiesToReview()
    await using _ = office
    await hold('commune', commune, [vote(binh.titleId)])
    await office.api.history.undo({ id: null })
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'registered', state: 'registered' })
    expect((await office.api.reviews.reviews({ ...round, level: 'commune' })).reviews).toEqual([])
  })

  test('no word in them changes once the family is recognised, but what was written of the meeting may', async () => {
    const { office, binh, hold, commune } = await familiesToReview()
    await using _ = office
    const { reviewId } = await hold('commune', commune, [vote(binh.titleId)])
    const { text } = await office.api.decisions.proposal(round)
    await office.api.decisions.recognise({ ...round, selection: { titleIds: [binh.titleId] }, text })
    const failed = [vote(binh.titleId, { conclusion: 'failed' })]
    await expect(
      office.api.reviews.amendReview({ reviewId, meeting: meeting(), rows: failed }),
    ).rejects.toMatchObject({ code: 'state-forbids', details: { state: 'recognised' } })
    await expect(office.api.reviews.removeReview({ reviewId })).rejects.toMatchObject({
      code: 'state-forbids',
    })
    const rows = [vote(binh.titleId)]
    await office.api.reviews.amendReview({ reviewId, meeting: meeting({ venue: 'UBND xã' }), rows })
    expect((await office.api.reviews.review({ reviewId })).meeting.venue).toBe('UBND xã')
  })
})

test('two hundred families are reviewed in one meeting', async () => {
  const { office, one, hold, commune } = await familiesToReview()
  await using _ = office
  const ids: number[] = []
  for (let index = 0; index < 200; index += 1)
    ids.push(
      (await register(office, one, `Nguyễn Văn Số ${'ABCDEFGHIJ'[index % 10]}`, { differs: true })).titleId,
    )
  await hold(
    'commune',
    commune,
    ids.map((id) => vote(id)),
  )
  const { reviews } = await office.api.reviews.reviews({ ...round, level: 'commune' })
  expect(reviews[0]).toMatchObject({ rows: 200, passed: 200 })
})
