import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/files.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { Consents } from './Consents.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import styles from './privacy.module.css'

/** One person or family: what they agreed to, all about them as a paper, and erasing them. */
export function PersonSheet({ subjectId }: { readonly subjectId: number }) {
  const { t } = useTranslation('privacy')
  const words = useWords()
  const link = useLink()
  const found = useAnswer(api.assessments.subject, { subjectId })
  const paper = useAboutPerson(subjectId)
  const subject = found.value
  if (!subject) return found.refusal ? <RefusalNotice refusal={found.refusal} /> : <Loading lines={4} />
  const about = [
    words.label('subjectKinds', subject.kind),
    subject.birth !== null && t('born', { day: words.day(subject.birth) }),
    capitalised([subject.hamlet, subject.commune].filter(Boolean).join(', ')),
    t('years', { count: subject.years.length }),
  ]
  return (
    <section className={styles.section} aria-label={subject.name}>
      <h2>{subject.name}</h2>
      <p className={styles.quiet}>{about.filter(Boolean).join(' · ')}</p>
      <div className={styles.actions}>
        <Button variant="default" loading={paper.running} onClick={() => void paper.run()}>
          {t('about.button')}
        </Button>
        <Button component="a" variant="subtle" {...link('record', { subject: subjectId })}>
          {t('history')}
        </Button>
        <Button
          component="a"
          variant="subtle"
          {...link('titles', { subject: subjectId, text: subject.name })}
        >
          {t('correct')}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {paper.saved !== undefined && t('about.saved', { file: paper.saved })}
      </p>
      <RefusalNotice refusal={paper.refusal} />
      <Consents subjectId={subjectId} />
      <ConsentForm subjectId={subjectId} />
      {subject.kind !== 'community' && subject.kind !== 'commune' && (
        <ErasePerson subjectId={subjectId} kind={subject.kind} />
      )}
    </section>
  )
}

/** Draws the paper about a person and hands it to the clerk. */
function useAboutPerson(subjectId: number) {
  const task = useTask(api.privacy.aboutPerson)
  const [saved, setSaved] = useState<string>()
  const [lost, setLost] = useState<Refusal>()
  const run = async (): Promise<void> => {
    setSaved(undefined)
    setLost(undefined)
    const made = await task.run({ subjectId })
    if (!made.ok) return
    if (await saveFile(made.value, setLost)) setSaved(made.value.fileName)
  }
  return { run, running: task.running, saved, refusal: task.refusal ?? lost }
}
