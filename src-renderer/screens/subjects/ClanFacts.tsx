import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

type Changes = Omit<Input<Contract['subjects']['amendClan']>, 'subjectId'>

interface ClanFactsProps {
  readonly subject: Whole
  readonly clan: NonNullable<Whole['clan']>
}

/** Name, head and place of a clan; every field writes itself. */
export function ClanFacts({ subject, clan }: ClanFactsProps) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  const { subjectId, name, communeId, hamletId } = subject
  const amend = (changes: Changes) => taking(() => api.subjects.amendClan({ subjectId, ...changes }))
  const move = (changes: Changes): void => void amend(changes).then(setRefused)
  return (
    <Section title={t('facts')}>
      <div className={styles.fields}>
        <CommitField label={t('field.clan')} value={name} take={(text) => amend({ name: text })} />
        <CommitField
          label={t('field.clanHead')}
          value={clan.head ?? ''}
          take={(text) => amend({ head: text })}
        />
        <PlaceFields
          communeId={communeId}
          hamletId={hamletId}
          error={refused}
          onCommune={(commune) => move({ communeId: commune })}
          onHamlet={(hamlet) => move({ hamletId: hamlet })}
        />
      </div>
      <CommitField
        label={t('field.clanNote')}
        value={clan.note ?? ''}
        long
        take={(text) => amend({ note: text })}
      />
    </Section>
  )
}
