import type { Design } from '../../contract/design.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Writer } from '../../database/open.ts'
import * as sql from '../../database/queries/certificates.ts'
import type { CertificateOrder } from '../../documents/certificate.ts'
import type { CertificatesDrawn } from '../../workers/draw/jobs.ts'
import type { TaskContext } from '../context.ts'
import { keepDesign } from './designs.ts'
import { freeze } from './pages.ts'
import { giverOf } from './preflight.ts'
import { certificateWords } from './words.ts'

interface Printed {
  readonly decisionId: number
  readonly sources: readonly sql.CertificateSource[]
  readonly order: { readonly current: Design; readonly pages: readonly CertificateOrder[] }
  readonly drawn: CertificatesDrawn
}
const slice = 100

/** Freezes what was drawn and counts the prints, in one action. Nothing is frozen that differs from its page. */
export async function issue(
  { write, now }: Pick<TaskContext, 'write' | 'now'>,
  { decisionId, sources, order, drawn }: Printed,
): Promise<void> {
  refuseUnfaithful({ decisionId, sources, order, drawn })
  const issuedAt = now()
  await write(function* ({ db, did }) {
    refuseChanged(db, { decisionId, sources, order, drawn })
    const fresh = sources.some((source) => source.issuedAt === null)
    const designId = fresh ? keepDesign(db, order.current) : 0
    for (const [page, { id, issuedAt: before }] of sources.entries()) {
      const words = order.pages[page]?.words
      const digest = drawn.digests[page]
      if (!words || digest === undefined) throw new Error(`certificate ${id} was not drawn`)
      if (before === null)
        sql.issueCertificate(db, { id, issuedAt, designId, content: freeze(words), digest })
      else sql.countPrint(db, { id })
      if (page % slice === slice - 1) yield
    }
    const { number } = giverOf(db, decisionId).decision.text
    did({
      name: 'certificates-issued',
      with: { count: sources.length, ...(number === null ? {} : { number }) },
    })
  })
}

function refuseUnfaithful({ sources, order, drawn }: Printed): void {
  const [tooLong] = drawn.tooLong
  if (tooLong) {
    throw new Refusal('preflight-failed', {
      count: new Set(drawn.tooLong.map(({ page }) => page)).size,
      name: order.pages[tooLong.page]?.words.name ?? '',
    })
  }
  for (const [page, { id, digest }] of sources.entries()) {
    if (digest !== null && digest !== drawn.digests[page])
      throw new Error(`certificate ${id} was drawn otherwise than it was issued`)
  }
}

/** While the pages were drawn the clerk may have changed what they say. */
function refuseChanged(db: Writer, { decisionId, sources, order }: Printed): void {
  const ids = JSON.stringify(sources.map(({ id }) => id))
  const giver = giverOf(db, decisionId)
  const now = new Map(sql.sourcesOf(db, { decisionId, ids }).map((source) => [source.id, source]))
  for (const [page, source] of sources.entries()) {
    const again = now.get(source.id)
    const drawn = order.pages[page]
    if (!again || !drawn || again.issuedAt !== source.issuedAt) throw new Refusal('busy')
    if (again.issuedAt === null && freeze(certificateWords(again, giver)) !== freeze(drawn.words))
      throw new Refusal('busy')
  }
}
