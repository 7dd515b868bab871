import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useTaking } from '../../api/taking.ts'
import { CommitField } from '../../components/CommitField.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { PartTable } from './PartTable.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { Section } from './Section.tsx'
import styles from './subjects.module.css'

/** Who leads a clan and its work for learning. */
export function ClanCouncil({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('subjects')
  const taking = useTaking()
  const council = useAnswer(api.subjects.council, { subjectId })
  const add = useCommand(api.subjects.addToCouncil)
  const remove = useCommand(api.subjects.removeFromCouncil)
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [asked, setAsked] = useState(false)
  const [said, say] = useState('')
  const rows = council.value ?? []
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    first.current?.focus()
    if (name.trim() === '') return
    const done = await add.run({ subjectId, name, post })
    if (!done.ok) return
    setAsked(false)
    say(t('done.added', { name: name.trim() }))
    setName('')
    setPost('')
  }
  return (
    <Section title={t('council.title')}>
      {council.value && rows.length === 0 && <p className={styles.quiet}>{t('council.none')}</p>}
      {rows.length > 0 && (
        <PartTable headings={[{ text: t('council.name') }, { text: t('council.post') }]}>
          {rows.map((row) => (
            <tr key={row.id} className={styles.level}>
              <td className={styles.cell}>
                <CommitField
                  label={t('council.name')}
                  value={row.name}
                  take={(text) => taking(() => api.subjects.amendCouncil({ id: row.id, name: text }))}
                />
              </td>
              <td className={styles.cell}>
                <CommitField
                  label={t('council.post')}
                  value={row.post}
                  take={(text) => taking(() => api.subjects.amendCouncil({ id: row.id, post: text }))}
                />
              </td>
              <td className={styles.act}>
                <RemoveButton
                  name={row.name}
                  onRemove={() =>
                    void remove
                      .run({ id: row.id })
                      .then((done) => done.ok && say(t('done.removed', { name: row.name })))
                  }
                />
              </td>
            </tr>
          ))}
        </PartTable>
      )}
      <form className={styles.add} aria-label={t('council.add')} onSubmit={(event) => void submit(event)}>
        <TextInput
          ref={first}
          label={t('council.name')}
          value={name}
          maxLength={120}
          error={asked && name.trim() === '' ? t('wrong.name') : null}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          label={t('council.post')}
          value={post}
          maxLength={120}
          onChange={(event) => setPost(event.target.value)}
        />
        <Button type="submit" variant="default" loading={add.running}>
          {t('council.add')}
        </Button>
        <RefusalNotice refusal={council.refusal ?? add.refusal ?? remove.refusal} />
        <p role="status" className={styles.quiet}>
          {said}
        </p>
      </form>
    </Section>
  )
}
