import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './reviews.module.css'

interface SureButtonProps {
  readonly label: string
  /** What will happen, as a question. */
  readonly question: string
  readonly running: boolean
  readonly refusal: Refusal | undefined
  readonly run: () => void
}

/** A deed that takes much back: pressed, asked once, done. */
export function SureButton({ label, question, running, refusal, run }: SureButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width="22rem" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={styles.form}>
          <p>{question}</p>
          <Button data-autofocus loading={running} onClick={run}>
            {label}
          </Button>
          <RefusalNotice refusal={refusal} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
