import { useTranslation } from 'react-i18next'
import { type BookFilter, subjectKinds } from '../../../src-main/contract/assessments.ts'
import { Chip } from '../../components/Chips.tsx'
import { useWords } from '../../locales/words.ts'

interface KindChipProps {
  readonly kind: BookFilter['kind'] | null
  readonly onChange: (kind: BookFilter['kind'] | null) => void
  /** The list shows one kind at a time. */
  readonly needed?: boolean
}

/** Which kind of subject the list is about. */
export function KindChip({ kind, onChange, needed = false }: KindChipProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  return (
    <Chip
      name={t('kind')}
      options={subjectKinds.map((value) => ({ value, label: words.label('subjectKinds', value) }))}
      value={kind}
      needed={needed}
      onChange={(value) => onChange(subjectKinds.find((each) => each === value) ?? null)}
    />
  )
}
