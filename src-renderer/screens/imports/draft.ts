import { useSyncExternalStore } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Choice, ImportOrder, Mapping, Meaning, Reading } from '../../../src-main/contract/imports.ts'
import type { Contract } from '../../../src-main/contract/index.ts'

export type Preview = Output<Contract['imports']['previewImport']>
export type Applied = Output<Contract['imports']['applyImport']>

/** A file chosen and what the clerk said about it so far. */
export interface Draft {
  readonly ticket: string
  readonly reading: Reading
  readonly kind: ImportOrder['kind']
  readonly subject: ImportOrder['subject']
  /** Of scores: the column of the score sheets they go into. */
  readonly stage: ImportOrder['stage']
  readonly year: number
  readonly placeId: number | null
  readonly mapping: Mapping
  /** What the columns of points were last found for; null: not yet, or not by this screen. */
  readonly scoredAs: string | null
  readonly choices: Readonly<Record<string, Choice>>
  readonly corrections: Readonly<Record<string, string>>
  /** What went in, and what was found just before. */
  readonly done: (Applied & { readonly preview: Preview }) | null
}

let kept: Draft | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The file being imported. It stays while the clerk looks something up on another page. */
export const useDraft = (): Draft | null => useSyncExternalStore(subscribe, () => kept)

export function keepDraft(draft: Draft | null): void {
  kept = draft
  for (const listener of listeners) listener()
}
export function changeDraft(changes: Partial<Draft>): void {
  if (kept) keepDraft({ ...kept, ...changes })
}

/** A fresh draft from what was read, filled with what can be guessed. */
export function draftOf(
  ticket: string,
  reading: Reading,
  otherwise: { readonly year: number; readonly placeId: number | null },
): Draft {
  const { guess, mapping } = reading
  const meanings = new Set(Object.values(mapping))
  const kind = meanings.has('result') || meanings.has('points') ? 'results' : 'registrations'
  return {
    ticket,
    reading,
    kind: guess.kind ?? kind,
    subject: guess.subject,
    stage: guess.stage ?? 'commune',
    scoredAs: null,
    year: guess.year ?? otherwise.year,
    placeId: guess.placeId ?? (meanings.has('commune') ? null : otherwise.placeId),
    mapping,
    choices: {},
    corrections: {},
    done: null,
  }
}

export const orderOf = (draft: Draft): ImportOrder => ({
  readingId: draft.reading.readingId,
  kind: draft.kind,
  subject: draft.subject,
  stage: draft.stage,
  year: draft.year,
  placeId: draft.placeId,
  mapping: draft.mapping,
  choices: { ...draft.choices },
  corrections: { ...draft.corrections },
})

/** Meanings that may stand over several columns; any other one moves from its column to the one chosen. */
const severally: readonly Meaning[] = [
  ...(['name', 'again', 'result', 'sex', 'note', 'ordinal', 'left-reason'] as const),
]

/** The mapping with one column's meaning changed; null: the column is not used. */
export function withMeaning(mapping: Mapping, column: number, meaning: Meaning | null): Mapping {
  const others = Object.entries(mapping).filter(
    ([key, value]) =>
      Number(key) !== column && (meaning === null || value !== meaning || severally.includes(meaning)),
  )
  return Object.fromEntries([...others, ...(meaning === null ? [] : [[String(column), meaning] as const])])
}

export function withChoice(
  choices: Draft['choices'],
  row: number,
  choice: Choice | null,
): Record<string, Choice> {
  const { [String(row)]: _, ...others } = choices
  return choice === null ? others : { ...others, [String(row)]: choice }
}
