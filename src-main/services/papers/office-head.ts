import { longDay } from '../../contract/values/day.ts'
import type { Reader } from '../../database/open.ts'
import type { TablePart } from '../../documents/table-paper.ts'
import { theOffice } from '../decisions/office.ts'
import { isWritten, signatureLines } from '../decisions/signature.ts'
import { anchorNow } from '../history/anchors.ts'

/** What every paper of the office says of it. A day of null leaves room to write it in. */
export function officeHead(db: Reader, day: string | null) {
  const { headingLines, seat, signers } = theOffice(db)
  const [signer] = signers
  const place = isWritten(seat) ? seat : '……………'
  return {
    headingLines,
    seatAndDay: `${place}, ${day === null ? 'ngày …… tháng …… năm ………' : longDay(day)}`,
    signer: {
      lines: signer ? signatureLines(signer.post) : ['Chủ tịch'],
      how: '',
      name: signer && isWritten(signer.name) ? signer.name : '',
    } satisfies TablePart['signatures'][number],
    anchor: anchorNow(db),
  }
}

/** Who signs by hand under a post. */
export const byHand = (post: string): TablePart['signatures'][number] => ({
  lines: [post],
  how: '(Ký, ghi rõ họ tên)',
  name: '',
})
