import type { DecisionText } from '../../../src-main/contract/decisions.ts'
import { api } from '../../api/client.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'

type Signer = DecisionText['signer']
const mostSigners = 12

/** The people who sign for the office; one who signs for the first time is remembered and proposed next time. */
export function useSigners() {
  const office = useAnswer(api.settings.settings, {}).value?.office
  const amend = useCommand(api.settings.amendOffice)
  const known: readonly Signer[] = office?.signers ?? []
  const remember = async (signer: Signer): Promise<void> => {
    const isKnown = known.some(({ name, post }) => name === signer.name && post === signer.post)
    if (!office || isKnown || !/\p{L}/u.test(signer.name)) return
    const others = known.filter(({ name }) => name !== signer.name)
    await amend.run({ signers: [signer, ...others].slice(0, mostSigners) })
  }
  return { known, remember }
}
