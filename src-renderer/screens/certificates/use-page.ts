import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useTicket } from '../../api/files.ts'
import { useAnswer } from '../../api/hooks.ts'

const restsFor = 120

/** The page of one certificate, drawn once the focus rests on it; drawn again by itself after a change. */
export function usePage(certificateId: number | undefined) {
  const [rested, setRested] = useState(certificateId)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(certificateId), restsFor)
    return () => window.clearTimeout(timer)
  }, [certificateId])
  const drawn = useAnswer(
    api.certificates.previewCertificate,
    rested === undefined || certificateId === undefined ? null : { certificateId: rested },
  )
  const opened = useTicket(drawn.value?.ticket)
  return {
    address: opened?.ok ? opened.value : undefined,
    drawing: certificateId !== undefined && (drawn.waiting || drawn.stale || opened === undefined),
    refusal: drawn.refusal ?? (opened?.ok === false ? opened.refusal : undefined),
    ticket: drawn.stale ? undefined : drawn.value,
  }
}
