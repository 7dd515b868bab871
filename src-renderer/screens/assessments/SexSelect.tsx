import { NativeSelect } from '@mantine/core'
import { sexes } from '../../../src-main/contract/assessments.ts'
import { useWords } from '../../locales/words.ts'
import { useTitleTexts } from './title-texts.ts'

type Sex = (typeof sexes)[number]

interface SexSelectProps {
  readonly value: Sex | null
  readonly onChange: (sex: Sex | null) => void
}

export function SexSelect({ value, onChange }: SexSelectProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  return (
    <NativeSelect
      label={t('field.sex')}
      value={value ?? ''}
      data={[
        { value: '', label: t('notKnown') },
        ...sexes.map((sex) => ({ value: sex, label: words.label('sexes', sex) })),
      ]}
      onChange={(event) => onChange(sexes.find((sex) => sex === event.target.value) ?? null)}
    />
  )
}
