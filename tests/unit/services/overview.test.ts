import { expect, test } from 'vitest'
import { fourFamilies, hamletOf, hamTan, recogniseAll, register } from '../../support/ham-tan.ts'

const year = 2020
const kind = 'family'

test('a year in which nothing has begun still shows every kind, and what the national programme aims at', async () => {
  await using office = await hamTan()
  const kinds = await office.api.overview.kinds({ year })
  expect(kinds.map((each) => each.kind)).toEqual([
    'citizen',
    'family',
    'clan',
    'community',
    'unit',
    'commune',
  ])
  expect(kinds.every(({ registered, label }) => registered === 0 && label === null)).toBe(true)
  expect(kinds.find((each) => each.kind === 'family')?.target).toEqual({
    share: 70,
    basis: 'Quyết định 281/QĐ-TTg ngày 20/02/2014',
    own: false,
  })
  expect(kinds.find((each) => each.kind === 'commune')).toMatchObject({ whole: 10, target: null })
  const later = await office.api.overview.kinds({ year: 2029 })
  expect(later.map(({ target }) => target)).toEqual([null, null, null, null, null, null])
})

test('households are out of how many; communes without a figure are counted', async () => {
  await using office = await hamTan()
  await office.api.places.setPlaceFigures({
    year,
    figures: [{ placeId: office.commune('Tân Phúc'), households: 900, population: 3100 }],
  })
  const kinds = await office.api.overview.kinds({ year })
  expect(kinds.find((each) => each.kind === 'family')).toMatchObject({ whole: 900, placesWithout: 9 })
  expect(kinds.find((each) => each.kind === 'citizen')).toMatchObject({ whole: 3100, placesWithout: 9 })
})

test('communes, then the hamlets of one of them, add up to the round', async () => {
  const { office, one } = await fourFamilies()
  await using _ = office
  await office.api.assessments.giveResult({
    selection: { filter: { year, kind, hamletId: one } },
    result: 'passed',
    reason: null,
  })
  await recogniseAll(office)
  const [family] = (await office.api.overview.kinds({ year })).filter((each) => each.kind === kind)
  expect(family).toMatchObject({ registered: 4, withResult: 2, passed: 2, recognised: 2, certified: 0 })

  const communes = await office.api.overview.places({ year, kind, communeId: null })
  expect(communes).toHaveLength(10)
  const tanPhuc = communes.find(({ name }) => name === 'xã Tân Phúc')
  expect(tanPhuc).toMatchObject({ registered: 3, recognised: 2 })
  const hamlets = await office.api.overview.places({ year, kind, communeId: office.commune('Tân Phúc') })
  expect(hamlets.map(({ name, registered, recognised }) => ({ name, registered, recognised }))).toEqual([
    { name: 'thôn 1', registered: 2, recognised: 2 },
    { name: 'thôn 2', registered: 1, recognised: 0 },
  ])
})

test('a round without a chosen set names the set its score sheets use; a chosen one stands for itself', async () => {
  const { office, an } = await fourFamilies()
  await using _ = office
  const family = async () => (await office.api.overview.kinds({ year })).find((each) => each.kind === kind)
  const sheet = await office.api.scoring.sheet({ titleId: an.titleId ?? 0 })

  expect(await family()).toMatchObject({ set: null, likely: [{ title: sheet.set?.body.title }] })

  const { code = '', version = 0 } = sheet.set ?? {}
  await office.api.criteria.chooseSet({ year, kind, set: { code, version } })
  expect(await family()).toMatchObject({ set: { title: sheet.set?.body.title }, likely: [] })
  const others = (await office.api.overview.kinds({ year })).filter((each) => each.kind !== kind)
  expect(others.every(({ set, likely }) => set === null && likely.length === 0)).toBe(true)
})

test('units of several levels are judged by sets of their own: each is named', async () => {
  await using office = await hamTan()
  const communeId = office.commune('Tân Phúc')
  const names: (string | undefined)[] = []
  for (const level of ['commune', 'district'] as const) {
    const unit = { unitKind: null, level, parent: null, head: null, staff: null }
    const subject = {
      kind: 'unit' as const,
      name: `Trạm ${level}`,
      communeId,
      hamletId: null,
      note: null,
      ...unit,
    }
    const made = await office.api.subjects.register({
      ...{ year: 2024, subject, note: null, sameAs: null, differs: false },
    })
    names.push((await office.api.scoring.sheet({ titleId: made.titleId })).set?.body.title)
  }

  const units = (await office.api.overview.kinds({ year: 2024 })).find((each) => each.kind === 'unit')

  expect(new Set(names).size).toBe(2)
  expect(units?.likely.map(({ title }) => title)).toEqual(expect.arrayContaining(names))
})

test('a hamlet that sent nothing is named, and one whose registrations got no result', async () => {
  await using office = await hamTan()
  const one = await hamletOf(office, 'Tân Phúc', '1')
  await hamletOf(office, 'Tân Phúc', '2')
  const { titleId } = await register(office, one, 'Nguyễn Văn An')
  const silent = async () =>
    (await office.api.overview.silent({ year, kind })).filter(({ commune }) => commune === 'xã Tân Phúc')
  expect((await silent()).map(({ name, lacks }) => [name, lacks])).toEqual([
    ['thôn 1', 'result'],
    ['thôn 2', 'registration'],
  ])
  await office.api.assessments.giveResult({
    selection: { titleIds: [titleId] },
    result: 'failed',
    reason: 'x',
  })
  expect((await silent()).map(({ name, lacks }) => [name, lacks])).toEqual([['thôn 2', 'registration']])
  // Clans are sent by communes.
  const clans = await office.api.overview.silent({ year, kind: 'clan' })
  expect(clans).toHaveLength(10)
  expect(clans.every(({ lacks }) => lacks === 'registration')).toBe(true)
})

test('a commune that sent nothing is named though none of its thôn is known', async () => {
  const { office } = await fourFamilies()
  await using _ = office
  const rows = await office.api.overview.silent({ year, kind })
  const communes = rows.filter(({ placeId, communeId }) => placeId === communeId)
  expect(communes).toHaveLength(8)
  expect(communes.every(({ lacks }) => lacks === 'registration')).toBe(true)
  expect(communes.map(({ name }) => name)).not.toContain('xã Tân Phúc')
})

test('the office sets a target of its own, takes it away, and undo brings it back', async () => {
  await using office = await hamTan()
  const target = async () =>
    (await office.api.overview.kinds({ year })).find((each) => each.kind === kind)?.target
  await office.api.overview.setTarget({ year, kind, share: 72.5, basis: 'KH 493/KH-UBND' })
  expect(await target()).toEqual({ share: 72.5, basis: 'KH 493/KH-UBND', own: true })
  await office.api.overview.setTarget({ year, kind, share: null, basis: '' })
  expect(await target()).toMatchObject({ share: 70, own: false })
  await office.api.history.undo({ id: null })
  expect(await target()).toMatchObject({ share: 72.5, own: true })
})

test('a last day of the office counts what is open, and is overdue the day after', async () => {
  const { office, an } = await fourFamilies({ today: '2020-11-25' })
  await using _ = office
  const days = async () =>
    (await office.api.overview.kinds({ year })).find((each) => each.kind === kind)?.deadlines
  expect(await days()).toEqual([])
  await office.api.overview.setDeadline({ year, kind, step: 'review', day: '2020-11-25' })
  await office.api.overview.setDeadline({ year, kind, step: 'self-score', day: '2020-10-31' })
  expect(await days()).toEqual([
    { step: 'self-score', day: '2020-10-31', own: true, open: 4, passed: true },
    { step: 'review', day: '2020-11-25', own: true, open: 4, passed: false },
  ])
  await office.api.assessments.giveResult({
    selection: { titleIds: [an.titleId] },
    result: 'passed',
    reason: null,
  })
  expect((await days())?.map(({ open }) => open)).toEqual([3, 3])
  await office.api.overview.setDeadline({ year, kind, step: 'self-score', day: null })
  expect((await days())?.map(({ step }) => step)).toEqual(['review'])
})
