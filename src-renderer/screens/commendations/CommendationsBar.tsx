import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commendation } from '../../../src-main/contract/commendations.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'
import { type Chosen, keysChosen } from '../../components/Grid/chosen.ts'
import type { RowSource } from '../../components/Grid/row-source.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { Settling, type Step } from './Settling.tsx'
import type { useMade } from './use-made.ts'

interface CommendationsBarProps {
  readonly chosen: Chosen
  readonly count: number
  readonly rows: RowSource<Commendation>
  readonly made: ReturnType<typeof useMade>
  readonly total: number
  readonly onDone: () => void
}

/** What can be done with the chosen rows, and the papers of the whole list. */
export function CommendationsBar({ chosen, count, rows, made, total, onDone }: CommendationsBarProps) {
  const { t } = useTranslation('commendations')
  const takeOff = useCommand(api.commendations.takeOff)
  const [step, setStep] = useState<Step>()
  const ids = () => keysChosen(chosen, rows, ({ id }) => id)
  const off = async (): Promise<void> => {
    const outcome = await takeOff.run({ ids: await ids() })
    if (outcome.ok) onDone()
  }
  if (count === 0)
    return (
      <StatusBar counts={t('counts', { count: total })}>
        <Button
          variant="default"
          disabled={total === 0}
          loading={made.running}
          onClick={() => void made.print()}
        >
          {t('print')}
        </Button>
        <Button
          variant="default"
          disabled={total === 0 || made.running}
          onClick={() => void made.exportSheet()}
        >
          {t('export')}
        </Button>
      </StatusBar>
    )
  return (
    <>
      <StatusBar chosen={count} counts={t('counts', { count: total })}>
        {(['propose', 'commended', 'refused'] as const).map((each) => (
          <Button key={each} variant="default" onClick={() => setStep(each)}>
            {t(`step.${each}`)}
          </Button>
        ))}
        <Button
          variant="default"
          loading={made.running}
          onClick={() => void ids().then((all) => made.printPraise(all))}
        >
          {t('printPraise')}
        </Button>
        <Button variant="subtle" loading={takeOff.running} onClick={() => void off()}>
          {t('takeOff')}
        </Button>
        <RefusalNotice refusal={takeOff.refusal} />
      </StatusBar>
      {step && (
        <Settling step={step} count={count} ids={ids} onClose={() => setStep(undefined)} onDone={onDone} />
      )}
    </>
  )
}
