import { Button, NumberInput, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPin } from '../../../src-main/contract/lock.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { RecoveryCode } from '../../components/RecoveryCode.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'

/** The PIN: set, changed, removed; the recovery code is shown once. */
export function LockPart({ wanted }: { readonly wanted: boolean }) {
  const { t } = useTranslation('settings')
  const state = useAnswer(api.lock.state, {}).value
  const set = useTask(api.lock.set)
  const remove = useTask(api.lock.remove)
  const [present, setPresent] = useState('')
  const [pin, setPin] = useState('')
  const [typedMinutes, setMinutes] = useState<number>()
  const [code, setCode] = useState<string>()
  const [isShort, setShort] = useState(false)
  if (!state) return null
  const minutes = typedMinutes ?? state.idleMinutes
  const forget = (): void => {
    setPresent('')
    setPin('')
    setShort(false)
  }
  const save = async (): Promise<void> => {
    const short = pin.length < shortestPin
    setShort(short)
    if (short || set.running) return
    remove.clear()
    const outcome = await set.run({ present: state.isSet ? present : null, pin, idleMinutes: minutes })
    if (!outcome.ok) return
    setCode(outcome.value.code)
    forget()
  }
  const takeAway = async (): Promise<void> => {
    set.clear()
    const { ok } = await remove.run({ present })
    if (!ok) return
    setCode(undefined)
    forget()
  }
  const show = { 'aria-label': t('lock.show') }
  return (
    <Section title={t('part.lock')} wanted={wanted}>
      <p className={styles.quiet}>{t('lock.words')}</p>
      <p role="status">{state.isSet ? t('lock.isSet') : t('lock.isNotSet')}</p>
      {code !== undefined && (
        <div className={styles.choice}>
          <p>{t('lock.codeWords')}</p>
          <RecoveryCode label={t('lock.code')} code={code} />
        </div>
      )}
      {state.isSet && (
        <PasswordInput
          className={styles.short ?? ''}
          label={t('lock.present')}
          value={present}
          autoComplete="off"
          visibilityToggleButtonProps={show}
          onChange={(event) => setPresent(event.target.value)}
        />
      )}
      <PasswordInput
        className={styles.short ?? ''}
        label={state.isSet ? t('lock.newPin') : t('lock.pin')}
        description={t('lock.pinHint')}
        error={isShort && t('lock.short', { count: shortestPin })}
        value={pin}
        autoComplete="off"
        visibilityToggleButtonProps={show}
        onChange={(event) => setPin(event.target.value)}
      />
      <NumberInput
        className={styles.short ?? ''}
        label={t('lock.idle')}
        suffix={t('lock.minutes')}
        min={1}
        max={240}
        allowDecimal={false}
        value={minutes}
        onChange={(value) => setMinutes(typeof value === 'number' ? value : undefined)}
      />
      <RefusalNotice refusal={set.refusal ?? remove.refusal} />
      <div className={styles.buttons}>
        <Button variant="default" loading={set.running} onClick={() => void save()}>
          {state.isSet ? t('lock.change') : t('lock.set')}
        </Button>
        {state.isSet && (
          <Button variant="default" loading={remove.running} onClick={() => void takeAway()}>
            {t('lock.remove')}
          </Button>
        )}
      </div>
    </Section>
  )
}
