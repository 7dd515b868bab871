import * as z from 'zod'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { longDay } from '../../contract/values/day.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import type { Reader } from '../../database/open.ts'
import { votesOf } from '../../database/queries/reviews.ts'
import type { MinutesPaper, MinutesRow } from '../../documents/minutes.ts'
import { theOffice } from '../decisions/office.ts'
import { kindNoun, nameHeading } from '../decisions/wording.ts'
import { anchorNow } from '../history/anchors.ts'
import type { theReview } from './holding.ts'

type Review = ReturnType<typeof theReview>
const lines = z.array(z.string())

/** Minutes as they are printed: who met where and when, what was said of each, how many passed. */
export function minutesPaper(db: Reader, review: Review): MinutesPaper {
  const { id, year, kind, label, level, place, day, present, note } = review
  const votes = votesOf(db, { reviewId: id })
  const passed = votes.filter(({ conclusion }) => conclusion === 'passed').length
  const noun = kindNoun[kind]
  return {
    facts: { title: `Biên bản bình xét ${place}`, day },
    ...issuer(db, review),
    number: null,
    // Minutes of a hamlet carry no number.
    symbol: level === 'commune' ? 'BB' : null,
    day: longDay(day),
    subject: `Họp bình xét danh hiệu “${label}” năm ${year}`,
    opening: [
      `Thời gian: ${longDay(day)}`,
      `Địa điểm: ${review.venue === '' ? place : review.venue}`,
      `Chủ trì: ${review.chair}`,
      `Thư ký: ${review.secretary}`,
      ...(present === null ? [] : [`Số người dự họp: ${formatNumber(present)}`]),
    ],
    attendance: lines.parse(JSON.parse(review.attendance)),
    agenda: `Cuộc họp đã xem xét ${formatNumber(votes.length)} ${noun} đăng ký danh hiệu và kết luận như sau`,
    nameHeading: nameHeading[kind],
    withHamlet: level === 'commune' && votes.some(({ hamlet }) => hamlet !== null),
    rows: votes.map(
      (vote): MinutesRow => ({
        name: vote.name,
        hamlet: capitalised(vote.hamlet ?? ''),
        points: vote.points === null ? '' : formatPoints(vote.points / 100),
        votesFor: vote.votesFor === null ? '' : formatNumber(vote.votesFor),
        votesAgainst: vote.votesAgainst === null ? '' : formatNumber(vote.votesAgainst),
        conclusion: labelOf.results.vi[vote.conclusion],
        reason: vote.reason ?? '',
      }),
    ),
    closing: [
      `Kết quả: ${formatNumber(passed)} ${noun} đạt, ${formatNumber(votes.length - passed)} ${noun} không đạt`,
      ...(note === null ? [] : [`Ý kiến khác: ${note}`]),
      'Biên bản được đọc lại cho những người dự họp cùng nghe, thống nhất và ký tên',
    ],
    secretary: review.secretary,
    chair: review.chair,
    anchor: anchorNow(db),
  }
}

/** A meeting of the office's own commune is the office's; any other is that of its place. */
function issuer(db: Reader, { level, placeId, place, commune }: Review) {
  const office = theOffice(db)
  if (level === 'commune' && office.placeId === placeId)
    return { headingLines: office.headingLines, seat: office.seat }
  const name = (text: string): string => capitalised(text.replace(/^(xã|thị trấn|phường|đặc khu) /iu, ''))
  return {
    headingLines: level === 'hamlet' ? ([commune, place] as const) : (['', place] as const),
    seat: name(commune),
  }
}
