import type { ReactNode } from 'react'
import styles from './Mark.module.css'

export type Ink = 'ink' | 'pen' | 'gold' | 'leaf' | 'sand'

/** A word in one of the four inks (sand: no ink). The word carries the meaning, the colour only helps. */
export function Mark({ ink, children }: { readonly ink: Ink; readonly children: ReactNode }) {
  return <span className={`${styles.mark} ${styles[ink]}`}>{children}</span>
}
