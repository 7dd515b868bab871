import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './Panel.module.css'
import type { SubjectDraft } from './subject-draft.ts'
import { useTitleTexts } from './title-texts.ts'

interface KnownPeopleProps {
  readonly name: string
  readonly onPerson: (person: NonNullable<SubjectDraft['person']>) => void
}

/** Heads of families and people of units by that name: a citizen is not written down twice. */
export function KnownPeople({ name, onPerson }: KnownPeopleProps) {
  const { t } = useTitleTexts()
  const words = useWords()
  const [typed] = useDebouncedValue(name.trim(), 250)
  const whole = typed.split(/\s+/).length >= 2
  const found = useAnswer(api.subjects.findPeople, whole ? { text: typed, limit: 3 } : null).value ?? []
  if (found.length === 0) return null
  return (
    <section aria-live="polite">
      <p className={styles.quiet}>{t('register.people')}</p>
      <ul className={styles.alike}>
        {found.map((person) => (
          <li key={person.personId}>
            <span>{[person.name, words.day(person.birth), person.where].filter(Boolean).join(', ')}</span>
            <Button size="compact-sm" variant="default" onClick={() => onPerson(person)}>
              {t('register.thisPerson')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
