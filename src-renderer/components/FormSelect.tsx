import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formWord } from '../../src-main/contract/labels/index.ts'
import { useWords } from '../locales/words.ts'

interface FormSelectProps {
  /** Forms of the criteria sets, and none of them. */
  readonly forms: readonly string[]
  readonly value: string | null
  readonly onChange: (form: string | null) => void
  readonly off?: boolean
  readonly hint?: boolean
}

/** Which form of a criteria set a subject fills in. One that no set names any more stays to be seen. */
export function FormSelect({ forms, value, onChange, off = false, hint = false }: FormSelectProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const all = value === null || forms.includes(value) ? forms : [...forms, value]
  return (
    <NativeSelect
      label={t('form.label')}
      {...(hint && { description: t('form.hint') })}
      disabled={off}
      value={value ?? ''}
      data={[
        { value: '', label: t('form.unknown') },
        ...all.map((form) => ({ value: form, label: formWord(words.language, form) })),
      ]}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}
