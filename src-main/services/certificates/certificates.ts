import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import * as sql from '../../database/queries/certificates.ts'
import { namePart } from '../../files/file-name.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { kindOfDesign, shippedDesigns } from './designs.ts'
import { numberGaps } from './gaps.ts'
import { issue } from './issue.ts'
import { pagesOf } from './pages.ts'
import { findings, giverOf, refuseErrors } from './preflight.ts'

type Calls = Contract['certificates']
const pdf = 'application/pdf'

/** The designs that a certificate can be printed with. */
export function designs({ office }: ReadContext, _: Input<Calls['designs']>): Output<Calls['designs']> {
  return shippedDesigns(office.resources).map(({ id, version, name, widthMm, heightMm }) => ({
    id,
    kind: kindOfDesign(id),
    version,
    name,
    widthMm,
    heightMm,
  }))
}

/** The register (sổ cấp): newest decision first, each in the order of its numbers. */
export function register({ db }: ReadContext, input: Input<Calls['register']>): Output<Calls['register']> {
  const { decisionId, year, issued, text, offset, limit } = input
  const filter = {
    decisionId,
    year,
    issued: issued === null ? null : Number(issued),
    words: JSON.stringify(searchKey(text).split(' ').filter(Boolean)),
    number: /^\s*0*[1-9]\d{0,8}\s*$/.test(text) ? Number(text) : null,
  }
  const counts = sql.countRegister(db, filter) ?? { total: 0, issued: 0 }
  const rows = sql
    .registerRows(db, { ...filter, offset, limit })
    .map((row) => ({ ...row, revoked: row.revoked === 1 }))
  return { ...counts, rows }
}

/** Register numbers of a year that no certificate carries. */
export function gaps({ db }: ReadContext, { year }: Input<Calls['gaps']>): Output<Calls['gaps']> {
  const given = sql.numbersGiven(db, { year }).map(({ number }) => number)
  const takenBack = new Map(sql.numbersTakenBack(db, { year }).map(({ number, at }) => [number, at]))
  return numberGaps(given, sql.lastGiven(db, { year })?.last ?? 0, takenBack)
}

/** What stands in the way of printing a decision's certificates, or deserves a look before. */
export function preflight(
  { db, office }: ReadContext,
  { decisionId }: Input<Calls['preflight']>,
): Output<Calls['preflight']> {
  return findings(db, { resources: office.resources, giver: giverOf(db, decisionId), ids: null })
}

/** One page as it will be printed, or was; nothing is frozen by looking. */
export async function previewCertificate(
  { db, office, run }: TaskContext,
  { certificateId }: Input<Calls['previewCertificate']>,
): Promise<Output<Calls['previewCertificate']>> {
  const source = sql.findSource(db, { id: certificateId })
  if (!source) throw new Refusal('not-found', { what: 'certificate', certificateId })
  const giver = giverOf(db, source.decisionId)
  const fileName = `${namePart(`Xem trước ${source.registerNumber} ${source.year}`)}.pdf`
  const { ticket, path } = office.tickets.room(fileName, pdf)
  const { designs, pages } = pagesOf(db, { sources: [source], giver, resources: office.resources })
  await run('drawCertificates', {
    path,
    fonts: `${office.resources}/fonts`,
    designs,
    pages,
    facts: { title: `Giấy chứng nhận số ${source.registerNumber}`, day: `${source.year}-12-31` },
  })
  return { ticket, fileName }
}

/** Draws certificates as one PDF in the order of the register, then freezes each; one issued before is drawn as it was. */
export async function printCertificates(
  context: TaskContext,
  { decisionId, certificateIds }: Input<Calls['printCertificates']>,
): Promise<Output<Calls['printCertificates']>> {
  const { db, office, run } = context
  const { resources } = office
  const giver = giverOf(db, decisionId)
  const ids = certificateIds === null ? null : JSON.stringify([...new Set(certificateIds)])
  const sources = sql.sourcesOf(db, { decisionId, ids })
  const [first] = sources
  const last = sources.at(-1)
  if (!first || !last) throw new Refusal('nothing-selected')
  refuseErrors(findings(db, { resources, giver, ids: certificateIds }), giver.decision)

  const { number, day } = giver.decision.text
  const fileName = `${namePart(`Giấy chứng nhận ${number ?? giver.decision.year}`)}.pdf`
  const { ticket, path } = office.tickets.room(fileName, pdf)
  const order = pagesOf(db, { sources, giver, resources })
  const facts = { title: `Giấy chứng nhận ${number ?? ''}`.trim(), day: day ?? `${first.year}-12-31` }
  const { designs, pages } = order
  const drawn = await run('drawCertificates', { path, fonts: `${resources}/fonts`, designs, pages, facts })
  await issue(context, { decisionId, sources, order, drawn })
  return {
    ticket,
    fileName,
    certificates: sources.length,
    pages: drawn.pages,
    firstNumber: first.registerNumber,
    lastNumber: last.registerNumber,
    shrunk: drawn.shrunk
      .filter(({ field }) => field === 'name')
      .map(({ page, size }) => ({
        registerNumber: sources[page]?.registerNumber ?? 0,
        name: order.pages[page]?.words.name ?? '',
        sizePt: size,
      })),
  }
}
