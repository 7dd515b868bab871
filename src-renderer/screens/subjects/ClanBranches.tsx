import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { PartTable } from './PartTable.tsx'
import { PlaceOption } from './PlaceOption.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

/** The branches of a clan, wherever they live. */
export function ClanBranches({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const taking = useTaking()
  const branches = useAnswer(api.subjects.branches, { subjectId })
  const remove = useCommand(api.subjects.removeBranch)
  const [said, say] = useState('')
  const rows = branches.value ?? []
  return (
    <Section title={t('branches.title')}>
      {branches.value && rows.length === 0 && <p className={styles.quiet}>{t('branches.none')}</p>}
      {rows.length > 0 && (
        <PartTable
          headings={[
            { text: t('branches.name') },
            { text: t('branches.head') },
            { text: t('branches.place') },
            { text: t('branches.families'), right: true },
          ]}
        >
          {rows.map(({ id, name, head, placeId, families }) => (
            <tr key={id} className={styles.level}>
              <td className={styles.cell}>
                <CommitField
                  label={t('branches.name')}
                  value={name}
                  take={(text) => taking(() => api.subjects.amendBranch({ id, name: text }))}
                />
              </td>
              <td className={styles.cell}>
                <CommitField
                  label={t('branches.head')}
                  value={head ?? ''}
                  take={(text) => taking(() => api.subjects.amendBranch({ id, head: text }))}
                />
              </td>
              <td className={styles.cell}>
                <BranchPlace id={id} name={name} placeId={placeId} />
              </td>
              <td className={styles.number}>{words.number(families)}</td>
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
      <AddBranch subjectId={subjectId} onAdded={(name) => say(t('done.added', { name }))} />
      <RefusalNotice refusal={branches.refusal ?? remove.refusal} />
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </Section>
  )
}

interface BranchPlaceProps {
  readonly id: number
  readonly name: string
  readonly placeId: number | null
}

/** Where a branch lives now; written down as soon as it is chosen. */
function BranchPlace({ id, name, placeId }: BranchPlaceProps) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <PlaceOption
      inTable
      label={t('branches.placeOf', { name })}
      value={placeId}
      error={refused}
      onChange={(chosen) =>
        void taking(() => api.subjects.amendBranch({ id, placeId: chosen })).then(setRefused)
      }
    />
  )
}

interface AddBranchProps {
  readonly subjectId: number
  readonly onAdded: (name: string) => void
}

function AddBranch({ subjectId, onAdded }: AddBranchProps) {
  const { t } = useTranslation('subjects')
  const add = useCommand(api.subjects.addBranch)
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [head, setHead] = useState('')
  const [placeId, setPlace] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    if (name.trim() === '') return
    const done = await add.run({ subjectId, name, head, placeId })
    if (!done.ok) return
    setAsked(false)
    onAdded(name.trim())
    setName('')
    setHead('')
    setPlace(null)
  }
  return (
    <form className={styles.add} aria-label={t('branches.add')} onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={first}
        label={t('branches.name')}
        value={name}
        maxLength={120}
        error={asked && name.trim() === '' ? t('wrong.name') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        label={t('branches.head')}
        value={head}
        maxLength={120}
        onChange={(event) => setHead(event.target.value)}
      />
      <PlaceOption label={t('branches.place')} value={placeId} onChange={setPlace} />
      <Button type="submit" variant="default" loading={add.running}>
        {t('branches.add')}
      </Button>
      <RefusalNotice refusal={add.refusal} />
    </form>
  )
}
