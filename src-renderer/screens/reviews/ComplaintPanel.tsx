import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src-main/contract/reviews.ts'
import { formatDay } from '../../../src-main/contract/values/day.ts'
import { useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { wholeDay } from './draft.ts'
import { localDay } from './ReceiveComplaint.tsx'
import styles from './reviews.module.css'

/** One complaint with its answer, or the form of the answer. */
export function ComplaintPanel({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const link = useLink()
  const { name, outcome, titleId, year, subjectId } = complaint
  return (
    <SidePanel label={t('complaints.panel')} title={name}>
      <p className={styles.quiet}>{t('complaints.about', complaint)}</p>
      <dl className={styles.facts}>
        <dt>{t('complaints.field.received')}</dt>
        <dd>{words.day(complaint.receivedOn)}</dd>
        <dt>{t('complaints.field.sender')}</dt>
        <dd>{complaint.sender}</dd>
        <dt>{t('complaints.field.content')}</dt>
        <dd className={styles.text}>{complaint.content}</dd>
        {outcome !== null && (
          <>
            <dt>{t('complaints.before')}</dt>
            <dd>{words.label('titleStates', complaint.stateBefore)}</dd>
            <dt>{t('complaints.field.answered')}</dt>
            <dd>{words.day(complaint.answeredOn)}</dd>
            <dt>{t('complaints.field.answer')}</dt>
            <dd className={styles.text}>{complaint.answer}</dd>
            <dt>{t('complaints.field.outcome')}</dt>
            <dd>{t(`complaints.outcome.${outcome}`)}</dd>
          </>
        )}
        <dt>{t('complaints.now')}</dt>
        <dd>{words.label('titleStates', complaint.state)}</dd>
      </dl>
      {outcome === null && <AnswerForm complaint={complaint} />}
      <div className={styles.deeds}>
        <Button
          component="a"
          variant="default"
          {...link('score', { title: titleId, year, kind: complaint.kind })}
        >
          {t('complaints.toSheet')}
        </Button>
        <Button component="a" variant="default" {...link('subject', { subject: subjectId, year })}>
          {t('complaints.toSubject')}
        </Button>
        <Button component="a" variant="default" {...link('record', { table: 'titles', row: titleId })}>
          {t('complaints.toHistory')}
        </Button>
      </div>
    </SidePanel>
  )
}

function AnswerForm({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('reviews')
  const answer = useCommand(api.reviews.answerComplaint)
  const [typed, setTyped] = useState({ day: formatDay(localDay()), answer: '' })
  const [outcome, setOutcome] = useState<'upheld' | 'reopened'>('upheld')
  const [pressed, setPressed] = useState(false)
  const answeredOn = wholeDay(typed.day)
  const fixed = complaint.state === 'recognised' || complaint.state === 'revoked'
  const meaning =
    complaint.state === 'revoked' ? 'revokedMeaning' : fixed ? 'recognisedMeaning' : 'reopenedMeaning'
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPressed(true)
    if (answeredOn === null || typed.answer.trim() === '') return
    await answer.run({ complaintId: complaint.id, answeredOn, answer: typed.answer, outcome })
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('complaints.field.answered')}
        value={typed.day}
        error={pressed && answeredOn === null ? t('wrongDay', { value: typed.day.trim() }) : null}
        onChange={(event) => setTyped({ ...typed, day: event.target.value })}
      />
      <Textarea
        label={t('complaints.field.answer')}
        value={typed.answer}
        maxLength={4000}
        autosize
        minRows={2}
        error={pressed && typed.answer.trim() === '' ? t('missing') : null}
        onChange={(event) => setTyped({ ...typed, answer: event.target.value })}
      />
      <Radio.Group
        label={t('complaints.field.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value === 'reopened' ? 'reopened' : 'upheld')}
      >
        <Stack gap="0.25rem">
          <Radio value="upheld" label={t('complaints.upheld')} />
          <Radio
            value="reopened"
            label={t('complaints.reopened')}
            description={t(`complaints.${meaning}`)}
            disabled={fixed}
          />
        </Stack>
      </Radio.Group>
      <Button type="submit" variant="light" loading={answer.running}>
        {t('complaints.answerIt')}
      </Button>
      <RefusalNotice refusal={answer.refusal} />
    </form>
  )
}
