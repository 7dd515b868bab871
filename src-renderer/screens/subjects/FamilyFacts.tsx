import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { BelongsTo } from './BelongsTo.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { readNumber } from './reading.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

type Changes = Omit<Input<Contract['assessments']['amendFamily']>, 'subjectId'>

interface FamilyFactsProps {
  readonly subject: Whole
  readonly family: NonNullable<Whole['family']>
}

/** The head of a family, where it lives, how many they are, and its clan. */
export function FamilyFacts({ subject, family }: FamilyFactsProps) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  const { subjectId, communeId, hamletId } = subject
  const amend = (changes: Changes) => taking(() => api.assessments.amendFamily({ subjectId, ...changes }))
  return (
    <>
      <Section title={t('facts')}>
        <div className={styles.fields}>
          <PersonFacts subject={subject} label={t('field.family')} amend={amend} />
          <PlaceFields
            communeId={communeId}
            hamletId={hamletId}
            error={refused}
            onHamlet={(hamlet) => void amend({ hamletId: hamlet }).then(setRefused)}
          />
          <CommitField
            label={t('field.members')}
            value={family.members === null ? '' : String(family.members)}
            right
            take={async (text) => {
              const members = readNumber(text)
              const fits = members === null || (members !== undefined && members >= 1 && members <= 50)
              return fits ? amend({ members }) : t('wrong.members', { text })
            }}
          />
        </div>
      </Section>
      {family.clans.length > 0 && <BelongsTo clans={family.clans} families={[]} units={[]} />}
    </>
  )
}
