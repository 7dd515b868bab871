import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import styles from './privacy.module.css'

const least = 2

interface FindPersonProps {
  readonly onChoose: (subjectId: number) => void
}

/** Finds whom a request is about, by name without marks. */
export function FindPerson({ onChoose }: FindPersonProps) {
  const { t } = useTranslation('privacy')
  const [text, setText] = useState('')
  const asked = text.trim()
  const hits = useAnswer(api.search.everything, asked.length < least ? null : { text: asked, limit: 20 })
  const people = (hits.value ?? []).filter(({ kind }) => kind === 'subject')
  return (
    <section className={styles.section} aria-label={t('find.label')}>
      <TextInput
        label={t('find.label')}
        description={t('find.help')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {asked.length >= least && hits.value && people.length === 0 && (
        <p className={styles.quiet}>{t('find.nobody', { text: asked })}</p>
      )}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map(({ id, title, detail }) => (
            <li key={id}>
              <Button
                variant="subtle"
                onClick={() => {
                  setText('')
                  onChoose(id)
                }}
              >
                {title}
              </Button>
              <span className={styles.quiet}>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
