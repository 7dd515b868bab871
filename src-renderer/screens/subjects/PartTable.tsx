import type { ReactNode } from 'react'
import styles from './subjects.module.css'

interface PartTableProps {
  readonly headings: readonly { readonly text: string; readonly right?: boolean }[]
  /** Rows as `tr`; the last cell of each holds its button. */
  readonly children: ReactNode
}

/** The rows of one part, with headings; scrolls by itself where it is too wide. */
export const PartTable = ({ headings, children }: PartTableProps) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          {headings.map(({ text, right = false }) => (
            <th key={text} scope="col" className={right ? styles.number : undefined}>
              {text}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
