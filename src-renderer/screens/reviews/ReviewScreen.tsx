import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Desk } from '../../components/Desk.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { emptyMeeting, fromCandidate, fromReview, meetingDraft } from './draft.ts'
import { ReviewSheet } from './ReviewSheet.tsx'

/** The minutes of one meeting: written down already, or a new one of a place. */
export function ReviewScreen() {
  const { t } = useTranslation('reviews')
  const link = useLink()
  const [address] = useAddress('review')
  const [year] = useYear()
  const { review: reviewId, kind = 'family', level = 'hamlet', place } = address
  const known = useAnswer(api.reviews.review, reviewId === undefined ? null : { reviewId })
  const at = known.value
    ? {
        year: known.value.year,
        kind: known.value.kind,
        level: known.value.level,
        placeId: known.value.placeId,
      }
    : reviewId === undefined && year !== undefined && place !== undefined
      ? { year, kind, level, placeId: place }
      : null
  const waiting = useAnswer(api.reviews.candidates, at)
  const rounds = useAnswer(api.assessments.rounds, at && { year: at.year })
  const isRead = waiting.value && !waiting.stale && !known.stale && rounds.value
  if (at && isRead && (reviewId === undefined || known.value)) {
    const label = known.value?.label ?? rounds.value?.find((round) => round.kind === at.kind)?.label ?? ''
    return (
      <ReviewSheet
        key={JSON.stringify({ reviewId, at })}
        reviewId={reviewId ?? null}
        at={at}
        label={label}
        place={waiting.value?.place ?? ''}
        given={{
          meeting: known.value ? meetingDraft(known.value.meeting) : emptyMeeting,
          rows: [
            ...(known.value?.rows ?? []).map(fromReview),
            ...(waiting.value?.rows ?? [])
              .filter(({ titleId }) => !known.value?.rows.some((row) => row.titleId === titleId))
              .map((row) => fromCandidate(row, reviewId === undefined)),
          ],
        }}
      />
    )
  }
  const refusal = known.refusal ?? waiting.refusal ?? rounds.refusal
  return (
    <Desk title={t('review.title')}>
      {refusal ? (
        <RefusalNotice refusal={refusal}>
          <Button component="a" variant="default" {...link('reviews')}>
            {t('review.toReviews')}
          </Button>
        </RefusalNotice>
      ) : reviewId === undefined && place === undefined ? (
        <EmptyState sentence={t('review.which')}>
          <Button component="a" {...link('reviews')}>
            {t('review.toReviews')}
          </Button>
        </EmptyState>
      ) : (
        <Loading lines={8} />
      )}
    </Desk>
  )
}
