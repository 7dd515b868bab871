import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import styles from './history.module.css'

/** Compares a code from an older paper, or the head kept in a backup, with the history as it stands. */
export function AnchorCheck() {
  const { t } = useTranslation('history')
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const answer = useAnswer(api.history.findAnchor, asked === undefined ? null : { anchor: asked }).value
  const look = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.trim() !== '') setAsked(typed.trim())
  }
  return (
    <form className={styles.anchor} onSubmit={look}>
      <TextInput
        size="xs"
        label={t('check.anchorTyped')}
        value={typed}
        maxLength={80}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" size="xs" variant="default">
        {t('check.anchorFind')}
      </Button>
      <p role="status">
        {answer &&
          (answer.found === null
            ? t('check.anchorNowhere')
            : t('check.anchorFound', {
                at: answer.position ?? 0,
                deed: words.deed(answer.found.deed),
                when: words.moment(answer.found.at),
              }))}
      </p>
    </form>
  )
}
