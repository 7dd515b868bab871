import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import type { Sheet } from '../../src-main/contract/scoring.ts'
import { type ScoringStage, scoringStages } from '../../src-main/contract/values/answers.ts'
import { api } from '../api/client.ts'
import { refusalOf } from '../api/hooks.ts'
import { useScreenChoice } from '../api/preferences.ts'
import { useScoreSheet, type Within } from '../api/score-sheet.ts'
import { type Draft, type Typed, typedOf } from '../components/ScoreSheet/draft.ts'
import { dropDraft, readBefore, seen, useKeptDraft } from '../components/ScoreSheet/kept-drafts.ts'

interface Asked {
  readonly titleId: number
  readonly within: Within
  readonly onGo: (titleId: number) => void
  readonly onLeave: () => void
}
export type Go = 'next' | 'previous' | 'stay' | 'leave'
export interface Scoring {
  readonly sheet: Sheet | undefined
  readonly refusal: Refusal | undefined
  readonly draft: Draft
  readonly typed: Typed
  readonly onDraft: (draft: Draft) => void
  readonly column: ScoringStage
  readonly onColumn: (column: ScoringStage) => void
  /** Saves what changed, then goes on; a sheet that cannot be saved stays, and says why. */
  readonly save: (go: Go) => Promise<void>
  readonly saving: boolean
  /** What the last save did. */
  readonly said: { readonly name: string; readonly takenBack: boolean } | null
  /** Only to be read. */
  readonly off: boolean
}

const nothing: Typed = { columns: {}, wrong: [], changed: [] }
const openStates: readonly Sheet['state'][] = ['registered', 'passed', 'failed']
const choice = z.object({ column: z.enum(scoringStages) })

/** One sheet after the other: what is typed is kept until it is saved, and saved whichever way the sheet is left. */
export function useScoring({ titleId, within, onGo, onLeave }: Asked): Scoring {
  const { sheet, refusal, forget } = useScoreSheet(titleId, within)
  const [draft, keepDraft] = useKeptDraft(titleId, sheet)
  const [kept, choose] = useScreenChoice('score', choice)
  const [moved, setMoved] = useState<ScoringStage>()
  const column = moved ?? kept?.column ?? 'self'
  const [refused, setRefused] = useState<{ titleId: number; refusal: Refusal }>()
  const [saving, setSaving] = useState(false)
  const [said, setSaid] = useState<Scoring['said']>(null)
  const typed = sheet ? typedOf(sheet, draft) : nothing
  const off = sheet !== undefined && !openStates.includes(sheet.state)
  const isChanged = typed.changed.length > 0

  // What was read has caught up with what was saved.
  useEffect(() => {
    if (sheet && !isChanged && Object.keys(draft).length > 0 && typed.wrong.length === 0) dropDraft(titleId)
  })
  useSavedWhenLeft({ titleId, typed })
  useAskBeforeClosing(isChanged)

  const save = async (go: Go): Promise<void> => {
    if (saving) return
    const beside = go === 'next' ? sheet?.place?.next : go === 'previous' ? sheet?.place?.previous : null
    if (isChanged && sheet) {
      const [first] = typed.wrong
      if (first) {
        if (first.stage !== column) setMoved(first.stage)
        toFirstWrong()
        return
      }
      setSaving(true)
      try {
        setSaid({ name: sheet.name, takenBack: await saveColumns(titleId, typed) })
        setRefused(undefined)
        if (column !== kept?.column) choose({ column })
      } catch (error) {
        const why = refusalOf(error)
        setRefused({ titleId, refusal: why })
        if (why.code === 'scores-changed')
          await api.scoring.sheet({ titleId }).then(({ columns }) => seen(titleId, columns), refusalOf)
        return
      } finally {
        setSaving(false)
      }
    }
    if (go === 'leave' || beside) {
      dropDraft(titleId)
      forget()
    }
    if (go === 'leave') onLeave()
    else if (beside) onGo(beside.titleId)
  }
  return {
    sheet,
    refusal: refused?.titleId === titleId ? refused.refusal : refusal,
    draft,
    typed,
    onDraft: keepDraft,
    column,
    onColumn: setMoved,
    save,
    saving,
    said,
    off,
  }
}

/** Column by column; true when a result was taken back by it. */
async function saveColumns(titleId: number, { columns, changed }: Typed): Promise<boolean> {
  let takenBack = false
  for (const stage of changed) {
    const answers = columns[stage] ?? {}
    const read = readBefore(titleId, stage)
    const { resultTakenBack } = await api.scoring.saveScores({ titleId, stage, answers, read })
    seen(titleId, { [stage]: answers })
    takenBack ||= resultTakenBack
  }
  return takenBack
}

/** A sheet left by a click elsewhere is saved too; one that cannot be keeps its draft, to be seen when it is opened again. */
function useSavedWhenLeft(present: { readonly titleId: number; readonly typed: Typed }): void {
  const newest = useRef(present)
  const { titleId } = present
  useEffect(() => {
    newest.current = present
  })
  useEffect(
    () => () => {
      const left = newest.current
      if (left.titleId !== titleId || left.typed.changed.length === 0 || left.typed.wrong.length > 0) return
      saveColumns(titleId, left.typed).then(() => dropDraft(titleId), refusalOf)
    },
    [titleId],
  )
}

function useAskBeforeClosing(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
}

function toFirstWrong(): void {
  // A wrong column that has no fields beside the list is drawn first.
  window.setTimeout(() => {
    const cell = document.querySelector<HTMLInputElement>('[data-score][aria-invalid=true]')
    cell?.focus()
    cell?.select()
  })
}
