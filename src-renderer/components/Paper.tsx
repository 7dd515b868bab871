import type { ReactNode } from 'react'
import { PageHeader } from './PageHeader.tsx'
import styles from './Paper.module.css'

interface PaperProps {
  readonly title: string
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  /** Checks before printing, then the list. Left. */
  readonly children: ReactNode
  /** Above the page: which design, which of how many. */
  readonly over?: ReactNode
  /** A PdfPreview. Right. */
  readonly preview: ReactNode
  readonly status?: ReactNode
}

/** The page shape of everything printed: checks and list at the left, the real page at the right. */
export function Paper({ title, sub, actions, children, over, preview, status }: PaperProps) {
  return (
    <>
      <main id="content" className={styles.page}>
        <PageHeader title={title} {...(sub !== undefined && { sub })}>
          {actions}
        </PageHeader>
        <div className={styles.split}>
          <div className={styles.left}>{children}</div>
          <div className={styles.table}>
            {over !== undefined && <div className={styles.over}>{over}</div>}
            {preview}
          </div>
        </div>
      </main>
      {status}
    </>
  )
}

interface CheckProps {
  /** pen: must be put right. ink: good to know. leaf: in order. */
  readonly ink: 'pen' | 'ink' | 'leaf'
  readonly icon: ReactNode
  readonly children: ReactNode
  /** The button that puts it right. */
  readonly action?: ReactNode
}

/** One line of "before printing" or of "what waits". */
export function Check({ ink, icon, children, action }: CheckProps) {
  return (
    <div className={styles.check}>
      <span aria-hidden className={styles[ink]}>
        {icon}
      </span>
      <span className={styles.words}>{children}</span>
      {action !== undefined && <span className={styles.action}>{action}</span>}
    </div>
  )
}

/** A white sheet with a title, for checks and forms. */
export function Sheet({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.sheet}>
      {title !== undefined && <h2 className={styles.sheetTitle}>{title}</h2>}
      {children}
    </section>
  )
}
