import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { householdRelations } from '../../../src-main/contract/subjects.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { PartTable } from './PartTable.tsx'
import { noPerson, PersonFields, personOf } from './PersonFields.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { readBirth } from './reading.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

const relationOf = (value: string) => householdRelations.find((each) => each === value) ?? 'other'

/** Who lives in a household beside its head, and what they are to it. */
export function HouseholdPeople({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const taking = useTaking()
  const people = useAnswer(api.subjects.householdPeople, { subjectId })
  const amend = useCommand(api.subjects.amendHouseholdPerson)
  const remove = useCommand(api.subjects.removeHouseholdPerson)
  const [said, say] = useState('')
  const rows = people.value ?? []
  return (
    <Section title={t('people.householdTitle')}>
      {people.value && rows.length === 0 && <p className={styles.quiet}>{t('people.none')}</p>}
      {rows.length > 0 && (
        <PartTable
          headings={[
            { text: t('people.find') },
            { text: t('people.birth') },
            { text: t('people.sex') },
            { text: t('people.relation') },
          ]}
        >
          {rows.map(({ id, name, birth, sex, relation }) => (
            <tr key={id} className={styles.level}>
              <td className={styles.cell}>
                <CommitField
                  label={t('people.find')}
                  value={name}
                  take={(text) => taking(() => api.subjects.amendHouseholdPerson({ id, name: text }))}
                />
              </td>
              <td className={styles.cell}>
                <CommitField
                  label={t('people.birth')}
                  value={words.day(birth)}
                  take={async (text) => {
                    const day = readBirth(text)
                    if (day === undefined) return t('wrong.birth', { text })
                    return taking(() => api.subjects.amendHouseholdPerson({ id, birth: day }))
                  }}
                />
              </td>
              <td>{sex === null ? '' : words.label('sexes', sex)}</td>
              <td className={styles.cell}>
                <RelationSelect
                  label={`${t('people.relation')}: ${name}`}
                  value={relation}
                  onChange={(next) => void amend.run({ id, relation: next })}
                  hidden
                />
              </td>
              <td className={styles.act}>
                <RemoveButton
                  name={name}
                  onRemove={() =>
                    void remove.run({ id }).then((done) => done.ok && say(t('done.removed', { name })))
                  }
                />
              </td>
            </tr>
          ))}
        </PartTable>
      )}
      <AddHouseholdPerson subjectId={subjectId} onAdded={(name) => say(t('done.added', { name }))} />
      <RefusalNotice refusal={people.refusal ?? amend.refusal ?? remove.refusal} />
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </Section>
  )
}

interface RelationSelectProps {
  readonly label: string
  readonly value: (typeof householdRelations)[number]
  readonly onChange: (relation: (typeof householdRelations)[number]) => void
  /** In a table the heading of the column names it. */
  readonly hidden?: boolean
}

function RelationSelect({ label, value, onChange, hidden = false }: RelationSelectProps) {
  const words = useWords()
  return (
    <NativeSelect
      {...(hidden ? { 'aria-label': label } : { label })}
      value={value}
      data={householdRelations.map((each) => ({
        value: each,
        label: words.label('householdRelations', each),
      }))}
      onChange={(event) => onChange(relationOf(event.target.value))}
    />
  )
}

interface AddHouseholdPersonProps {
  readonly subjectId: number
  readonly onAdded: (name: string) => void
}

function AddHouseholdPerson({ subjectId, onAdded }: AddHouseholdPersonProps) {
  const { t } = useTranslation('subjects')
  const add = useCommand(api.subjects.addHouseholdPerson)
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(noPerson)
  const [relation, setRelation] = useState<(typeof householdRelations)[number]>('child')
  const [asked, setAsked] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    const person = personOf(draft)
    if (person === null) return
    const done = await add.run({ subjectId, person, relation })
    if (!done.ok) return
    setAsked(false)
    onAdded(draft.newName ?? draft.chosen?.label ?? '')
    setDraft(noPerson)
  }
  return (
    <form className={styles.add} aria-label={t('people.add')} onSubmit={(event) => void submit(event)}>
      <PersonFields draft={draft} onDraft={setDraft} input={first} asked={asked} />
      <RelationSelect label={t('people.relation')} value={relation} onChange={setRelation} />
      <Button type="submit" variant="default" loading={add.running}>
        {t('people.add')}
      </Button>
      <RefusalNotice refusal={add.refusal} />
    </form>
  )
}
