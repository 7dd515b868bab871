import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { RecoveryCode } from '../../components/RecoveryCode.tsx'
import styles from './Lock.module.css'
import { NewPin } from './NewPin.tsx'
import { Opening } from './Opening.tsx'

type State = Output<Contract['lock']['state']>

interface LockScreenProps {
  readonly state: State
  /** A new recovery code that is still to be written down. */
  readonly code: string | null
  readonly onCode: (code: string | null) => void
}

/** The closed program: one box, one button, and a way for whoever forgot the PIN. Nothing behind it hears a key. */
export function LockScreen({ state, code, onCode }: LockScreenProps) {
  const { t } = useTranslation('lock')
  const [forgotten, setForgotten] = useState(false)
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = t('title')
  }, [t])
  useEffect(() => {
    // The page below stays as it was left; its keys must not work through the closed lock.
    const onKey = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Node && page.current?.contains(event.target)
      if (inside) return
      event.stopImmediatePropagation()
      if (event.key === 'Tab') page.current?.querySelector('input')?.focus()
      if (event.key === 'Tab') event.preventDefault()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
  return (
    <main id="content" ref={page} className={styles.page} onKeyDown={(event) => event.stopPropagation()}>
      <section className={styles.sheet}>
        <div>
          <h1 className={styles.title}>{code === null ? t('title') : t('codeTitle')}</h1>
          <p className={styles.quiet}>{state.office}</p>
        </div>
        {code !== null ? (
          <>
            <p>{t('newCode')}</p>
            <RecoveryCode label={t('code')} code={code} />
            <Button autoFocus size="md" className={styles.noted ?? ''} onClick={() => onCode(null)}>
              {t('noted')}
            </Button>
          </>
        ) : forgotten ? (
          <NewPin onBack={() => setForgotten(false)} onDone={onCode} />
        ) : (
          <Opening waitSeconds={state.waitSeconds} onForgotten={() => setForgotten(true)} />
        )}
      </section>
    </main>
  )
}
