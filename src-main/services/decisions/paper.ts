import type { DecisionText } from '../../contract/decisions.ts'
import { longDay } from '../../contract/values/day.ts'
import { formatNumber } from '../../contract/values/number.ts'
import { paperNumber } from '../../contract/values/paper-number.ts'
import { placeTitle } from '../../contract/values/place-name.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'
import type { DecisionPaper } from '../../documents/decision.ts'
import { anchorNow } from '../history/anchors.ts'
import { theOffice } from './office.ts'
import { authority, signatureLines } from './signature.ts'
import { kindNoun, nameHeading } from './wording.ts'

interface Decided {
  readonly id: number
  readonly year: number
  readonly kind: keyof typeof kindNoun
  readonly label: string
  readonly text: DecisionText
  readonly purpose: 'recognition' | 'revocation'
  readonly recognised: number
  readonly revoked: number
}

/** A decision as it is printed, its list included. */
export function decisionPaper(
  db: Reader,
  { id, purpose, year, kind, label, text, recognised, revoked }: Decided,
): DecisionPaper {
  const office = theOffice(db)
  const number = text.number === null ? null : paperNumber(text.number)
  const day = text.day === null ? null : longDay(text.day)
  const takesBack = purpose === 'revocation'
  const count = formatNumber(takesBack ? revoked : recognised)
  return {
    facts: { title: `Quyết định ${number ?? ''}`.trim(), day: text.day ?? `${year}-12-31` },
    headingLines: office.headingLines,
    number,
    symbol: office.symbol,
    seat: office.seat,
    day,
    subject: text.subject,
    authority: authority(text.signer.post, office.name),
    legalBasis: text.legalBasis,
    articles: text.articles.map((article) => article.replaceAll('{count}', count)),
    recipients: text.recipients,
    post: signatureLines(text.signer.post),
    signer: text.signer.name,
    annex: {
      title: `${kindNoun[kind]} ${takesBack ? 'bị thu hồi' : 'đạt'} danh hiệu “${label}” năm ${year}`,
      belongsTo: `${number ?? '…………'} ${day ?? 'ngày …… tháng …… năm ………'} của ${office.name}`,
      nameHeading: nameHeading[kind],
      landscape: false,
      rows: sql.annexRows(db, { decisionId: id }).map((row) => ({
        name: row.name,
        hamlet: row.hamletType && row.hamlet ? placeTitle(row.hamletType, row.hamlet) : '',
        commune: placeTitle(row.communeType, row.commune),
        registerNumber: row.registerNumber === null ? '' : `${row.registerNumber}`,
      })),
      total: `Danh sách có ${count} ${kindNoun[kind]}`,
      anchor: anchorNow(db),
    },
  }
}
