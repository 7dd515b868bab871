import {
  type Candidate,
  type Meeting,
  meeting as meetingShape,
  type ReviewRow,
  type Vote,
} from '../../../src-main/contract/reviews.ts'
import { formatDay, parseDay } from '../../../src-main/contract/values/day.ts'

/** A meeting as it is typed: the day as dd/mm/yyyy, attendance as lines. */
export interface MeetingDraft {
  readonly day: string
  readonly venue: string
  readonly chair: string
  readonly secretary: string
  readonly present: string
  readonly attendance: string
  readonly note: string
}
export type MeetingField = keyof MeetingDraft
export type MeetingProblems = Readonly<Partial<Record<MeetingField, 'missing' | 'form'>>>

export const emptyMeeting: MeetingDraft = {
  day: '',
  venue: '',
  chair: '',
  secretary: '',
  present: '',
  attendance: '',
  note: '',
}
export const meetingDraft = (meeting: Meeting): MeetingDraft => ({
  day: formatDay(meeting.day),
  venue: meeting.venue,
  chair: meeting.chair,
  secretary: meeting.secretary,
  present: meeting.present === null ? '' : String(meeting.present),
  attendance: meeting.attendance.join('\n'),
  note: meeting.note ?? '',
})

/** The whole day a clerk typed; null where it is none. */
export function wholeDay(text: string): string | null {
  const parsed = parseDay(text.trim())
  return parsed !== null && /^\d{4}-\d{2}-\d{2}$/.test(parsed) ? parsed : null
}
/** A count of people; undefined where it is no number. */
export function countOf(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d{1,5}$/.test(typed) ? Number(typed) : undefined
}
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The meeting, or what is wrong with each field. */
export function meetingFrom(draft: MeetingDraft): {
  readonly meeting: Meeting | null
  readonly problems: MeetingProblems
} {
  const present = countOf(draft.present)
  const found = meetingShape.safeParse({
    day: wholeDay(draft.day) ?? '',
    venue: draft.venue,
    chair: draft.chair,
    secretary: draft.secretary,
    present: present ?? null,
    attendance: linesOf(draft.attendance),
    note: draft.note.trim() || null,
  })
  const problems: Partial<Record<MeetingField, 'missing' | 'form'>> = {}
  for (const { path } of found.error?.issues ?? []) {
    const field = path[0] as MeetingField
    problems[field] ??= draft[field].trim() === '' ? 'missing' : 'form'
  }
  if (present === undefined) problems.present = 'form'
  return { meeting: found.success && present !== undefined ? found.data : null, problems }
}

/** One who may be reviewed, with what is typed of it. `taken`: the meeting spoke of it. */
export interface SheetRow extends Candidate {
  readonly taken: boolean
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly conclusion: Vote['conclusion']
  readonly reason: string
}
/** The commune begins with what the hamlet said. */
export const fromCandidate = (row: Candidate, taken: boolean): SheetRow => ({
  ...row,
  taken,
  votesFor: null,
  votesAgainst: null,
  conclusion: row.hamletConclusion ?? 'passed',
  reason: '',
})
export const fromReview = ({ reason, ...row }: ReviewRow): SheetRow => ({
  ...row,
  taken: true,
  reason: reason ?? '',
})
export const votesOf = (rows: readonly SheetRow[]): Vote[] =>
  rows
    .filter(({ taken }) => taken)
    .map(({ titleId, votesFor, votesAgainst, conclusion, reason }) => ({
      titleId,
      votesFor,
      votesAgainst,
      conclusion,
      reason: reason.trim() || null,
    }))

export type SheetField = 'for' | 'against' | 'conclusion' | 'reason'
export const isSheetField = (column: string): column is SheetField =>
  column === 'for' || column === 'against' || column === 'conclusion' || column === 'reason'
type Changes = Partial<Pick<SheetRow, 'votesFor' | 'votesAgainst' | 'conclusion' | 'reason' | 'taken'>>

const yes = /^(đ|d|đạt|dat|p|passed|x|1|có|co|yes|v)$/i
const no = /^(k|không|khong|không đạt|khong dat|kđ|kd|f|failed|0|no)$/i

/** What a cell's text means; null where it cannot be read. Empty votes mean that nobody counted. */
export function cellChanges(field: SheetField, text: string): Changes | null {
  const typed = text.trim()
  if (field === 'reason') return { reason: typed.slice(0, 500), taken: true }
  if (field === 'conclusion') {
    if (yes.test(typed)) return { conclusion: 'passed', taken: true }
    return no.test(typed) ? { conclusion: 'failed', taken: true } : null
  }
  const count = countOf(typed)
  if (count === undefined) return null
  return { [field === 'for' ? 'votesFor' : 'votesAgainst']: count, taken: true }
}

/** Votes of a row when they are more than the people present; null when they are not, or nobody knows. */
export function tooManyVotes({ taken, votesFor, votesAgainst }: SheetRow, present: number | null) {
  const votes = (votesFor ?? 0) + (votesAgainst ?? 0)
  return taken && present !== null && votes > present ? votes : null
}
