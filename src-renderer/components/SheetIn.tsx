import type { ReactNode } from 'react'
import { type Ink, Mark } from './Mark.tsx'
import { PageHeader } from './PageHeader.tsx'
import styles from './SheetIn.module.css'

interface SheetInProps {
  readonly title: string
  /** File, page, number of rows. */
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  /** What it is imported into: kind, commune, year, encoding. */
  readonly into?: ReactNode
  readonly notice?: ReactNode
  /** The file's own rows: a Grid whose heads choose the meaning (`underTitle`). */
  readonly children: ReactNode
  /** What will happen: Outcome lines. */
  readonly outcome: ReactNode
  readonly outcomeLabel: string
  readonly status?: ReactNode
}

/** The page shape of everything imported: the file as it is at the left, what will happen at the right. */
export function SheetIn(props: SheetInProps) {
  return (
    <>
      <main id="content" className={styles.page}>
        <PageHeader title={props.title} {...(props.sub !== undefined && { sub: props.sub })}>
          {props.actions}
        </PageHeader>
        {props.into !== undefined && <div className={styles.into}>{props.into}</div>}
        {props.notice}
        <div className={styles.split}>
          <div className={styles.rows}>{props.children}</div>
          <aside aria-label={props.outcomeLabel} className={styles.outcome}>
            <h2 className={styles.title}>{props.outcomeLabel}</h2>
            {props.outcome}
          </aside>
        </div>
      </main>
      {props.status}
    </>
  )
}

interface OutcomeProps {
  readonly ink: Ink
  /** "2 ô không đọc được" */
  readonly title: string
  readonly children?: ReactNode
  /** Shows these rows only; the line is then a button. */
  readonly onShow?: () => void
  readonly shown?: boolean
}

/** One of the four groups. */
export function Outcome({ ink, title, children, onShow, shown }: OutcomeProps) {
  return (
    <div className={styles.group}>
      {onShow ? (
        <button type="button" aria-pressed={shown ?? false} className={styles.show} onClick={onShow}>
          <Mark ink={ink}>{title}</Mark>
        </button>
      ) : (
        <Mark ink={ink}>{title}</Mark>
      )}
      {children !== undefined && <div className={styles.words}>{children}</div>}
    </div>
  )
}
