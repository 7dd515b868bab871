import { type ReactNode, useRef, useState } from 'react'
import styles from './Book.module.css'
import { isComposing } from './composing.ts'
import { PageHeader } from './PageHeader.tsx'
import { BookContext } from './panel-context.ts'
import { Beside } from './SidePanel.tsx'
import { useNarrow } from './text-size.ts'

interface BookProps {
  readonly title: string
  readonly sub?: ReactNode
  /** Buttons, the one filled button last. */
  readonly actions?: ReactNode
  /** Filter box and chips. */
  readonly filters?: ReactNode
  /** ListMenus, at the end of the filters. */
  readonly menus?: ReactNode
  /** Between filters and list: a refusal, a note about this list. */
  readonly notice?: ReactNode
  /** The Grid. */
  readonly children: ReactNode
  /** A SidePanel for the row in focus; null when nothing is in focus. */
  readonly panel?: ReactNode
  readonly panelLabel?: string
  /** The panel shows something the clerk asked for (a form): in a narrow window the drawer is open, and Esc calls onLeavePanel. */
  readonly panelWanted?: boolean
  readonly onLeavePanel?: () => void
  /** A StatusBar. */
  readonly status?: ReactNode
}

/** The page shape of every register: title and one primary button, filters, list, the row in focus, status bar. */
export function Book(props: BookProps) {
  const narrow = useNarrow()
  const page = useRef<HTMLElement>(null)
  const [drawer, setDrawer] = useState(false)
  const hasPanel = props.panel !== undefined && props.panel !== null

  const find = (selector: string): HTMLElement | null =>
    page.current?.querySelector<HTMLElement>(selector) ?? null
  const around = {
    openPanel: () => {
      if (!hasPanel) return
      setDrawer(true)
      const panel = find('[data-book-panel]')
      const first = panel?.querySelector<HTMLElement>(
        'input:not(:disabled), select, textarea, [data-autofocus]',
      )
      ;(first ?? panel)?.focus()
    },
    openFilter: (column: string) => {
      const chip = find(`[data-filter-column="${CSS.escape(column)}"]`) ?? find('[data-book-find]')
      chip?.focus()
      if (chip instanceof HTMLButtonElement) chip.click()
    },
  }
  const leave = (): void => {
    setDrawer(false)
    props.onLeavePanel?.()
    // The grid keeps one cell with tabIndex 0: the same cell as before.
    window.setTimeout(() => find('[role=grid] [tabindex="0"]')?.focus())
  }
  return (
    <BookContext value={around}>
      <main
        id="content"
        ref={page}
        className={styles.page}
        onKeyDown={(event) => {
          if (isComposing(event) || !event.ctrlKey || event.key.toLowerCase() !== 'f') return
          const box = find('[data-book-find]')
          if (!box) return
          event.preventDefault()
          box.focus()
          if (box instanceof HTMLInputElement) box.select()
        }}
      >
        <PageHeader title={props.title} {...(props.sub !== undefined && { sub: props.sub })}>
          {props.actions}
        </PageHeader>
        {(props.filters !== undefined || props.menus !== undefined) && (
          <div className={styles.filters}>
            {props.filters}
            {props.menus}
          </div>
        )}
        {props.notice}
        <div className={hasPanel && !narrow ? styles.split : styles.whole}>
          <div className={styles.list}>{props.children}</div>
          {hasPanel && (
            <Beside
              narrow={narrow}
              open={drawer || props.panelWanted === true}
              label={props.panelLabel ?? props.title}
              onLeave={leave}
            >
              {props.panel}
            </Beside>
          )}
        </div>
      </main>
      {props.status}
    </BookContext>
  )
}
