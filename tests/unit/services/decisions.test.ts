import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { freshApp } from '../../support/fresh-app.ts'
import { passedRound, round } from '../../support/passed-round.ts'
import { pagesOf } from '../../support/pdf.ts'

describe('the proposal', () => {
  test('is filled in: number, day, signer, legal basis of the year and place, and who has passed', async () => {
    await using office = await passedRound(60)
    const { text, passed, byCommune } = await office.api.decisions.proposal(round)
    expect(text.number).toBe('01/QĐ-HKH')
    expect(text.day).toBe('2020-11-20')
    expect(text.signer).toEqual({ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' })
    expect(text.legalBasis.join()).toContain('281/QĐ-TTg')
    expect(text.legalBasis.join()).toContain('501/QĐ-UBND')
    expect(text.legalBasis.join()).not.toContain('387/QĐ-TTg')
    expect(text.articles[0]).toContain('{count} gia đình đạt danh hiệu “Gia đình học tập” năm 2020')
    expect(byCommune.reduce((sum, place) => sum + place.passed, 0)).toBe(passed)
  })

  test('proposes the number after the highest of the year, other symbols apart', async () => {
    await using office = await passedRound(60)
    await office.recognise('15/QĐ-HKH', { titleIds: [office.passed[0]!.id] })
    await office.recognise('99/QĐ-UBND', { titleIds: [office.passed[1]!.id] })
    expect((await office.api.decisions.proposal(round)).text.number).toBe('16/QĐ-HKH')
  })

  test('of a round of another year leaves number and day to be written: its paper has its own', async () => {
    await using office = await freshApp({ today: '2026-11-24' })
    const name = 'Hội Khuyến học huyện Hàm Tân'
    await office.api.settings.foundOffice({ name, level: 'district', placeList: 'ham-tan', placeName: null })
    const proposed = async (year: number) => {
      const { number, day } = (await office.api.decisions.proposal({ year, kind: 'family' })).text
      return { number, day }
    }
    expect(await proposed(2020)).toEqual({ number: null, day: null })
    expect(await proposed(2026)).toEqual({ number: '01/QĐ-HKH', day: '2026-11-24' })
  })
})

describe('recognising', () => {
  test('takes only those that passed and numbers them by commune and name', async () => {
    await using office = await passedRound(200)
    const { passed } = await office.api.decisions.proposal(round)
    const result = await office.recognise('15/QĐ-HKH')
    expect(result).toMatchObject({
      recognised: passed,
      leftOut: 200 - passed,
      firstNumber: 1,
      lastNumber: passed,
    })

    const { rows } = await office.api.certificates.register({ decisionId: result.decisionId, limit: 1000 })
    expect(rows.map(({ registerNumber }) => registerNumber)).toEqual(rows.map((_, index) => index + 1))
    const communes = rows.map(({ commune }) => commune)
    expect(new Set(communes).size).toBe(communes.filter((name, index) => name !== communes[index - 1]).length)
    const first = rows
      .filter(({ commune }) => commune === communes[0])
      .map(({ name }) => name.split(' ').at(-1)!)
    const dictionary = new Intl.Collator('vi')
    expect(first).toEqual(first.toSorted((a, b) => dictionary.compare(a, b)))
  })

  test('is one action: undone, everybody waits again, and its register numbers are never given twice', async () => {
    await using office = await passedRound(60)
    const before = await office.api.decisions.proposal(round)
    const { lastNumber } = await office.recognise('15/QĐ-HKH')
    await office.api.history.undo({ id: null })
    expect(await office.api.decisions.proposal(round)).toEqual(before)
    expect(await office.api.decisions.decisions({ year: 2020 })).toEqual([])

    expect((await office.recognise('15/QĐ-HKH')).firstNumber).toBe(lastNumber! + 1)
    const [gap] = await office.api.certificates.gaps({ year: 2020 })
    expect(gap).toMatchObject({ from: 1, to: lastNumber, reason: 'undone' })
  })

  test('is refused without anybody who passed, without a selection and with a number that is taken', async () => {
    await using office = await passedRound(60)
    const failed = office.titles.filter(({ state }) => state === 'failed').map(({ id }) => id)
    await expect(office.recognise('15/QĐ-HKH', { titleIds: failed })).rejects.toMatchObject({
      code: 'nothing-passed',
    })
    const nobody = { filter: { ...round, text: 'khong co ai' } }
    await expect(office.recognise('15/QĐ-HKH', nobody)).rejects.toMatchObject({ code: 'nothing-selected' })

    await office.recognise('5/QĐ-HKH', { titleIds: [office.passed[0]!.id] })
    await expect(office.recognise('05/qđ-hkh')).rejects.toMatchObject({
      code: 'decision-number-taken',
      details: { number: '05/qđ-hkh', year: 2020 },
    })
    expect(await office.api.decisions.decisions({ year: 2020 })).toHaveLength(1)
  })

  test('20,000 families take seconds, in slices, and none is lost', async () => {
    await using office = await passedRound(20_000)
    const start = performance.now()
    const { recognised, leftOut } = await office.recognise('15/QĐ-HKH')
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(recognised + leftOut).toBe(20_000)
  })
})

describe('a decision afterwards', () => {
  test('can be amended until a certificate is issued', async () => {
    await using office = await passedRound(60)
    const { decisionId } = await office.recognise('15/QĐ-HKH')
    const amended = await office.api.decisions.amendDecision({ decisionId, text: { day: '2020-12-01' } })
    expect(amended.text).toMatchObject({ number: '15/QĐ-HKH', day: '2020-12-01' })

    await office.api.certificates.printCertificates({ decisionId, certificateIds: null })
    const late = office.api.decisions.amendDecision({ decisionId, text: { day: '2020-12-02' } })
    await expect(late).rejects.toMatchObject({ code: 'decision-printed' })
  })

  test('prints with its list: everybody once, no birth date', async () => {
    await using office = await passedRound(60)
    const { decisionId, recognised } = await office.recognise('15/QĐ-HKH')
    const { ticket, pages } = await office.api.decisions.printDecision({ decisionId })
    const text = await pagesOf(readFileSync(office.app.file(ticket)!.path))
    expect(text).toHaveLength(pages)
    const whole = text.join(' ').replaceAll(/\s+/g, ' ')
    expect(whole).toContain(`Công nhận ${recognised} gia đình đạt danh hiệu`)
    expect(whole).toContain('Số: 15/QĐ-HKH')
    const { rows } = await office.api.certificates.register({ decisionId, limit: 1000 })
    for (const { name } of rows) expect(whole).toContain(name)
    for (const { birth } of office.titles) expect(whole).not.toMatch(new RegExp(`\\b${birth}\\b`))
  })
})
