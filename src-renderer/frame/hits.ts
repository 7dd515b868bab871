import type { Output } from '../../src-main/contract/define.ts'
import type { Contract } from '../../src-main/contract/index.ts'
import { useGo } from '../api/address.tsx'

type Hit = Output<Contract['search']['everything']>[number]

/** Where a thing found is shown. */
export function useOpenHit(): (hit: Hit) => void {
  const go = useGo()
  return (hit) => {
    const year = hit.year === null ? {} : { year: hit.year }
    // A family is seen where the work of the year is; all others have their page.
    if (hit.kind === 'subject' && hit.subjectKind === 'family')
      go('titles', { subject: hit.id, text: hit.title, ...year })
    else if (hit.kind === 'subject') go('subject', { subject: hit.id, ...year })
    if (hit.kind === 'decision') go('decisions', { decision: hit.decisionId ?? hit.id, ...year })
    if (hit.kind === 'certificate')
      go('certificates', {
        certificate: hit.id,
        ...(hit.decisionId !== null && { decision: hit.decisionId }),
        ...year,
      })
  }
}
