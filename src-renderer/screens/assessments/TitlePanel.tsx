import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { CarryPanel } from './CarryPanel.tsx'
import type { Draft } from './draft.ts'
import type { Address, Change } from './filter.ts'
import type { PlacesOfYear } from './places-of-year.ts'
import { RegisterPanel } from './RegisterPanel.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

interface TitlePanelProps {
  readonly address: Address
  readonly change: Change
  readonly row: BookRow | undefined
  readonly year: number
  readonly places: PlacesOfYear
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** Beside the list: a form the clerk asked for, else the family the address names, else the one in focus. */
export function TitlePanel({ address, change, row, year, places, draft, onDraft }: TitlePanelProps) {
  const close = (): void => change({ open: null })
  if (address.open === 'register')
    return (
      <RegisterPanel
        year={year}
        places={places}
        draft={draft}
        onDraft={onDraft}
        onClose={close}
        onOpenSubject={(subject) => change({ open: null, subject })}
      />
    )
  if (address.open === 'carry')
    return (
      <CarryPanel
        year={year}
        kind={address.kind ?? 'family'}
        communeId={address.commune ?? null}
        onCommune={(commune) => change({ commune, hamlet: null })}
        onClose={close}
      />
    )
  const subjectId = address.subject ?? row?.subjectId
  if (subjectId === undefined) return null
  return (
    <SubjectPanel
      subjectId={subjectId}
      row={row?.subjectId === subjectId ? row : undefined}
      year={year}
      places={places}
    />
  )
}
