import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Lock.module.css'

interface OpeningProps {
  readonly waitSeconds: number
  readonly onForgotten: () => void
}

/** One box and one button. */
export function Opening({ waitSeconds, onForgotten }: OpeningProps) {
  const { t } = useTranslation('lock')
  const unlock = useTask(api.lock.unlock)
  const [pin, setPin] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const told = unlock.refusal?.code === 'pin-wait' ? Number(unlock.refusal.details.seconds) : waitSeconds
  const left = useCountdown(told, unlock.refusal)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (pin === '' || unlock.running) return
    const { ok } = await unlock.run({ pin })
    if (ok) return
    setPin('')
    box.current?.focus()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        ref={box}
        size="md"
        label={t('pin')}
        value={pin}
        autoFocus
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        onChange={(event) => setPin(event.target.value)}
      />
      {left > 0 ? (
        <p role="status">{t('wait', { count: left })}</p>
      ) : (
        unlock.refusal?.code !== 'pin-wait' && <RefusalNotice refusal={unlock.refusal} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={unlock.running} disabled={left > 0}>
          {t('open')}
        </Button>
        <Button variant="subtle" size="md" onClick={onForgotten}>
          {t('forgotten')}
        </Button>
      </div>
    </form>
  )
}

/** Seconds still to wait, counted down; begins again with each telling. */
function useCountdown(seconds: number, telling: object | undefined): number {
  const [end, setEnd] = useState(() => Date.now() + seconds * 1000)
  const [heard, setHeard] = useState({ seconds, telling })
  if (heard.seconds !== seconds || heard.telling !== telling) {
    setHeard({ seconds, telling })
    setEnd(Date.now() + seconds * 1000)
  }
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500)
    return () => window.clearInterval(timer)
  }, [])
  return Math.min(seconds, Math.max(0, Math.ceil((end - now) / 1000)))
}
