import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import styles from './papers.module.css'

interface OfSubjectProps {
  readonly subjectId: number | undefined
  readonly onChoose: (subjectId: number | null) => void
}
const least = 2

/** Whose paper it is; found by name without marks. */
export function OfSubject({ subjectId, onChoose }: OfSubjectProps) {
  const { t } = useTranslation('papers')
  const [text, setText] = useState('')
  const asked = text.trim()
  const known = useAnswer(api.assessments.subject, subjectId === undefined ? null : { subjectId }).value
  const hits = useAnswer(api.search.everything, asked.length < least ? null : { text: asked, limit: 12 })
  const found = (hits.value ?? []).filter(({ kind }) => kind === 'subject')
  if (subjectId !== undefined)
    return (
      <p className={styles.chosen}>
        <span>{t('of', { name: known?.name ?? '' })}</span>
        <Button size="compact-sm" variant="default" onClick={() => onChoose(null)}>
          {t('ofAnother')}
        </Button>
      </p>
    )
  return (
    <>
      <TextInput
        label={t('field.subject')}
        description={t('findHelp')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {asked.length >= least && hits.value && found.length === 0 && (
        <p className={styles.about}>{t('nobodyNamed', { text: asked })}</p>
      )}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ id, title, detail }) => (
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
              <span className={styles.about}>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
