import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { BelongsTo } from './BelongsTo.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

interface CitizenFactsProps {
  readonly subject: Whole
  readonly citizen: NonNullable<Whole['citizen']>
}

/** Who a citizen is, of which family and of which unit. */
export function CitizenFacts({ subject, citizen }: CitizenFactsProps) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  const { subjectId } = subject
  return (
    <>
      <Section title={t('facts')}>
        <div className={styles.fields}>
          <PersonFacts
            subject={subject}
            label={t('field.person')}
            amend={(changes) => taking(() => api.subjects.amendCitizen({ subjectId, ...changes }))}
          />
          <PlaceFields
            communeId={subject.communeId}
            hamletId={subject.hamletId}
            error={refused}
            onHamlet={(hamletId) =>
              void taking(() => api.subjects.amendCitizen({ subjectId, hamletId })).then(setRefused)
            }
          />
        </div>
      </Section>
      <BelongsTo clans={[]} families={citizen.families} units={citizen.units} />
    </>
  )
}
