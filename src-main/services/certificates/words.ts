import type { CertificateWords } from '../../contract/design.ts'
import { longDay } from '../../contract/values/day.ts'
import { paperNumber } from '../../contract/values/paper-number.ts'
import { fullPlaceName } from '../../contract/values/place-name.ts'
import type { CertificateSource } from '../../database/queries/certificates.ts'
import type { Decision } from '../decisions/record.ts'
import { signatureLines } from '../decisions/signature.ts'

/** What all certificates of a decision have in common. */
export interface Giver {
  readonly office: string
  readonly seat: string
  readonly decision: Decision
}

const missing = '……'
const salutations: Readonly<
  Record<CertificateSource['kind'], Readonly<Record<'male' | 'female' | 'unknown', string>>>
> = {
  family: { male: 'Gia đình ông', female: 'Gia đình bà', unknown: 'Gia đình ông (bà)' },
  citizen: { male: 'Ông', female: 'Bà', unknown: 'Ông (bà)' },
  clan: { male: 'Dòng họ', female: 'Dòng họ', unknown: 'Dòng họ' },
  community: { male: '', female: '', unknown: '' },
  unit: { male: '', female: '', unknown: '' },
  commune: { male: '', female: '', unknown: '' },
}

/** The words of one certificate as the register and the decision have them today. */
export function certificateWords(
  source: CertificateSource,
  { office, seat, decision }: Giver,
): CertificateWords {
  const { number, day, signer } = decision.text
  const written = day === null ? missing : longDay(day)
  return {
    giver: office,
    salutation: salutationOf(source),
    name: nameOnPaper(source),
    address: addressLine(source),
    label: decision.label,
    year: `${decision.year}`,
    decisionNumber: number === null ? missing : paperNumber(number),
    decisionDay: written,
    registerNumber: String(source.registerNumber).padStart(2, '0'),
    seat: seat.trim() || missing,
    day: written,
    post: signatureLines(signer.post).join('\n'),
    signer: signer.name,
  }
}

type Named = Pick<CertificateSource, 'kind' | 'name' | 'sex'>

/** The word before the name; "Họ Nguyễn Hữu" needs none. */
export function salutationOf({ kind, name, sex }: Named): string {
  const namesItself = kind === 'clan' && /^(?:dòng\s+)?(?:họ|tộc)\s/iu.test(name)
  return namesItself ? '' : salutations[kind][sex ?? 'unknown']
}

/** A name that begins with a common word ("thôn 1") stands alone here. */
export const nameOnPaper = ({ kind, name }: Pick<Named, 'kind' | 'name'>): string =>
  kind === 'family' || kind === 'citizen' ? name : name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1)

type Placed = Pick<
  CertificateSource,
  'kind' | 'hamletType' | 'hamlet' | 'communeType' | 'commune' | 'aboveType' | 'above'
>
/** "Thôn 1, xã Tân Phúc, huyện Hàm Tân": the place of that year, each with its official word. */
export function addressLine(source: Placed): string {
  const { kind, hamletType, hamlet, communeType, commune, aboveType, above } = source
  const parts: string[] = []
  if (hamletType && hamlet && kind !== 'community') parts.push(fullPlaceName(hamletType, hamlet))
  if (kind !== 'commune') parts.push(fullPlaceName(communeType, commune))
  if (aboveType && above) parts.push(fullPlaceName(aboveType, above))
  const line = parts.join(', ')
  return line.slice(0, 1).toLocaleUpperCase('vi') + line.slice(1)
}
