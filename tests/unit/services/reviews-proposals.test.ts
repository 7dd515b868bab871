import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../support/pdf.ts'
import { familiesToReview, vote } from '../../support/reviewing.ts'

const round = { year: 2020, kind: 'family' } as const
const recipients = ['Như trên', 'Lưu: Văn thư']

async function reviewed() {
  const found = await familiesToReview()
  const { office, an, binh, anh, hold, commune } = found
  await hold('commune', commune, [
    vote(an.titleId),
    vote(binh.titleId),
    vote(anh.titleId, { conclusion: 'failed' }),
  ])
  const propose = async (titleIds: number[], number = '07/TTr-HKH') => {
    const { text } = await office.api.reviews.proposalDraft(round)
    return office.api.reviews.propose({
      ...round,
      selection: { titleIds },
      text: { ...text, number, addressee: 'Ủy ban nhân dân xã Tân Phúc' },
    })
  }
  return { ...found, propose }
}

describe('a proposal', () => {
  test('is filled in as far as the program can; whom it goes to is only known once the office has said it', async () => {
    const { office, propose, an } = await reviewed()
    await using _ = office
    const { text, waiting, byCommune } = await office.api.reviews.proposalDraft(round)
    expect(text).toMatchObject({
      number: '01/TTr-HKH',
      day: '2020-11-20',
      addressee: '',
      subject: 'đề nghị công nhận danh hiệu “Gia đình hiếu học” năm 2020',
      recipients,
    })
    expect(waiting).toBe(2)
    expect(byCommune).toMatchObject([{ name: 'xã Tân Phúc', waiting: 2 }])
    await propose([an.titleId])
    const next = await office.api.reviews.proposalDraft(round)
    expect(next.text).toMatchObject({ number: '08/TTr-HKH', addressee: 'Ủy ban nhân dân xã Tân Phúc' })
    expect(next.waiting).toBe(1)
  })

  test('takes those that passed and stand in no other; the rest is counted as left out', async () => {
    const { office, propose, an, binh, anh, hoa, stateOf, commune } = await reviewed()
    await using _ = office
    await propose([an.titleId], '06/TTr-HKH')
    const made = await propose([an.titleId, binh.titleId, anh.titleId, hoa.titleId])
    expect(made).toMatchObject({ proposed: 1, leftOut: 3 })
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'proposed', state: 'passed' })
    expect(await office.api.reviews.proposals({ year: 2020 })).toMatchObject([
      { communeId: commune, proposed: 1, recognised: 0, text: { number: '07/TTr-HKH', recipients } },
      { proposed: 1, text: { number: '06/TTr-HKH' } },
    ])
    await expect(propose([anh.titleId], '09/TTr-HKH')).rejects.toMatchObject({ code: 'nothing-passed' })
    await expect(propose([binh.titleId], '7/TTr-HKH')).rejects.toMatchObject({ code: 'nothing-passed' })
  })

  test('has a number of its own in the year', async () => {
    const { office, propose, an, binh } = await reviewed()
    await using _ = office
    await propose([an.titleId])
    await expect(propose([binh.titleId], '7/ttr-hkh')).rejects.toMatchObject({
      code: 'proposal-number-taken',
      details: { number: '7/ttr-hkh', year: 2020 },
    })
  })

  test('keeps what it proposes as it was reviewed, until it is taken back', async () => {
    const { office, propose, an, binh, hold, commune, stateOf } = await reviewed()
    await using _ = office
    const { proposalId } = await propose([an.titleId, binh.titleId])
    const { reviews } = await office.api.reviews.reviews({ ...round, level: 'commune' })
    const remove = () => office.api.reviews.removeReview({ reviewId: reviews[0]!.id })
    await expect(remove()).rejects.toMatchObject({ code: 'title-proposed' })
    await expect(hold('commune', commune, [vote(an.titleId)])).rejects.toMatchObject({
      code: 'title-proposed',
    })

    expect(await office.api.reviews.withdrawProposal({ proposalId })).toEqual({ titles: 2 })
    expect(await stateOf(an.titleId)).toMatchObject({ stage: 'commune-reviewed', state: 'passed' })
    await remove()
    expect(await stateOf(an.titleId)).toMatchObject({ stage: 'registered', state: 'registered' })
  })

  test('is recognised like any other result, and then stands', async () => {
    const { office, propose, an, binh, stateOf } = await reviewed()
    await using _ = office
    const { proposalId } = await propose([an.titleId])
    const { text } = await office.api.decisions.proposal(round)
    const ids = [an.titleId, binh.titleId]
    const made = await office.api.decisions.recognise({ ...round, selection: { titleIds: ids }, text })
    expect(made.recognised).toBe(2)
    expect(await stateOf(an.titleId)).toMatchObject({ stage: 'proposed', state: 'recognised' })
    expect(await stateOf(binh.titleId)).toMatchObject({ stage: 'commune-reviewed', state: 'recognised' })
    await expect(office.api.reviews.withdrawProposal({ proposalId })).rejects.toMatchObject({
      code: 'proposal-decided',
      details: { count: 1, number: '07/TTr-HKH' },
    })
    expect((await office.api.reviews.proposal({ proposalId })).recognised).toBe(1)
  })

  test('is undone as one action', async () => {
    const { office, propose, an, stateOf } = await reviewed()
    await using _ = office
    await propose([an.titleId])
    await office.api.history.undo({ id: null })
    expect(await stateOf(an.titleId)).toMatchObject({ stage: 'commune-reviewed', state: 'passed' })
    expect(await office.api.reviews.proposals({ year: 2020 })).toEqual([])
  })
})

describe('on paper', () => {
  const read = async (office: Awaited<ReturnType<typeof reviewed>>['office'], ticket: string) =>
    (await pagesOf(readFileSync(office.app.file(ticket)!.path))).join(' ').replaceAll(/\s+/g, ' ')

  test('a proposal names everybody it proposes and no birth date, and its leaving is logged', async () => {
    const { office, propose, an, binh } = await reviewed()
    await using _ = office
    const { proposalId } = await propose([an.titleId, binh.titleId])
    const { ticket, rows, fileName } = await office.api.reviews.printProposal({ proposalId })
    const text = await read(office, ticket)
    expect(rows).toBe(2)
    expect(fileName).toBe('to-trinh-07-ttr-hkh.pdf')
    expect(text).toContain('Kính gửi: Ủy ban nhân dân xã Tân Phúc')
    expect(text).toContain('có 2 gia đình đạt danh hiệu “Gia đình hiếu học” năm 2020')
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình']) expect(text).toContain(name)
    expect(text).not.toContain('1955')
    expect((await office.api.privacy.exports({})).rows[0]).toMatchObject({
      kind: 'proposal',
      rows: 2,
      fileName,
    })
  })

  test('minutes say who met, the votes on each and how many passed', async () => {
    const { office } = await reviewed()
    await using _ = office
    const { reviews } = await office.api.reviews.reviews({ ...round, level: 'commune' })
    const { ticket } = await office.api.reviews.printReview({ reviewId: reviews[0]!.id })
    const text = await read(office, ticket)
    for (const part of ['XÃ TÂN PHÚC', 'Chủ trì: Lê Văn Chủ', 'Số người dự họp: 40', 'Trần Thị Hội'])
      expect(text).toContain(part)
    expect(text).toMatch(/Nguyễn Văn An Thôn 1 38 2 Đạt/)
    expect(text).toContain('Kết quả: 2 gia đình đạt, 1 gia đình không đạt.')
  })
})
