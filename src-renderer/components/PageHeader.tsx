import type { ReactNode } from 'react'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  readonly title: string
  /** Where the year stands, beside the title: "năm 2020 · đang nhận đăng ký". */
  readonly sub?: ReactNode
  /** Buttons, the one filled button last. */
  readonly children?: ReactNode
}

export function PageHeader({ title, sub, children }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {sub !== undefined && <span className={styles.sub}>{sub}</span>}
      {children !== undefined && <span className={styles.actions}>{children}</span>}
    </div>
  )
}
