import { type KeyboardEvent, useRef, useState } from 'react'
import { isComposing } from '../composing.ts'
import styles from './Grid.module.css'

/** Below the last row in sight it would open unseen. */
const intoSight = (refused: Element | null): void => refused?.scrollIntoView({ block: 'nearest' })

interface CellEditorProps {
  readonly label: string
  readonly text: string
  readonly right: boolean
  /** Null when taken, else why not. */
  readonly take: (text: string) => Promise<string | null>
  readonly leave: (to: 'down' | 'right' | 'left' | 'here') => void
}

/** The cell as a box to type in: Enter down, Tab right, Esc leaves it as it was. A refused text stays, with its sentence. */
export function CellEditor({ label, text, right, take, leave }: CellEditorProps) {
  const [typed, setTyped] = useState(text)
  const [refused, setRefused] = useState<string | null>(null)
  const left = useRef(false)

  const commit = async (to: 'down' | 'right' | 'left' | 'here'): Promise<void> => {
    if (left.current) return
    left.current = true
    const why = typed === text ? null : await take(typed.normalize('NFC'))
    if (why === null) return leave(to)
    left.current = false
    setRefused(why)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      left.current = true
      leave('here')
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      void commit(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right')
    }
  }
  return (
    <span className={styles.editor}>
      <input
        aria-label={label}
        aria-invalid={refused !== null}
        className={right ? styles.right : undefined}
        ref={(input) => {
          if (input && document.activeElement !== input) input.select()
        }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void commit('here')}
      />
      {refused !== null && (
        <span role="alert" className={styles.refused} ref={intoSight}>
          {refused}
        </span>
      )}
    </span>
  )
}
