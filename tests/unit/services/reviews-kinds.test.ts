import { expect, test } from 'vitest'
import { hamletOf, hamTan } from '../../support/ham-tan.ts'
import { meeting, vote } from '../../support/reviewing.ts'

const year = 2020
const fresh = { year, note: null, sameAs: null, differs: false }

/** A thôn of Tân Phúc that bears a title itself, and a unit of the commune. */
async function withOthers() {
  const office = await hamTan()
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  const commune = office.commune('Tân Phúc')
  const { register } = office.api.subjects
  const community = await register({ ...fresh, subject: { kind: 'community', placeId: hamlet } })
  const unit = await register({
    ...fresh,
    subject: {
      ...{ kind: 'unit', name: 'Trường Tiểu học Tân Phúc 1', communeId: commune, hamletId: null },
      ...{ unitKind: 'school', level: 'commune', parent: null, head: null, staff: 24 },
    },
  })
  return { office, hamlet, commune, community, unit }
}

test('a thôn reviews itself at its own level, and the commune reviews it after', async () => {
  const { office, hamlet, commune, community } = await withOthers()
  await using _ = office
  const round = { year, kind: 'community' } as const
  const { places } = await office.api.reviews.reviews({ ...round, level: 'hamlet' })
  expect(places).toMatchObject([{ placeId: hamlet, registered: 1, waiting: 1 }])
  const rows = [vote(community.titleId)]
  await office.api.reviews.holdReview({
    ...round,
    level: 'hamlet',
    placeId: hamlet,
    meeting: meeting(),
    rows,
  })
  await office.api.reviews.holdReview({
    ...round,
    level: 'commune',
    placeId: commune,
    meeting: meeting(),
    rows,
  })
  const { rows: book } = await office.api.assessments.book(round)
  expect(book).toMatchObject([{ state: 'passed', stage: 'commune-reviewed' }])
})

test('a unit without a thôn is reviewed by its commune alone', async () => {
  const { office, commune, unit } = await withOthers()
  await using _ = office
  const round = { year, kind: 'unit' } as const
  expect((await office.api.reviews.reviews({ ...round, level: 'hamlet' })).places).toEqual([])
  const { rows } = await office.api.reviews.candidates({ ...round, level: 'commune', placeId: commune })
  expect(rows).toMatchObject([{ titleId: unit.titleId, hamlet: null, hamletConclusion: null }])
  const meant = { ...round, level: 'commune', placeId: commune, meeting: meeting() } as const
  await office.api.reviews.holdReview({
    ...meant,
    rows: [vote(unit.titleId, { votesFor: null, votesAgainst: null })],
  })
  expect((await office.api.assessments.book(round)).rows[0]).toMatchObject({ state: 'passed' })
})

test('a meeting speaks of one kind: the thôn is no row of the families’ minutes', async () => {
  const { office, commune, community } = await withOthers()
  await using _ = office
  const meant = { year, kind: 'unit', level: 'commune', placeId: commune, meeting: meeting() } as const
  await expect(
    office.api.reviews.holdReview({ ...meant, rows: [vote(community.titleId)] }),
  ).rejects.toMatchObject({ code: 'not-of-place' })
})
