import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPin } from '../../../src-main/contract/lock.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Lock.module.css'

interface NewPinProps {
  readonly onBack: () => void
  readonly onDone: (code: string) => void
}

/** A forgotten PIN: the code from the paper and a new PIN. */
export function NewPin({ onBack, onDone }: NewPinProps) {
  const { t } = useTranslation('lock')
  const reset = useTask(api.lock.reset)
  const [code, setCode] = useState('')
  const [pin, setPin] = useState('')
  const [isShort, setShort] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const short = pin.length < shortestPin
    setShort(short)
    if (short || reset.running) return
    const outcome = await reset.run({ code, pin })
    if (outcome.ok) onDone(outcome.value.code)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="md"
        label={t('code')}
        description={t('codeHint')}
        value={code}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <PasswordInput
        size="md"
        label={t('newPin')}
        description={t('pinHint')}
        error={isShort && t('short', { count: shortestPin })}
        value={pin}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        onChange={(event) => setPin(event.target.value)}
      />
      <RefusalNotice refusal={reset.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={reset.running} disabled={code.trim() === ''}>
          {t('reset')}
        </Button>
        <Button variant="subtle" size="md" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  )
}
