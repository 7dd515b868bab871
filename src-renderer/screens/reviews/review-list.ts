import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { ReviewHeading } from '../../../src-main/contract/reviews.ts'

type Answer = Output<Contract['reviews']['reviews']>
type Place = Answer['places'][number]

/** One line of the book of minutes: a meeting, or a place where some still wait for one. */
export interface ReviewLine {
  readonly key: number
  readonly placeId: number
  readonly place: string
  readonly communeId: number
  readonly commune: string
  readonly review: ReviewHeading | null
  /** Who waits in this place; told on the line of the place alone. */
  readonly waiting: number
  /** A meeting was held there already. */
  readonly held: boolean
}

/** Places in their order, each with its meetings, and a line of its own where some still wait. */
export function linesOf({ reviews, places }: Answer): ReviewLine[] {
  const byPlace = Map.groupBy(reviews, ({ placeId }) => placeId)
  const known = new Set(places.map(({ placeId }) => placeId))
  const meetingLine = (review: ReviewHeading): ReviewLine => ({
    key: review.id,
    ...pick(review),
    review,
    waiting: 0,
    held: true,
  })
  const placeLines = places.flatMap((place): ReviewLine[] => {
    const held = byPlace.get(place.placeId) ?? []
    return [
      ...held.map(meetingLine),
      ...(place.waiting > 0
        ? [
            {
              key: -place.placeId,
              ...pick(place),
              review: null,
              waiting: place.waiting,
              held: held.length > 0,
            },
          ]
        : []),
    ]
  })
  return [...placeLines, ...reviews.filter(({ placeId }) => !known.has(placeId)).map(meetingLine)]
}

const pick = ({ placeId, place, communeId, commune }: Place | ReviewHeading) => ({
  placeId,
  place,
  communeId,
  commune,
})
