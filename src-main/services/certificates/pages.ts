import * as z from 'zod'
import { type CertificateWords, type Design, designWords } from '../../contract/design.ts'
import type { Reader } from '../../database/open.ts'
import type { CertificateSource } from '../../database/queries/certificates.ts'
import type { CertificateOrder } from '../../documents/certificate.ts'
import { currentDesign, frozenDesigns } from './designs.ts'
import { certificateWords, type Giver } from './words.ts'

const frozenWords = z.record(z.enum(designWords), z.string())
export const freeze = (words: CertificateWords): string => JSON.stringify(words)
const thaw = (content: string): CertificateWords => frozenWords.parse(JSON.parse(content))

/** The pages to draw: an issued certificate from what was frozen, another from the register as it is now. */
export function pagesOf(
  db: Reader,
  { sources, giver, resources }: { sources: readonly CertificateSource[]; giver: Giver; resources: string },
): { designs: Design[]; pages: CertificateOrder[]; current: Design } {
  const current = currentDesign(resources, giver.decision.kind)
  const frozen = frozenDesigns(db, [...new Set(sources.flatMap(({ designId }) => designId ?? []))])
  // Only what these pages use, in the order they use it: a reissue is the same file, whatever designs came since.
  const designs: Design[] = []
  const placeOf = (used: Design): number => {
    if (!designs.includes(used)) designs.push(used)
    return designs.indexOf(used)
  }
  const pages = sources.map((source): CertificateOrder => {
    const { content, designId } = source
    if (content === null || designId === null)
      return { design: placeOf(current), words: certificateWords(source, giver) }
    const used = frozen.get(designId)
    if (!used) throw new Error(`the design of certificate ${source.id} is gone`)
    return { design: placeOf(used), words: thaw(content) }
  })
  return { designs, pages, current }
}
