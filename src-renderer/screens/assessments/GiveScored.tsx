import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'

interface GiveScoredProps {
  readonly selection: () => Promise<Selection>
  readonly onDone: (sentence: string) => void
}
const leftKinds = ['unchanged', 'incomplete', 'unfounded', 'withoutScores', 'decided'] as const

/** The results that follow from the scores of all that is chosen; who is left is told by number and reason. */
export function GiveScored({ selection, onDone }: GiveScoredProps) {
  const { t } = useTranslation('scoring')
  const give = useTask(api.scoring.giveScoredResults)
  const run = async (): Promise<void> => {
    const done = await give.run({ selection: await selection() })
    if (!done.ok) return
    const { value } = done
    const parts = leftKinds
      .filter((kind) => value[kind] > 0)
      .map((kind) => t(`results.${kind}`, { count: value[kind] }))
      .join(', ')
    const said = t('results.done', { passed: value.passed, failed: value.failed })
    onDone(parts === '' ? said : `${said} ${t('results.left', { parts })}`)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" loading={give.running} onClick={() => void run()}>
        {t('results.give')}
      </Button>
      <RefusalNotice refusal={give.refusal} />
    </>
  )
}
