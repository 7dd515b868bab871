import type { Finding } from '../../contract/certificates.ts'
import type { CertificateWords, Design } from '../../contract/design.ts'
import { fieldText, fitField } from '../../contract/values/certificate-layout.ts'
import { formatPoints } from '../../contract/values/number.ts'
import type { Measure } from '../../contract/values/text-width.ts'
import type { CertificateSource } from '../../database/queries/certificates.ts'
import type { Decision } from '../decisions/record.ts'
import { isWritten } from '../decisions/signature.ts'

export interface Checked {
  readonly source: CertificateSource
  readonly words: CertificateWords
}
const shown = 50

function found(
  code: Finding['code'],
  severity: Finding['severity'],
  rows: readonly Checked[],
  example?: string,
): Finding[] {
  if (rows.length === 0) return []
  const certificateIds = rows.slice(0, shown).map(({ source }) => source.id)
  return [{ code, severity, count: rows.length, certificateIds, example: example ?? null }]
}

/** What the decision and the office still lack; it concerns every paper. */
export function checkDecision(decision: Decision, seat: string, rows: readonly Checked[]): Finding[] {
  const { number, day, signer } = decision.text
  return [
    ...(day === null ? found('no-day', 'error', rows) : []),
    ...(number === null ? found('no-number', 'error', rows) : []),
    ...(isWritten(signer.post) ? [] : found('no-signer', 'error', rows)),
    // A name can be written by hand on the dotted line, a post cannot.
    ...(isWritten(signer.post) && !isWritten(signer.name) ? found('no-signer', 'warning', rows) : []),
    ...(isWritten(seat) ? [] : found('no-seat', 'error', rows)),
    ...(isWritten(decision.label) ? [] : found('merit-empty', 'error', rows)),
  ]
}

const communeWord = 'xã|phường|thị trấn|đặc khu'
const hamletWord = 'thôn|khu phố|ấp|xóm|tổ dân phố|bản|làng|buôn'
const districtWord = 'huyện|quận|thị xã|thành phố|tỉnh'
// "thôn Làng Chài" is a name: of hamlets only the same word twice, or two that no name begins with, is a mistake.
const doubled = new RegExp(
  `(?<![\\p{L}])(?:(?:${communeWord}) (?:${communeWord})|(?:thôn|khu phố|tổ dân phố) (?:thôn|khu phố|tổ dân phố)` +
    `|(${hamletWord}) \\1|(?:${districtWord}) (?:${districtWord}))(?= )`,
  'iu',
)

/** "xã thị trấn Tân Minh": 621 certificates were called back for it. */
export function checkPlaces(rows: readonly Checked[]): Finding[] {
  const wrong = rows.filter(({ words }) => doubled.test(words.address))
  return found('place-type-doubled', 'error', wrong, wrong[0]?.words.address)
}

/** Papers whose subject is no longer in the decision, and subjects that seem to have two. */
export function checkSubjects(rows: readonly Checked[], distinct: ReadonlySet<string>): Finding[] {
  const strangers = rows.filter(({ source }) => source.inDecision === 0)
  const seen = new Map<string, Checked[]>()
  for (const row of rows) {
    const { name, birth, hamletId, kind } = row.source
    const key = JSON.stringify([kind, name.toLocaleLowerCase('vi'), birth, hamletId])
    seen.set(key, [...(seen.get(key) ?? []), row])
  }
  const pairs = [...seen.values()].filter((group) => group.length > 1)
  const same = pairs
    .filter((group) => new Set(group.map(({ source }) => source.subjectId)).size < group.length)
    .flat()
  const alike = pairs.filter((group) => !group.every((row) => apart(row, group, distinct))).flat()
  const likely = alike.filter((row) => !same.includes(row))
  return [
    ...found('not-in-decision', 'error', strangers, strangers[0]?.words.name),
    ...found('subject-twice', 'error', same, same[0]?.words.name),
    ...found('subject-twice', 'warning', likely, likely[0]?.words.name),
  ]
}

const apart = ({ source }: Checked, group: readonly Checked[], distinct: ReadonlySet<string>): boolean =>
  group.every(
    (other) =>
      other.source.id === source.id || distinct.has(pairKey(source.subjectId, other.source.subjectId)),
  )

export const pairKey = (one: number, other: number): string =>
  `${Math.min(one, other)} ${Math.max(one, other)}`

/** Long texts get smaller letters (said as a warning), or do not fit at all. */
export function checkWidths(rows: readonly Checked[], design: Design, measure: Measure): Finding[] {
  const known = new Map<string, { size: number; fits: boolean }>()
  const small: Checked[] = []
  const tooLong: Checked[] = []
  let smallest = Number.POSITIVE_INFINITY
  for (const row of rows) {
    for (const field of design.fields) {
      const text = fieldText(field, row.words)
      const key = `${field.id} ${text}`
      const fitted = known.get(key) ?? fitField(field, text, measure)
      known.set(key, fitted)
      if (!fitted.fits && tooLong.at(-1) !== row) tooLong.push(row)
      if (!fitted.fits || fitted.size === field.size || field.id !== 'name') continue
      small.push(row)
      smallest = Math.min(smallest, fitted.size)
    }
  }
  return [
    ...found('name-too-long', 'error', tooLong, tooLong[0]?.words.name),
    ...found('name-shrunk', 'warning', small, small.length > 0 ? formatPoints(smallest) : undefined),
  ]
}
