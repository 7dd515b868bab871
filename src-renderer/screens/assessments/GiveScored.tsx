import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../../src-main/contract/assessments.ts'
import { unknownSentence } from '../../../src-main/contract/labels/index.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useWords } from '../../locales/words.ts'

interface GiveScoredProps {
  readonly selection: () => Promise<Selection>
  readonly onDone: (sentence: string) => void
}
/** Enough to know what to type in next; the rest stands on the sheets. */
const mostReasons = 2
const leftKinds = ['unchanged', 'incomplete', 'unfounded', 'withoutScores', 'decided'] as const

/** The results that follow from the scores of all that is chosen; who is left is told by number and reason. */
export function GiveScored({ selection, onDone }: GiveScoredProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
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
    const why = value.reasons
      .flatMap(({ unknowns }) => unknowns.map((each) => unknownSentence(words.language, each)))
      .slice(0, mostReasons)
      .join(' ')
    onDone([said, parts === '' ? '' : t('results.left', { parts }), why].filter(Boolean).join(' '))
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
