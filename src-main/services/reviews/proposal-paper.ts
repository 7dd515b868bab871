import type { Proposal } from '../../contract/proposals.ts'
import { longDay } from '../../contract/values/day.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import { paperNumber } from '../../contract/values/paper-number.ts'
import { placeTitle } from '../../contract/values/place-name.ts'
import type { Reader } from '../../database/open.ts'
import { proposalList } from '../../database/queries/proposals.ts'
import type { ProposalPaper } from '../../documents/proposal.ts'
import { theOffice } from '../decisions/office.ts'
import { signatureLines } from '../decisions/signature.ts'
import { kindNoun, nameHeading } from '../decisions/wording.ts'
import { anchorNow } from '../history/anchors.ts'
import { proposalSymbol } from './proposals.ts'

/** A proposal as it is printed, its list included. */
export function proposalPaper(
  db: Reader,
  { id, year, kind, label, text, proposed }: Proposal,
): ProposalPaper {
  const office = theOffice(db)
  const number = text.number === null ? null : paperNumber(text.number)
  const day = text.day === null ? null : longDay(text.day)
  const count = formatNumber(proposed)
  return {
    facts: { title: `Tờ trình ${number ?? ''}`.trim(), day: text.day ?? `${year}-12-31` },
    headingLines: office.headingLines,
    number,
    symbol: proposalSymbol(office.symbol),
    seat: office.seat,
    day,
    subject: text.subject,
    addressee: text.addressee,
    body: text.body.map((paragraph) => paragraph.replaceAll('{count}', count)),
    recipients: text.recipients,
    post: signatureLines(text.signer.post),
    signer: text.signer.name,
    list: {
      title: `${kindNoun[kind]} đề nghị công nhận danh hiệu “${label}” năm ${year}`,
      belongsTo: `${number ?? '…………'} ${day ?? 'ngày …… tháng …… năm ………'} của ${office.name}`,
      nameHeading: nameHeading[kind],
      rows: proposalList(db, { proposalId: id }).map((row) => ({
        name: row.name,
        hamlet: row.hamletType && row.hamlet ? placeTitle(row.hamletType, row.hamlet) : '',
        commune: placeTitle(row.communeType, row.commune),
        points: row.points === null ? '' : formatPoints(row.points / 100),
        note: [row.class, row.again === 1 ? 'đăng ký lại' : 'đăng ký mới'].filter(Boolean).join('; '),
      })),
      total: `Danh sách có ${count} ${kindNoun[kind]}`,
      anchor: anchorNow(db),
    },
  }
}
