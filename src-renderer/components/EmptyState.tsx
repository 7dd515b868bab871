import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  /** One sentence: what this is for, or what is not here and where to look. */
  readonly sentence: string
  /** The button of the first step, then a link. */
  readonly children?: ReactNode
}

export function EmptyState({ sentence, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      {children !== undefined && <div className={styles.steps}>{children}</div>}
    </div>
  )
}
