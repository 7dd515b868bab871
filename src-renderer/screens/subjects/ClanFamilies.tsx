import { Anchor, Button, NativeSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { type Found, FoundSelect } from './FoundSelect.tsx'
import { PartTable } from './PartTable.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'
import type { Whole } from './whole.ts'

const atOnce = 50

interface ClanFamiliesProps {
  readonly subjectId: number
  readonly clan: NonNullable<Whole['clan']>
}

/** The families of a clan, wherever they live, and the way to find more of them. */
export function ClanFamilies({ subjectId, clan }: ClanFamiliesProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const link = useLink()
  const [limit, setLimit] = useState(atOnce)
  const families = useAnswer(api.subjects.clanFamilies, { subjectId, limit })
  const branches = useAnswer(api.subjects.branches, { subjectId }).value ?? []
  const amend = useCommand(api.subjects.amendClanFamily)
  const remove = useCommand(api.subjects.removeClanFamily)
  const [said, say] = useState('')
  const rows = families.value?.rows ?? []
  const more = Math.min(atOnce, (families.value?.total ?? 0) - rows.length, 1000 - rows.length)
  const options = [
    { value: '', label: t('families.noBranch') },
    ...branches.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <Section title={t('families.title')}>
      <p className={styles.quiet}>
        {clan.families === 0
          ? t('families.none')
          : t('families.count', { count: clan.families, communes: clan.communes })}
      </p>
      {rows.length > 0 && (
        <PartTable
          headings={[
            { text: t('families.name') },
            { text: t('families.place') },
            { text: t('families.branch') },
            { text: t('families.recognised'), right: true },
          ]}
        >
          {rows.map(({ id, familyId, name, birth, hamlet, commune, branchId, recognised }) => (
            <tr key={id} className={styles.level}>
              <td>
                <Anchor {...link('subject', { subject: familyId })}>{name}</Anchor>{' '}
                <span className={styles.quiet}>{words.day(birth)}</span>
              </td>
              <td>{capitalised([hamlet, commune].filter(Boolean).join(', '))}</td>
              <td className={styles.cell}>
                <NativeSelect
                  aria-label={`${t('families.branch')}: ${name}`}
                  value={branchId === null ? '' : String(branchId)}
                  data={options}
                  onChange={(event) =>
                    void amend.run({
                      id,
                      branchId: event.target.value === '' ? null : Number(event.target.value),
                    })
                  }
                />
              </td>
              <td className={styles.number}>{recognised}</td>
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
        <Button variant="default" loading={families.stale} onClick={() => setLimit(limit + more)}>
          {t('more', { count: more })}
        </Button>
      )}
      <AddFamily
        subjectId={subjectId}
        branches={options}
        onAdded={(name) => say(t('done.added', { name }))}
      />
      <RefusalNotice refusal={families.refusal ?? amend.refusal ?? remove.refusal} />
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </Section>
  )
}

interface AddFamilyProps {
  readonly subjectId: number
  readonly branches: readonly { readonly value: string; readonly label: string }[]
  readonly onAdded: (name: string) => void
}

function AddFamily({ subjectId, branches, onAdded }: AddFamilyProps) {
  const { t } = useTranslation('subjects')
  const words = useWords()
  const add = useCommand(api.subjects.addClanFamily)
  const first = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Found | null>(null)
  const [branch, setBranch] = useState('')
  const [asked, setAsked] = useState(false)
  const [text] = useDebouncedValue(typed.trim(), 200)
  const found = useAnswer(api.subjects.findFamilies, text.length < 2 ? null : { text, limit: 20 }).value ?? []
  const options = found.map(({ subjectId: id, name, birth, hamlet, commune }) => ({
    value: String(id),
    label: [name, words.day(birth), hamlet, commune].filter(Boolean).join(', '),
  }))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    if (chosen === null) return
    const branchId = branch === '' ? null : Number(branch)
    const done = await add.run({ subjectId, familyId: Number(chosen.value), branchId })
    if (!done.ok) return
    setAsked(false)
    onAdded(chosen.label)
    setChosen(null)
  }
  return (
    <form className={styles.add} aria-label={t('families.add')} onSubmit={(event) => void submit(event)}>
      <FoundSelect
        input={first}
        label={t('families.find')}
        placeholder={t('families.hint')}
        nothing={text.length < 2 ? t('people.type') : t('families.nobody')}
        found={options}
        chosen={chosen}
        error={asked && chosen === null ? t('wrong.choose') : null}
        onTyped={setTyped}
        onChoose={(value) => setChosen(options.find((option) => option.value === value) ?? null)}
      />
      <NativeSelect
        label={t('families.branch')}
        value={branch}
        data={[...branches]}
        onChange={(event) => setBranch(event.target.value)}
      />
      <Button type="submit" variant="default" loading={add.running}>
        {t('families.add')}
      </Button>
      <RefusalNotice refusal={add.refusal} />
    </form>
  )
}
