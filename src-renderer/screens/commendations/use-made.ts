import { useState } from 'react'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { type MadeFile, saveFile } from '../../api/files.ts'
import { useTask } from '../../api/hooks.ts'

type Filter = Input<Contract['commendations']['printProposal']>

/** Draws papers of praise and hands each file over as it is made. */
export function useMade(filter: Filter) {
  const proposal = useTask(api.commendations.printProposal)
  const sheet = useTask(api.commendations.exportProposal)
  const praise = useTask(api.commendations.printPraise)
  const [lost, setLost] = useState<Refusal>()
  const handOver = async (made: Promise<HandedOver>): Promise<void> => {
    const outcome = await made
    if (outcome.ok) await saveFile(outcome.value, setLost)
  }
  return {
    running: proposal.running || sheet.running || praise.running,
    refusal: proposal.refusal ?? sheet.refusal ?? praise.refusal ?? lost,
    print: () => handOver(proposal.run(filter)),
    exportSheet: () => handOver(sheet.run(filter)),
    printPraise: (ids: readonly number[]) => handOver(praise.run({ ids: [...ids] })),
  }
}
type HandedOver = { readonly ok: true; readonly value: MadeFile } | { readonly ok: false }
