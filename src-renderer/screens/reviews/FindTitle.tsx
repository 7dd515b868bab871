import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BookFilter, subjectKinds } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './reviews.module.css'

interface FindTitleProps {
  readonly year: number
  readonly missing: boolean
  readonly onFound: (titleId: number) => void
}
const atOnce = 6

/** Finds one title of the year by its name. */
export function FindTitle({ year, missing, onFound }: FindTitleProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const [kind, setKind] = useState<BookFilter['kind']>('family')
  const [text, setText] = useState('')
  const asked = text.trim().length > 1
  const found = useAnswer(
    api.assessments.book,
    asked ? { year, kind, text: text.trim(), limit: atOnce } : null,
  )
  return (
    <>
      <NativeSelect
        label={t('kind')}
        value={kind}
        data={subjectKinds.map((value) => ({ value, label: words.label('subjectKinds', value) }))}
        onChange={(event) => setKind(subjectKinds.find((each) => each === event.target.value) ?? 'family')}
      />
      <TextInput
        label={t('complaints.find')}
        description={t('complaints.findHint')}
        value={text}
        maxLength={120}
        data-autofocus
        error={missing ? t('missing') : null}
        onChange={(event) => setText(event.target.value)}
      />
      {asked && found.value && found.value.rows.length === 0 && <p>{t('complaints.none', { year })}</p>}
      {asked && found.value && found.value.rows.length > 0 && (
        <ul className={styles.found}>
          {found.value.rows.map((row) => (
            <li key={row.titleId}>
              <Button fullWidth variant="default" justify="flex-start" onClick={() => onFound(row.titleId)}>
                {[row.name, row.hamlet, row.commune].filter(Boolean).join(', ')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RefusalNotice refusal={found.refusal} />
    </>
  )
}
