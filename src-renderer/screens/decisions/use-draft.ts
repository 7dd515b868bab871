import { useState } from 'react'
import type { DecisionText } from '../../../src-main/contract/decisions.ts'
import { type Draft, draftOf, type Field, textFrom } from './draft.ts'

const order: readonly Field[] = [
  'number',
  'day',
  'signer',
  'post',
  'subject',
  'legalBasis',
  'articles',
  'recipients',
]

/** What is being typed over a decision; mistakes are told once the clerk has pressed the button. */
export function useDraft(given: DecisionText) {
  const [changes, setChanges] = useState<Draft>()
  const [pressed, setPressed] = useState(false)
  const draft = changes ?? draftOf(given)
  const { text, problems } = textFrom(draft)
  /** The decision when everything is in order; else the first wrong field gets the focus. */
  const ready = (): DecisionText | null => {
    const first = order.find((field) => problems[field])
    if (first === undefined) return text
    setPressed(true)
    document.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
    return null
  }
  return {
    draft,
    setDraft: setChanges,
    problems: pressed ? problems : {},
    ready,
    changed: changes !== undefined,
  }
}
