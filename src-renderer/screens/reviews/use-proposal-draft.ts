import { useState } from 'react'
import type { ProposalText } from '../../../src-main/contract/proposals.ts'
import { type ProposalDraft, proposalDraft, proposalFields, proposalFrom } from './proposal-draft.ts'

/** What is being typed over a proposal; mistakes are told once the clerk has pressed the button. */
export function useProposalDraft(given: ProposalText) {
  const [changes, setChanges] = useState<ProposalDraft>()
  const [pressed, setPressed] = useState(false)
  const draft = changes ?? proposalDraft(given)
  const { text, problems } = proposalFrom(draft)
  /** The proposal when everything is in order; else the first wrong field gets the focus. */
  const ready = (): ProposalText | null => {
    if (text !== null) return text
    setPressed(true)
    const first = proposalFields.find((field) => problems[field])
    document.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
    return null
  }
  return {
    draft,
    onChange: (part: Partial<ProposalDraft>) => setChanges({ ...draft, ...part }),
    problems: pressed ? problems : {},
    isWrong: pressed && text === null,
    ready,
    changed: changes !== undefined,
  }
}
