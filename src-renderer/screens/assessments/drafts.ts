import { useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'
import { emptySubject, type NamedKind, type SubjectDraft } from './subject-draft.ts'

const emptyNamed: Readonly<Record<NamedKind, SubjectDraft>> = {
  clan: emptySubject,
  unit: emptySubject,
  citizen: emptySubject,
}

/** What was typed into the forms of registration, kept by the page while it is open. */
export function useDrafts() {
  const [family, onFamily] = useState<Draft>(emptyDraft)
  const [named, setNamed] = useState(emptyNamed)
  return {
    family,
    onFamily,
    named,
    onNamed: (kind: NamedKind, draft: SubjectDraft): void => setNamed({ ...named, [kind]: draft }),
    /** A form begins in the place the list shows, where none was chosen. */
    beginIn: (communeId: number | null, hamletId: number | null): void => {
      const placed = <D extends Draft | SubjectDraft>(draft: D): D =>
        draft.communeId === null ? { ...draft, communeId, hamletId: draft.hamletId ?? hamletId } : draft
      onFamily(placed(family))
      setNamed({ clan: placed(named.clan), unit: placed(named.unit), citizen: placed(named.citizen) })
    },
  }
}
export type Drafts = ReturnType<typeof useDrafts>
