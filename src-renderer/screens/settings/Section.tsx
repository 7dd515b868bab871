import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './settings.module.css'

interface SectionProps {
  readonly title: string
  /** The address asks for this part. */
  readonly wanted?: boolean
  readonly children: ReactNode
}

/** A white sheet of the one column. */
export function Section({ title, wanted = false, children }: SectionProps) {
  const heading = useId()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted) return
    sheet.current?.scrollIntoView({ block: 'start' })
    sheet.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <section ref={sheet} aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
