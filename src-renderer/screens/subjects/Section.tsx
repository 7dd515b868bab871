import type { ReactNode } from 'react'
import styles from './subjects.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** One part of a subject's page. */
export const Section = ({ title, children }: SectionProps) => (
  <section className={styles.section} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)
