import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../../src-main/contract/values/day.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './commendations.module.css'

export type Step = 'propose' | 'commended' | 'refused'
interface SettlingProps {
  readonly step: Step
  readonly count: number
  readonly ids: () => Promise<number[]>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The paper behind a step: its number and day, if there are any yet. */
export function Settling({ step, count, ids, onClose, onDone }: SettlingProps) {
  const { t } = useTranslation('commendations')
  const propose = useCommand(api.commendations.propose)
  const settle = useCommand(api.commendations.settle)
  const [paper, setPaper] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const day = typed.trim() === '' ? null : parseDay(typed)
    if ((typed.trim() !== '' && day === null) || (day !== null && day.length < 10)) return setWrong(true)
    const all = { ids: await ids(), paper: paper.trim() || null, paperDay: day }
    const outcome = step === 'propose' ? await propose.run(all) : await settle.run({ ...all, state: step })
    if (!outcome.ok) return
    onDone()
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t(`stepTitle.${step}`, { count })} closeLabel={t('close')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('field.paper')}
          placeholder="12/QĐ-HKH"
          data-autofocus
          value={paper}
          maxLength={60}
          onChange={(event) => setPaper(event.target.value)}
        />
        <TextInput
          label={t('field.paperDay')}
          placeholder="20/11/2020"
          value={typed}
          error={wrong ? t('wrongDay', { text: typed }) : null}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
        <RefusalNotice refusal={propose.refusal ?? settle.refusal} />
        <div className={styles.deeds}>
          <Button type="submit" variant="light" loading={propose.running || settle.running}>
            {t(`stepDo.${step}`, { count })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
