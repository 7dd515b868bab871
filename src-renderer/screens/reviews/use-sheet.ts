import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting, Vote } from '../../../src-main/contract/reviews.ts'
import { type Chosen, countChosen, isChosen, nothingChosen } from '../../components/Grid/chosen.ts'
import {
  cellChanges,
  countOf,
  isSheetField,
  type MeetingDraft,
  type MeetingField,
  meetingFrom,
  type SheetRow,
  tooManyVotes,
  votesOf,
} from './draft.ts'

export interface SheetGiven {
  readonly meeting: MeetingDraft
  readonly rows: readonly SheetRow[]
}
type Cells = readonly (readonly string[])[]
type At = { readonly row: number; readonly column: string }

const order: readonly MeetingField[] = ['day', 'chair', 'secretary', 'present', 'venue', 'attendance', 'note']

/** What is typed of one meeting until it is written: the meeting, the rows, what is chosen, what is wrong. */
export function useSheet(given: SheetGiven) {
  const { t } = useTranslation('reviews')
  const [meeting, setMeetingDraft] = useState(given.meeting)
  const [rows, setRows] = useState(given.rows)
  const [chosen, choose] = useState<Chosen>(nothingChosen)
  const [pressed, setPressed] = useState(false)
  const [state, setState] = useState<'clean' | 'changed' | 'written' | 'left'>('clean')
  const [said, say] = useState('')
  const [showsMeeting, showMeeting] = useState(given.meeting.day === '')
  const found = meetingFrom(meeting)
  const present = countOf(meeting.present) ?? null
  const taken = rows.filter((row) => row.taken)
  const passed = taken.filter(({ conclusion }) => conclusion === 'passed').length
  const isOver = (row: SheetRow): boolean => tooManyVotes(row, present) !== null
  const overAt = rows.findIndex(isOver)

  const setAll = (next: (row: SheetRow) => SheetRow): void => {
    setRows(rows.map(next))
    setState('changed')
    say('')
  }
  return {
    meeting,
    present,
    rows,
    problems: pressed ? found.problems : {},
    isWrong: pressed && (found.meeting === null || overAt >= 0),
    showsMeeting,
    showMeeting,
    said,
    changed: state === 'changed',
    written: state === 'written',
    left: state === 'left',
    wasWritten: () => setState('written'),
    leave: () => setState('left'),
    counts: {
      count: taken.length,
      passed,
      failed: taken.length - passed,
      out: rows.length - taken.length,
    },
    chosen: { chosen, choose, count: countChosen(chosen, rows.length) },
    setMeeting: (changes: Partial<MeetingDraft>): void => {
      setMeetingDraft({ ...meeting, ...changes })
      setState('changed')
    },
    /** Everybody who was there voted for everybody who passes. */
    allFor: (): void =>
      setAll((row) =>
        row.taken && row.conclusion === 'passed' ? { ...row, votesFor: present, votesAgainst: 0 } : row,
      ),
    setChosen: (what: 'passed' | 'failed' | 'out' | 'back'): void => {
      setAll((row) => {
        if (!isChosen(chosen, row.titleId)) return row
        if (what === 'out' || what === 'back') return { ...row, taken: what === 'back' }
        return { ...row, taken: true, conclusion: what }
      })
      choose(nothingChosen)
    },
    /** Null when the cell could be read. */
    edit: (row: SheetRow, column: string, text: string): Promise<string | null> => {
      const changes = isSheetField(column) ? cellChanges(column, text) : {}
      if (changes === null)
        return Promise.resolve(
          t(column === 'conclusion' ? 'review.conclusionWrong' : 'wrongNumber', { value: text.trim() }),
        )
      setAll((each) => (each.titleId === row.titleId ? { ...each, ...changes } : each))
      return Promise.resolve(null)
    },
    /** Puts cells in from the cell in focus on; what cannot be read stays as it was and is told. */
    paste: (cells: Cells, at: At, columns: readonly { readonly id: string }[]): void => {
      const first = columns.findIndex(({ id }) => id === at.column)
      const wrong: string[] = []
      let count = 0
      const next = [...rows]
      for (const [down, line] of cells.entries())
        for (const [across, text] of line.entries()) {
          const row = next[at.row + down]
          const field = columns[first + across]?.id ?? ''
          const changes = row && isSheetField(field) ? cellChanges(field, text) : null
          if (row && changes !== null) {
            next[at.row + down] = { ...row, ...changes }
            count += 1
          } else wrong.push(text.trim())
        }
      setRows(next)
      setState('changed')
      say(
        wrong.length === 0
          ? t('review.pasted', { count })
          : t('review.pastedWrong', { count, wrong: wrong.length, first: wrong[0] ?? '' }),
      )
    },
    nextProblem: (direction: 1 | -1, from: At): Promise<At | null> => {
      const many = rows.length
      for (let step = 1; step <= many; step += 1) {
        const index = (from.row + direction * step + many * 2) % many
        const row = rows[index]
        if (row && isOver(row)) return Promise.resolve({ row: index, column: 'for' })
      }
      return Promise.resolve(null)
    },
    /** What is to be written when everything is in order; else the first wrong field gets the focus. */
    ready: (): { meeting: Meeting; rows: Vote[] } | null => {
      if (found.meeting !== null && overAt < 0) return { meeting: found.meeting, rows: votesOf(rows) }
      setPressed(true)
      const first = order.find((field) => found.problems[field])
      if (first !== undefined) {
        showMeeting(true)
        // In a narrow window the form comes up first.
        window.setTimeout(() => document.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus())
      }
      return null
    },
  }
}
export type Sheet = ReturnType<typeof useSheet>
