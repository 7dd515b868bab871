import { Anchor, Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { PartTable } from './PartTable.tsx'
import { noPerson, PersonFields, personOf } from './PersonFields.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { readYear } from './reading.ts'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

const atOnce = 50
const yearText = (year: number | null): string => (year === null ? '' : String(year))

/** Who works in a unit, from when until when. */
export function UnitPeople({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const taking = useTaking()
  const [limit, setLimit] = useState(atOnce)
  const people = useAnswer(api.subjects.unitPeople, { subjectId, limit })
  const remove = useCommand(api.subjects.removeUnitPerson)
  const [said, say] = useState('')
  const rows = people.value?.rows ?? []
  const more = Math.min(atOnce, (people.value?.total ?? 0) - rows.length, 1000 - rows.length)
  const amend = (id: number, field: 'fromYear' | 'toYear') => async (text: string) => {
    const year = readYear(text)
    if (year === undefined) return t('wrong.year', { text })
    return taking(() => api.subjects.amendUnitPerson({ id, [field]: year }))
  }
  return (
    <Section title={t('people.unitTitle')}>
      {people.value && rows.length === 0 && <p className={styles.quiet}>{t('people.none')}</p>}
      {rows.length > 0 && (
        <PartTable
          headings={[
            { text: t('people.find') },
            { text: t('people.birth') },
            { text: t('people.from') },
            { text: t('people.to') },
          ]}
        >
          {rows.map(({ id, name, birth, fromYear, toYear, subjectId: own }) => (
            <tr key={id} className={styles.level}>
              <td>{own === null ? name : <Anchor {...link('subject', { subject: own })}>{name}</Anchor>}</td>
              <td>{words.day(birth)}</td>
              <td className={styles.cell}>
                <CommitField
                  label={t('people.from')}
                  value={yearText(fromYear)}
                  take={amend(id, 'fromYear')}
                />
              </td>
              <td className={styles.cell}>
                <CommitField label={t('people.to')} value={yearText(toYear)} take={amend(id, 'toYear')} />
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
      {more > 0 && (
        <Button variant="default" loading={people.stale} onClick={() => setLimit(limit + more)}>
          {t('more', { count: more })}
        </Button>
      )}
      <AddUnitPerson subjectId={subjectId} onAdded={(name) => say(t('done.added', { name }))} />
      <RefusalNotice refusal={people.refusal ?? remove.refusal} />
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </Section>
  )
}

interface AddUnitPersonProps {
  readonly subjectId: number
  readonly onAdded: (name: string) => void
}

function AddUnitPerson({ subjectId, onAdded }: AddUnitPersonProps) {
  const { t } = useTranslation('subjects')
  const add = useCommand(api.subjects.addUnitPerson)
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(noPerson)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [asked, setAsked] = useState(false)
  const years = { fromYear: readYear(from), toYear: readYear(to) }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    const person = personOf(draft)
    const { fromYear, toYear } = years
    if (person === null || fromYear === undefined || toYear === undefined) return
    const done = await add.run({ subjectId, person, fromYear, toYear })
    if (!done.ok) return
    setAsked(false)
    onAdded(draft.newName ?? draft.chosen?.label ?? '')
    setDraft(noPerson)
  }
  const wrong = (typed: string, year: number | null | undefined): string | null =>
    asked && year === undefined ? t('wrong.year', { text: typed }) : null
  return (
    <form className={styles.add} aria-label={t('people.add')} onSubmit={(event) => void submit(event)}>
      <PersonFields draft={draft} onDraft={setDraft} input={first} asked={asked} />
      <TextInput
        label={t('people.from')}
        value={from}
        inputMode="numeric"
        error={wrong(from, years.fromYear)}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextInput
        label={t('people.to')}
        value={to}
        inputMode="numeric"
        error={wrong(to, years.toYear)}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit" variant="default" loading={add.running}>
        {t('people.add')}
      </Button>
      <RefusalNotice refusal={add.refusal} />
    </form>
  )
}
