import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  /** How many rows are chosen; above none the bulk actions stand beside it. */
  readonly chosen?: number
  /** What can be done with the chosen rows, or the main deed of a Paper or Sheet in. */
  readonly children?: ReactNode
  /** Counts and sums, at the right as in Excel. */
  readonly counts?: ReactNode
}

/** The foot of a Book: what is chosen, what can be done with it, how many there are. */
export function StatusBar({ chosen, children, counts }: StatusBarProps) {
  const { t } = useTranslation('components')
  return (
    <footer className={styles.bar}>
      {chosen !== undefined && chosen > 0 && <b>{t('selected', { count: chosen })}</b>}
      {(chosen === undefined || chosen > 0) && children}
      <span className={styles.counts}>{counts}</span>
    </footer>
  )
}
