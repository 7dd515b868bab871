import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { CarryPanel } from './CarryPanel.tsx'
import type { Drafts } from './drafts.ts'
import type { Address, Change } from './filter.ts'
import type { PlacesOfYear } from './places-of-year.ts'
import { RegisterPanel } from './RegisterPanel.tsx'
import { RegisterPlaces } from './RegisterPlaces.tsx'
import { RegisterSubject } from './RegisterSubject.tsx'
import { ScorePanel } from './ScorePanel.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

interface TitlePanelProps {
  readonly address: Address
  readonly change: Change
  readonly row: BookRow | undefined
  readonly year: number
  readonly places: PlacesOfYear
  readonly drafts: Drafts
}

/** Beside the list: a form the clerk asked for, else the subject the address names, else the one in focus. */
export function TitlePanel({ address, change, row, year, places, drafts }: TitlePanelProps) {
  const kind = address.kind ?? 'family'
  const close = (): void => change({ open: null })
  if (address.open === 'register') {
    const about = {
      year,
      places,
      onClose: close,
      onOpenSubject: (subject: number) => change({ open: null, subject }),
    }
    if (kind === 'family') return <RegisterPanel {...about} draft={drafts.family} onDraft={drafts.onFamily} />
    if (kind === 'community' || kind === 'commune')
      return <RegisterPlaces key={kind} {...about} kind={kind} communeId={address.commune ?? null} />
    return (
      <RegisterSubject
        key={kind}
        {...about}
        kind={kind}
        draft={drafts.named[kind]}
        onDraft={(draft) => drafts.onNamed(kind, draft)}
      />
    )
  }
  if (address.open === 'carry')
    return (
      <CarryPanel
        year={year}
        kind={kind}
        communeId={address.commune ?? null}
        onCommune={(commune) => change({ commune, hamlet: null })}
        onClose={close}
      />
    )
  if (address.sheet !== undefined)
    return (
      <ScorePanel
        titleId={address.sheet}
        address={address}
        year={year}
        onGo={(sheet) => change({ sheet })}
        onLeave={() => change({ sheet: null })}
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
