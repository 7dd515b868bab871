import type { ReactNode } from 'react'
import styles from './Desk.module.css'
import { PageHeader } from './PageHeader.tsx'

interface DeskProps {
  readonly title: string
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page that scrolls: the Desk, settings, forms of their own page. */
export function Desk({ title, sub, actions, children }: DeskProps) {
  return (
    <main id="content" className={styles.page}>
      <PageHeader title={title} {...(sub !== undefined && { sub })}>
        {actions}
      </PageHeader>
      {children}
    </main>
  )
}
