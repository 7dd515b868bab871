import { Button } from '@mantine/core'
import { Dialog } from './Dialog.tsx'
import styles from './LeaveQuestion.module.css'

interface LeaveQuestionProps {
  /** From useUnsaved: the clerk is about to leave. */
  readonly asked: boolean
  readonly stay: () => void
  readonly leave: () => void
  readonly words: {
    readonly title: string
    readonly words: string
    readonly stay: string
    readonly leave: string
  }
}

/** Leaving a page with something typed and not written: the one choice that stops everything. */
export function LeaveQuestion({ asked, stay, leave, words }: LeaveQuestionProps) {
  return (
    <Dialog opened={asked} onClose={stay} title={words.title}>
      <p>{words.words}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={leave}>
          {words.leave}
        </Button>
        <Button onClick={stay} data-autofocus>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  )
}
