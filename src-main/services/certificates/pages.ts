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
): { designs: Design[]; pages: CertificateOrder[] } {
  const used = [...new Set(sources.flatMap(({ designId }) => designId ?? []))]
  const frozen = frozenDesigns(db, used)
  // The current design comes first, the frozen ones after it in the order of their rows.
  const places = new Map([...frozen.keys()].map((id, index) => [id, index + 1]))
  const pages = sources.map((source): CertificateOrder => {
    const { content, designId } = source
    if (content === null || designId === null) return { design: 0, words: certificateWords(source, giver) }
    const design = places.get(designId)
    if (design === undefined) throw new Error(`the design of certificate ${source.id} is gone`)
    return { design, words: thaw(content) }
  })
  return { designs: [currentDesign(resources), ...frozen.values()], pages }
}
