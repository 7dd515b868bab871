import { useState } from 'react'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'

export type Made =
  | ({ readonly what: 'certificates' } & Output<Contract['certificates']['printCertificates']>)
  | ({ readonly what: 'decision' } & Output<Contract['decisions']['printDecision']>)

/** Draws the papers of a decision and keeps the file last drawn, to be looked at, printed and saved. */
export function usePrinting(decisionId: number) {
  const certificates = useTask(api.certificates.printCertificates)
  const decision = useTask(api.decisions.printDecision)
  const [made, setMade] = useState<Made>()
  const task = certificates.running ? certificates : decision

  const printCertificates = async (certificateIds: readonly number[] | null): Promise<void> => {
    decision.clear()
    const outcome = await certificates.run({
      decisionId,
      certificateIds: certificateIds === null ? null : [...certificateIds],
    })
    if (outcome.ok) setMade({ what: 'certificates', ...outcome.value })
  }
  const printDecision = async (): Promise<void> => {
    certificates.clear()
    const outcome = await decision.run({ decisionId })
    if (outcome.ok) setMade({ what: 'decision', ...outcome.value })
  }
  return {
    made,
    putAway: () => setMade(undefined),
    printCertificates,
    printDecision,
    drawing: certificates.running
      ? ('certificates' as const)
      : decision.running
        ? ('decision' as const)
        : null,
    progress: task.progress,
    cancel: task.cancel,
    refusal: certificates.refusal ?? decision.refusal,
  }
}
