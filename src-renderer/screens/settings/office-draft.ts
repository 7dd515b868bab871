import { useState } from 'react'
import type { Office } from '../../../src-main/contract/settings.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'

export interface DraftSigner {
  readonly key: number
  readonly name: string
  readonly post: string
}

/** What stands in the form: texts as typed. */
export interface OfficeDraft {
  readonly name: string
  readonly seat: string
  readonly first: string
  readonly second: string
  readonly symbol: string
  readonly signers: readonly DraftSigner[]
}
export type Missing = 'name' | 'symbol' | `name:${number}` | `post:${number}`

const draftOf = ({ name, seat, headingLines, decisionSymbol, signers }: Office): OfficeDraft => ({
  name,
  seat,
  first: headingLines[0],
  second: headingLines[1],
  symbol: decisionSymbol,
  signers: signers.map((signer, key) => ({ key, ...signer })),
})

const written = (text: string): string => text.normalize('NFC').trim()
const changesOf = (draft: OfficeDraft) => ({
  name: written(draft.name),
  seat: written(draft.seat),
  headingLines: [written(draft.first), written(draft.second)] as [string, string],
  decisionSymbol: written(draft.symbol),
  signers: draft.signers.map(({ name, post }) => ({ name: written(name), post: written(post) })),
})

function missingIn(draft: OfficeDraft): ReadonlySet<Missing> {
  const missing = new Set<Missing>()
  if (written(draft.name) === '') missing.add('name')
  if (written(draft.symbol) === '') missing.add('symbol')
  for (const { key, name, post } of draft.signers) {
    if (written(name) === '') missing.add(`name:${key}`)
    if (written(post) === '') missing.add(`post:${key}`)
  }
  return missing
}

/** The office as it is being typed; nothing is written before it is saved. */
export function useOfficeDraft(office: Office) {
  const amend = useCommand(api.settings.amendOffice)
  const [typed, setTyped] = useState<OfficeDraft>()
  const [asked, setAsked] = useState(false)
  const draft = typed ?? draftOf(office)
  const unsaved =
    typed !== undefined && JSON.stringify(changesOf(typed)) !== JSON.stringify(changesOf(draftOf(office)))
  const missing = missingIn(draft)

  const change = (changes: Partial<OfficeDraft>): void => {
    amend.clear()
    setTyped({ ...draft, ...changes })
  }
  const drop = (): void => {
    amend.clear()
    setAsked(false)
    setTyped(undefined)
  }
  /** False when it was not written. */
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (missing.size > 0) return false
    const made = await amend.run(changesOf(draft))
    if (!made.ok) return false
    setAsked(false)
    setTyped(undefined)
    return true
  }
  return {
    draft,
    change,
    save,
    drop,
    unsaved,
    missing: asked ? missing : noneMissing,
    saving: amend.running,
    refusal: amend.refusal,
    isSaved: amend.value !== undefined,
    /** "Saved" has been read. */
    settle: amend.clear,
  }
}

const noneMissing: ReadonlySet<Missing> = new Set()
export type OfficeForm = ReturnType<typeof useOfficeDraft>
