import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import { useWords } from '../locales/words.ts'
import styles from './RefusalNotice.module.css'

interface RefusalNoticeProps {
  readonly refusal: Refusal | undefined
  /** A way out: a button that does what the sentence says. */
  readonly children?: ReactNode
}

/** The sentence of a "no", beside what was pressed. Nothing when there is none; "cancelled" was the clerk's own wish. */
export function RefusalNotice({ refusal, children }: RefusalNoticeProps) {
  const words = useWords()
  const notice = useRef<HTMLDivElement>(null)
  // A "no" below the edge of the page looks like nothing happened.
  useEffect(() => {
    if (refusal) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  if (!refusal) return null
  const calm = refusal.code === 'cancelled'
  return (
    <div ref={notice} role={calm ? 'status' : 'alert'} className={calm ? styles.calm : styles.notice}>
      {!calm && <IconAlertTriangle size="1.125rem" stroke={1.7} aria-hidden className={styles.icon} />}
      <span>{words.refusal(refusal)}</span>
      {children !== undefined && <span className={styles.way}>{children}</span>}
    </div>
  )
}
