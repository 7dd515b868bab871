import { Button } from '@mantine/core'
import type { BookFilter, Selection } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import styles from './Bulk.module.css'
import { FormOfMany } from './FormOfMany.tsx'
import { GiveScored } from './GiveScored.tsx'
import { ReasonButton } from './ReasonButton.tsx'
import { useTitleTexts } from './title-texts.ts'

interface BulkActionsProps {
  readonly year: number
  readonly kind: BookFilter['kind']
  readonly count: number
  readonly selection: () => Promise<Selection>
  readonly onPropose: () => void
  /** To the paper that asks for their recognition at another office. */
  readonly onAsk: () => void
  /** To the decision that takes them back. */
  readonly onRevoke: () => void
  /** Told what was done; the rows are then no longer chosen. */
  readonly onDone: (sentence: string) => void
}

/** What can be done with all that is chosen, each as one action that can be undone. */
export function BulkActions(props: BulkActionsProps) {
  const { year, kind, count, selection, onPropose, onAsk, onRevoke, onDone } = props
  const { t } = useTitleTexts()
  const give = useTask(api.assessments.giveResult)
  const tell = (deed: 'passed' | 'failed' | 'notRecognised' | 'withdrawn') => {
    return ({ changed, unchanged }: { readonly changed: number; readonly unchanged: number }): void =>
      onDone(
        [
          t(`bulk.done.${deed}`, { count: changed }),
          unchanged > 0 ? t('bulk.unchanged', { count: unchanged }) : '',
        ]
          .filter(Boolean)
          .join(' '),
      )
  }
  const pass = async (): Promise<void> => {
    const done = await give.run({ selection: await selection(), result: 'passed', reason: null })
    if (done.ok) tell('passed')(done.value)
  }
  return (
    <span className={styles.actions}>
      <Button size="compact-sm" variant="light" onClick={onPropose}>
        {t('bulk.propose')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onAsk}>
        {t('bulk.ask')}
      </Button>
      <Button size="compact-sm" variant="default" loading={give.running} onClick={() => void pass()}>
        {t('bulk.passed')}
      </Button>
      <GiveScored selection={selection} onDone={onDone} />
      <FormOfMany year={year} kind={kind} selection={selection} onDone={onDone} />
      <ReasonButton
        words="failed"
        count={count}
        run={async (reason) =>
          api.assessments.giveResult({ selection: await selection(), result: 'failed', reason })
        }
        onDone={tell('failed')}
      />
      <ReasonButton
        words="notRecognised"
        count={count}
        needsReason
        run={async (reason) =>
          api.assessments.markNotRecognised({ selection: await selection(), reason: reason ?? '' })
        }
        onDone={tell('notRecognised')}
      />
      <ReasonButton
        words="withdrawn"
        count={count}
        run={async (reason) => api.assessments.withdraw({ selection: await selection(), reason })}
        onDone={tell('withdrawn')}
      />
      <Button size="compact-sm" variant="default" onClick={onRevoke}>
        {t('bulk.revoke')}
      </Button>
      <RefusalNotice refusal={give.refusal} />
    </span>
  )
}
