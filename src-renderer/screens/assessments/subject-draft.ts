import type { NewSubject, unitKinds, unitLevels } from '../../../src-main/contract/subjects.ts'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { nameProblem, tidyName, tidyText } from '../../../src-main/contract/values/person-name.ts'
import type { Likeness } from './draft.ts'

/** Kinds that are registered by their name; families have a form of their own, places are chosen. */
export type NamedKind = 'clan' | 'unit' | 'citizen'

/** The form of one registration, as typed; a kind reads the fields it has. */
export interface SubjectDraft {
  readonly name: string
  readonly communeId: number | null
  readonly hamletId: number | null
  readonly head: string
  readonly about: string
  readonly unitKind: (typeof unitKinds)[number] | null
  readonly level: (typeof unitLevels)[number] | null
  readonly parent: string
  readonly staff: string
  readonly birth: string
  readonly sex: 'male' | 'female' | null
  readonly note: string
  /** The one of the register this is, by the clerk's word. */
  readonly sameAs: Likeness | null
  /** A person of the register who becomes a citizen here. */
  readonly person: { readonly personId: number; readonly name: string; readonly birth: string | null } | null
}

export const emptySubject: SubjectDraft = {
  name: '',
  communeId: null,
  hamletId: null,
  head: '',
  about: '',
  unitKind: null,
  level: null,
  parent: '',
  staff: '',
  birth: '',
  sex: null,
  note: '',
  sameAs: null,
  person: null,
}

type Field = 'name' | 'commune' | 'hamlet' | 'birth' | 'staff'
export type Wrong = Partial<Record<Field, string>>
type Read =
  | { readonly ok: true; readonly subject: NewSubject; readonly note: string | null }
  | { readonly ok: false; readonly wrong: Wrong }

const textOr = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** A whole number of people, null where none was typed, undefined where it is none. */
export function readSize(typed: string): number | null | undefined {
  const text = typed.trim().replace(/[.\s]/g, '')
  if (text === '') return null
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

/** The draft as a subject, or which fields cannot be read. */
export function readSubject(kind: NamedKind, draft: SubjectDraft, only: number | undefined): Read {
  const name = kind === 'citizen' ? tidyName(draft.name) : tidyText(draft.name)
  const communeId = draft.communeId ?? only ?? null
  const birth = draft.birth.trim() === '' ? null : parseDay(draft.birth)
  const staff = readSize(draft.staff)
  const isNamed = kind === 'citizen' ? nameProblem(name) === null : /\p{L}/u.test(name)
  const wrong: Wrong = {
    ...(!isNamed && { name: draft.name }),
    ...(communeId === null && { commune: '' }),
    ...(kind === 'citizen' && communeId !== null && draft.hamletId === null && { hamlet: '' }),
    ...(kind === 'citizen' && draft.birth.trim() !== '' && birth === null && { birth: draft.birth }),
    ...(kind === 'unit' && staff === undefined && { staff: draft.staff }),
  }
  if (communeId === null || Object.keys(wrong).length > 0) return { ok: false, wrong }
  const note = textOr(draft.note)
  const { hamletId, sex, unitKind, level } = draft
  const head = textOr(draft.head)
  if (kind === 'clan')
    return {
      ok: true,
      note,
      subject: { kind, name, communeId, hamletId, head, note: textOr(draft.about) },
    }
  if (kind === 'unit') {
    const about = { unitKind, level, parent: textOr(draft.parent), head, staff: staff ?? null }
    return { ok: true, note, subject: { kind, name, communeId, hamletId, ...about } }
  }
  const personId = draft.person?.personId ?? null
  return { ok: true, note, subject: { kind, name, hamletId: hamletId ?? 0, birth, sex, personId } }
}
