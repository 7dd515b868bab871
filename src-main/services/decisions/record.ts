import * as z from 'zod'
import { type DecisionText, type decision, decisionText } from '../../contract/decisions.ts'
import { yearOf } from '../../contract/values/day.ts'
import type { DecisionRow } from '../../database/queries/decisions.ts'

export type Decision = z.output<typeof decision>
const lines = z.array(z.string())
const linesOf = (json: string): string[] => lines.parse(JSON.parse(json))

export const asDecision = (row: DecisionRow): Decision => ({
  id: row.id,
  purpose: row.purpose,
  year: row.year,
  kind: row.kind,
  label: row.label,
  text: {
    number: row.number,
    day: row.day,
    signer: { name: row.signerName, post: row.signerPost },
    legalBasis: linesOf(row.legalBasis),
    subject: row.subject,
    articles: linesOf(row.articles),
    recipients: linesOf(row.recipients),
  },
  recognised: row.recognised,
  revoked: row.revoked,
  issued: row.issued,
  toPrint: row.toPrint,
  firstNumber: row.firstNumber,
  lastNumber: row.lastNumber,
})

/** As the table keeps it; the year is the one its number counts in. */
export function storedText(text: DecisionText, roundYear: number) {
  const { number, day, signer, subject, legalBasis, articles, recipients } = decisionText.parse(text)
  return {
    year: day === null ? roundYear : yearOf(day),
    number: number?.normalize('NFC') ?? null,
    day,
    signerName: signer.name.normalize('NFC'),
    signerPost: signer.post.normalize('NFC'),
    subject: subject.normalize('NFC'),
    legalBasis: JSON.stringify(legalBasis).normalize('NFC'),
    articles: JSON.stringify(articles).normalize('NFC'),
    recipients: JSON.stringify(recipients).normalize('NFC'),
  }
}
