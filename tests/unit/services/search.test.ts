import { expect, test } from 'vitest'
import { hamletOf, hamTan, register } from '../../support/ham-tan.ts'

const titles = (hits: readonly { title: string }[]) => hits.map(({ title }) => title)

async function threeFamilies() {
  const office = await hamTan()
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  const anh = await register(office, hamlet, 'Nguyễn Văn Anh')
  const an = await register(office, hamlet, 'Nguyễn Văn An', { birth: '1955-02-11' })
  await register(office, hamlet, 'K’Brếu')
  return { office, an, anh }
}

test('a family is found by the beginnings of its words, in any order, without marks', async () => {
  const { office } = await threeFamilies()
  await using _ = office
  const find = async (text: string) => titles(await office.api.search.everything({ text }))
  expect(await find('van ng')).toEqual(['Nguyễn Văn Anh', 'Nguyễn Văn An'])
  expect(await find('NGUYỄN')).toHaveLength(2)
  expect(await find('k’breu')).toEqual(['K’Brếu'])
  expect(await find('ngx')).toEqual([])
  expect(await find(' ’ ')).toEqual([])
})

test('a name typed to its end comes before longer ones, and says where and when', async () => {
  const { office, an } = await threeFamilies()
  await using _ = office
  const hits = await office.api.search.everything({ text: 'nguyễn văn an' })
  expect(titles(hits)).toEqual(['Nguyễn Văn An', 'Nguyễn Văn Anh'])
  expect(hits[0]).toEqual({
    kind: 'subject',
    subjectKind: 'family',
    id: an.subjectId,
    title: 'Nguyễn Văn An',
    detail: '1955, thôn 1, xã Tân Phúc',
    decisionId: null,
    year: 2020,
  })
})

test('decisions are found by number and by words, certificates by their register number', async () => {
  const { office } = await threeFamilies()
  await using _ = office
  const filter = { year: 2020, kind: 'family' } as const
  await office.api.assessments.giveResult({ selection: { filter }, result: 'passed', reason: null })
  const { text } = await office.api.decisions.proposal(filter)
  const signer = { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }
  const { decisionId } = await office.api.decisions.recognise({
    ...filter,
    selection: { filter },
    text: { ...text, number: '15/QĐ-HKH', day: '2020-11-16', signer },
  })
  const find = (text: string) => office.api.search.everything({ text })
  for (const typed of ['15/qd', '15/QĐ-HKH', 'hieu hoc 2020'])
    expect(await find(typed)).toMatchObject([
      { kind: 'decision', title: '15/QĐ-HKH', decisionId, year: 2020 },
    ])
  const [first] = await find('2')
  expect(first).toMatchObject({ kind: 'certificate', decisionId, year: 2020 })
  expect(first?.detail).toContain('15/QĐ-HKH')
  expect(await find('99')).toEqual([])
})

test('no more hits than asked for', async () => {
  const { office } = await threeFamilies()
  await using _ = office
  expect(await office.api.search.everything({ text: 'nguyen', limit: 1 })).toHaveLength(1)
})
