import { Box, CloseButton, Drawer } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from './composing.ts'
import styles from './SidePanel.module.css'
import { useNarrow } from './text-size.ts'

interface SidePanelProps {
  /** "Phiếu gia đình" */
  readonly label: string
  readonly title: ReactNode
  readonly children: ReactNode
  /** Esc and the cross: back to the list. Without it the panel is always there. */
  readonly onClose?: () => void
}

/** The row in focus, beside the list. */
export function SidePanel({ label, title, children, onClose }: SidePanelProps) {
  const { t } = useTranslation('components')
  // The drawer has a cross of its own.
  const narrow = useNarrow()
  return (
    <aside aria-label={label} className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {onClose && !narrow && (
          <CloseButton aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={onClose} />
        )}
      </div>
      {children}
    </aside>
  )
}

interface BesideProps {
  readonly narrow: boolean
  readonly open: boolean
  readonly label: string
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The place of a side panel: a column of the page, or a drawer where there is no room for one. */
export function Beside({ narrow, open, label, onLeave, children }: BesideProps) {
  const { t } = useTranslation('components')
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return
    event.preventDefault()
    onLeave()
  }
  if (!narrow)
    return (
      <Box className={styles.column ?? ''} data-book-panel tabIndex={-1} onKeyDown={onKeyDown}>
        {children}
      </Box>
    )
  return (
    <Drawer.Root opened={open} onClose={onLeave} position="right" size="26rem" returnFocus={false}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={label}>
        <Drawer.Body className={styles.drawer}>
          <CloseButton className={styles.leave} aria-label={t('panel.close')} onClick={onLeave} />
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
