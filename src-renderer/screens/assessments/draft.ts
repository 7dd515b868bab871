import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { nameProblem, tidyName } from '../../../src-main/contract/values/person-name.ts'

export type Likeness = Output<Contract['assessments']['likeFamilies']>[number]

/** The form of one registration, as typed. */
export interface Draft {
  readonly name: string
  readonly birth: string
  readonly sex: 'male' | 'female' | null
  readonly communeId: number | null
  readonly hamletId: number | null
  readonly members: string
  readonly note: string
  /** The family of the register this is, by the clerk's word. */
  readonly sameAs: Likeness | null
}

export const emptyDraft: Draft = {
  name: '',
  birth: '',
  sex: null,
  communeId: null,
  hamletId: null,
  members: '',
  note: '',
  sameAs: null,
}

type Problem = 'name' | 'birth' | 'members'

/** The draft as values, or which fields cannot be read. */
export function readDraft(draft: Draft) {
  const name = tidyName(draft.name)
  const birth = draft.birth.trim() === '' ? null : parseDay(draft.birth)
  const members = draft.members.trim() === '' ? null : Number(draft.members)
  const wrong: Partial<Record<Problem, string>> = {
    ...(nameProblem(name) !== null && { name: draft.name }),
    ...(draft.birth.trim() !== '' && birth === null && { birth: draft.birth }),
    ...(members !== null &&
      !(Number.isInteger(members) && members >= 1 && members <= 50) && { members: draft.members }),
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong } as const
  const note = draft.note.trim() === '' ? null : draft.note.trim()
  return { ok: true, family: { name, birth, sex: draft.sex, members, note } } as const
}
