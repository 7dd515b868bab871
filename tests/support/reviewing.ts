import type { Input } from '../../src-main/contract/define.ts'
import type { Contract } from '../../src-main/contract/index.ts'
import type { Meeting, Vote } from '../../src-main/contract/reviews.ts'
import { fourFamilies, type HamTan } from './ham-tan.ts'

type Hold = Input<Contract['reviews']['holdReview']>

export const meeting = (changed: Partial<Meeting> = {}): Meeting => ({
  day: '2020-11-15',
  venue: 'Nhà văn hóa thôn 1',
  chair: 'Lê Văn Chủ',
  secretary: 'Phạm Thị Ghi',
  present: 40,
  attendance: ['Ông Nguyễn Văn Trưởng, trưởng thôn', 'Bà Trần Thị Hội, chi hội trưởng'],
  note: null,
  ...changed,
})
export const vote = (titleId: number, changed: Partial<Vote> = {}): Vote => ({
  titleId,
  votesFor: 38,
  votesAgainst: 2,
  conclusion: 'passed',
  reason: null,
  ...changed,
})

/** Three families of Tân Phúc and one of Sơn Mỹ, registered in 2020, and a way to hold a meeting about them. */
export async function familiesToReview(options: Parameters<typeof fourFamilies>[0] = {}) {
  const found = await fourFamilies(options)
  const { office } = found
  const hold = (level: Hold['level'], placeId: number, rows: Vote[], about: Partial<Meeting> = {}) =>
    office.api.reviews.holdReview({
      year: 2020,
      kind: 'family',
      level,
      placeId,
      meeting: meeting(about),
      rows,
    })
  return { ...found, hold, commune: office.commune('Tân Phúc'), stateOf: (id: number) => rowOf(office, id) }
}

/** A title as its Book shows it. */
export async function rowOf({ api }: HamTan, titleId: number) {
  const { rows } = await api.assessments.book({ year: 2020, kind: 'family', limit: 1000 })
  const row = rows.find((each) => each.titleId === titleId)
  if (!row) throw new Error(`no title ${titleId}`)
  return row
}
