import { useDebouncedValue } from '@mantine/hooks'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { AlikeList } from './AlikeList.tsx'
import type { Likeness } from './draft.ts'
import type { NamedKind } from './subject-draft.ts'

interface Asking {
  readonly year: number
  readonly name: string
  readonly onSame: (one: Likeness) => void
  readonly onOpen: (subjectId: number) => void
}

/** Families of that name which the register knows already. */
export function LookAlikes({ year, name, hamletId, ...list }: Asking & { readonly hamletId: number | null }) {
  const [typed] = useDebouncedValue(name.trim(), 250)
  const whole = typed.split(/\s+/).length >= 2
  const found = useAnswer(api.assessments.likeFamilies, whole ? { year, name: typed, hamletId } : null)
  return <AlikeList found={found.value ?? []} {...list} />
}

interface LikeSubjectsProps extends Asking {
  readonly kind: NamedKind
  readonly communeId: number | null
}

/** Clans, units or citizens of that name, those of the commune first. */
export function LikeSubjects({ year, name, kind, communeId, ...list }: LikeSubjectsProps) {
  const [typed] = useDebouncedValue(name.trim(), 250)
  const asked = typed.length < 2 ? null : { year, kind, name: typed, communeId }
  const found = useAnswer(api.subjects.likeSubjects, asked)
  return <AlikeList found={found.value ?? []} {...list} />
}
