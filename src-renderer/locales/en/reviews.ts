import type { SameKeys } from '../same-keys.ts'
import type { reviews as vi } from '../vi/reviews.ts'

export const reviews: SameKeys<typeof vi> = {
  reviews: { title: 'Reviews' },
  review: { title: 'Minutes of a review' },
  proposal: { title: 'Proposals' },
  complaints: { title: 'Complaints' },
  expiring: { title: 'Recognitions that end' },
}
