import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { unitKinds, unitLevels } from '../../../src-main/contract/subjects.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { useWords } from '../../locales/words.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { readNumber } from './reading.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

type Changes = Omit<Input<Contract['subjects']['amendUnit']>, 'subjectId'>

interface UnitFactsProps {
  readonly subject: Whole
  readonly unit: NonNullable<Whole['unit']>
}

/** What a unit is and who leads it; every field writes itself. */
export function UnitFacts({ subject, unit }: UnitFactsProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  const { subjectId, name, communeId, hamletId } = subject
  const amend = (changes: Changes) => taking(() => api.subjects.amendUnit({ subjectId, ...changes }))
  const choose = (changes: Changes): void => void amend(changes).then(setRefused)
  const unknown = { value: '', label: t('notKnown') }
  return (
    <Section title={t('facts')}>
      <div className={styles.fields}>
        <CommitField label={t('field.unit')} value={name} take={(text) => amend({ name: text })} />
        <NativeSelect
          label={t('field.unitKind')}
          value={unit.unitKind ?? ''}
          data={[unknown, ...unitKinds.map((value) => ({ value, label: words.label('unitKinds', value) }))]}
          onChange={(event) =>
            choose({ unitKind: unitKinds.find((each) => each === event.target.value) ?? null })
          }
        />
        <NativeSelect
          label={t('field.level')}
          value={unit.level ?? ''}
          data={[unknown, ...unitLevels.map((value) => ({ value, label: words.label('unitLevels', value) }))]}
          onChange={(event) =>
            choose({ level: unitLevels.find((each) => each === event.target.value) ?? null })
          }
        />
        <CommitField
          label={t('field.parent')}
          value={unit.parent ?? ''}
          take={(text) => amend({ parent: text })}
        />
        <CommitField
          label={t('field.unitHead')}
          value={unit.head ?? ''}
          take={(text) => amend({ head: text })}
        />
        <CommitField
          label={t('field.staff')}
          value={unit.staff === null ? '' : String(unit.staff)}
          right
          take={async (text) => {
            const staff = readNumber(text)
            return staff === undefined ? t('wrong.size', { text }) : amend({ staff })
          }}
        />
        <PlaceFields
          communeId={communeId}
          hamletId={hamletId}
          error={refused}
          onCommune={(commune) => choose({ communeId: commune })}
          onHamlet={(hamlet) => choose({ hamletId: hamlet })}
        />
      </div>
    </Section>
  )
}
