import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sexes } from '../../../src-main/contract/assessments.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { useWords } from '../../locales/words.ts'
import { readBirth } from './reading.ts'
import type { Whole } from './whole.ts'

interface Changes {
  readonly name?: string
  readonly birth?: string | null
  readonly sex?: Whole['sex']
}
interface PersonFactsProps {
  readonly subject: Whole
  readonly label: string
  readonly amend: (changes: Changes) => Promise<string | null>
}

/** Name, birth and sex of a citizen or of the head of a family. */
export function PersonFacts({ subject, label, amend }: PersonFactsProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  return (
    <>
      <CommitField label={label} value={subject.name} take={(name) => amend({ name })} />
      <CommitField
        label={t('field.birth')}
        value={words.day(subject.birth)}
        right
        take={async (text) => {
          const birth = readBirth(text)
          return birth === undefined ? t('wrong.birth', { text }) : amend({ birth })
        }}
      />
      <NativeSelect
        label={t('field.sex')}
        value={subject.sex ?? ''}
        data={[
          { value: '', label: t('notKnown') },
          ...sexes.map((sex) => ({ value: sex, label: words.label('sexes', sex) })),
        ]}
        onChange={(event) => void amend({ sex: sexes.find((sex) => sex === event.target.value) ?? null })}
      />
    </>
  )
}
