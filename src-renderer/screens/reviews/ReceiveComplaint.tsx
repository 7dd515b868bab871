import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../src-main/contract/values/day.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import { wholeDay } from './draft.ts'
import { FindTitle } from './FindTitle.tsx'
import styles from './reviews.module.css'

interface ReceiveComplaintProps {
  readonly year: number
  /** What it is about, when another page said so. */
  readonly titleId: number | undefined
  readonly onDone: (complaintId: number) => void
}

/** Writes down a complaint as it came in: about whom, from whom, when, what. */
export function ReceiveComplaint({ year, titleId: given, onDone }: ReceiveComplaintProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const [found, setFound] = useState<number | undefined>(given)
  const title = useAnswer(api.reviews.titleName, found === undefined ? null : { titleId: found })
  const receive = useCommand(api.reviews.receiveComplaint)
  const [typed, setTyped] = useState({ received: formatDay(localDay()), sender: '', content: '' })
  const [pressed, setPressed] = useState(false)
  const receivedOn = wholeDay(typed.received)
  const empty = (text: string): boolean => text.trim() === ''

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPressed(true)
    if (found === undefined || receivedOn === null || empty(typed.sender) || empty(typed.content)) return
    const { sender, content } = typed
    const done = await receive.run({ titleId: found, receivedOn, sender, content })
    if (done.ok) onDone(done.value.complaintId)
  }
  const missing = (text: string) => (pressed && empty(text) ? t('missing') : null)
  return (
    <SidePanel label={t('complaints.panel')} title={t('complaints.receive')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        {found !== undefined && title.value ? (
          <>
            <h3>{title.value.name}</h3>
            <p className={styles.quiet}>{t('complaints.about', title.value)}</p>
            <p>
              {t('complaints.now')}: {words.label('titleStates', title.value.state)}
            </p>
            <Button variant="default" onClick={() => setFound(undefined)}>
              {t('complaints.change')}
            </Button>
          </>
        ) : (
          <FindTitle year={year} missing={pressed && found === undefined} onFound={setFound} />
        )}
        <RefusalNotice refusal={title.refusal} />
        <TextInput
          label={t('complaints.field.received')}
          value={typed.received}
          error={pressed && receivedOn === null ? t('wrongDay', { value: typed.received.trim() }) : null}
          onChange={(event) => setTyped({ ...typed, received: event.target.value })}
        />
        <TextInput
          label={t('complaints.field.sender')}
          value={typed.sender}
          maxLength={120}
          error={missing(typed.sender)}
          onChange={(event) => setTyped({ ...typed, sender: event.target.value })}
        />
        <Textarea
          label={t('complaints.field.content')}
          value={typed.content}
          maxLength={4000}
          autosize
          minRows={3}
          error={missing(typed.content)}
          onChange={(event) => setTyped({ ...typed, content: event.target.value })}
        />
        <Button type="submit" loading={receive.running}>
          {t('complaints.write')}
        </Button>
        <RefusalNotice refusal={receive.refusal} />
      </form>
    </SidePanel>
  )
}

/** Today by this computer, ISO. */
export function localDay(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
