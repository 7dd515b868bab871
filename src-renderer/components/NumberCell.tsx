import { useWords } from '../locales/words.ts'
import styles from './NumberCell.module.css'

/** 14.903; a dash where there is no number. */
export function NumberCell({ value }: { readonly value: number | null }) {
  const words = useWords()
  return value === null ? <span className={styles.none}>–</span> : <span>{words.number(value)}</span>
}

interface FillProps {
  readonly value: number
  readonly of: number | null
  readonly ink?: 'ink' | 'gold' | 'leaf'
}

/** A number with how full it is. The bar only helps the eye; the number says all. */
export function Fill({ value, of, ink = 'ink' }: FillProps) {
  const words = useWords()
  const full = of === null || of === 0 ? 0 : Math.min(1, value / of)
  return (
    <span className={styles.fill}>
      <span className={value === 0 ? styles.none : undefined}>{words.number(value)}</span>
      <span aria-hidden className={styles.bar}>
        <span className={styles[ink]} style={{ width: `${100 * full}%` }} />
      </span>
    </span>
  )
}
