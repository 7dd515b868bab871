import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Bulk.module.css'
import { useTitleTexts } from './title-texts.ts'

type Changed = { readonly changed: number; readonly unchanged: number }

interface ReasonButtonProps {
  readonly words: 'failed' | 'notRecognised' | 'withdrawn'
  readonly count: number
  readonly needsReason?: boolean
  readonly run: (reason: string | null) => Promise<Changed>
  readonly onDone: (changed: Changed) => void
}

/** A bulk action that takes a reason: a small form over the status bar, its button says how many. */
export function ReasonButton({ words, count, needsReason = false, run, onDone }: ReasonButtonProps) {
  const { t } = useTitleTexts()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const call = useReasonCommand(run)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const typed = reason.trim()
    setMissing(needsReason && typed === '')
    if (needsReason && typed === '') return
    const done = await call.run(typed === '' ? null : typed)
    if (!done.ok) return
    setOpen(false)
    setReason('')
    onDone(done.value)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width="24rem" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)}>
          {t(`bulk.${words}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`bulk.${words}`)}>
        <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t(needsReason ? 'bulk.reason' : 'bulk.reasonIfAny')}
            value={reason}
            maxLength={500}
            error={missing ? t('bulk.reasonMissing') : null}
            data-autofocus
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" loading={call.running}>
            {t(`bulk.confirm.${words}`, { count })}
          </Button>
          <RefusalNotice refusal={call.refusal} />
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

const useReasonCommand = (run: (reason: string | null) => Promise<Changed>) =>
  useCommand<string | null, Changed>(run)
