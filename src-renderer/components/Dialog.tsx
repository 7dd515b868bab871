import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: string
  /** The name of the cross; without it there is none. */
  readonly closeLabel?: string
  readonly children: ReactNode
}

/** A box over the page. Its heading is no page heading: Mantine's own title makes a second banner for screen readers. */
export function Dialog({ opened, onClose, title, size = '30rem', closeLabel, children }: DialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body className={styles.body ?? ''}>
          <div className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            {closeLabel !== undefined && <CloseButton aria-label={closeLabel} onClick={onClose} />}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
