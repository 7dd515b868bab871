import type { Input, Output } from '../../contract/define.ts'
import type { CertificateWords } from '../../contract/design.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { longDay } from '../../contract/values/day.ts'
import { paperNumber } from '../../contract/values/paper-number.ts'
import { fullPlaceName } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/commendations.ts'
import { praiseDesign } from '../certificates/designs.ts'
import { addressLine, nameOnPaper, salutationOf } from '../certificates/words.ts'
import type { TaskContext } from '../context.ts'
import { theOffice } from '../decisions/office.ts'
import { signatureLines } from '../decisions/signature.ts'

type Calls = Contract['commendations']
type Row = ReturnType<typeof sql.praiseRows>[number]
const missing = '……'

/** Certificates of merit of the office itself for those commended, a page each in the order of the list. */
export async function printPraise(
  { db, office, run }: TaskContext,
  { ids }: Input<Calls['printPraise']>,
): Promise<Output<Calls['printPraise']>> {
  const rows = sql.praiseRows(db, { ids: JSON.stringify([...new Set(ids)]) })
  const [first] = rows
  if (!first) throw new Refusal('nobody-commended')
  const { name, seat, signers } = theOffice(db)
  const [signer] = signers
  const shared = {
    giver: name,
    year: `${first.year}`,
    registerNumber: '',
    seat: seat.trim() || missing,
    post: signer ? signatureLines(signer.post).join('\n') : 'CHỦ TỊCH',
    signer: signer?.name ?? '',
  }
  const pages = rows.map((row) => ({ design: 0, words: { ...shared, ...wordsOf(row) } }))
  const fileName = `giay-khen-${first.year}.pdf`
  const { ticket, path } = office.tickets.room(fileName, 'application/pdf')
  const drawn = await run('drawCertificates', {
    path,
    fonts: `${office.resources}/fonts`,
    designs: [praiseDesign(office.resources)],
    pages,
    facts: { title: `Giấy khen năm ${first.year}`, day: first.paperDay ?? `${first.year}-12-31` },
  })
  const [tooLong] = drawn.tooLong
  if (tooLong)
    throw new Refusal('preflight-failed', {
      count: new Set(drawn.tooLong.map(({ page }) => page)).size,
      name: rows[tooLong.page]?.name ?? '',
    })
  return { ticket, fileName, rows: rows.length, pages: drawn.pages }
}

type OwnWords = Pick<
  CertificateWords,
  'salutation' | 'name' | 'address' | 'label' | 'decisionNumber' | 'decisionDay' | 'day'
>

function wordsOf(row: Row): OwnWords {
  const { kind, name, reason, paper, paperDay } = row
  const day = paperDay === null ? missing : longDay(paperDay)
  const said = {
    label: reason,
    decisionNumber: paper === null ? missing : paperNumber(paper),
    decisionDay: day,
    day,
  }
  const { communeType, commune } = row
  if (kind === null || communeType === null || commune === null)
    return { ...said, salutation: 'Tập thể', name, address: groupPlace(row) }
  const source = { ...row, kind, communeType, commune }
  return {
    ...said,
    salutation: salutationOf(source),
    name: nameOnPaper(source),
    address: addressLine(source),
  }
}

function groupPlace({ communeType, commune }: Row): string {
  if (communeType === null || commune === null) return ''
  const line = fullPlaceName(communeType, commune)
  return line.slice(0, 1).toLocaleUpperCase('vi') + line.slice(1)
}
