import type { Finding } from '../../contract/certificates.ts'
import { Refusal } from '../../contract/refusal.ts'
import { type Measure, measureBy, widthTable } from '../../contract/values/text-width.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/certificates.ts'
import * as decisionsSql from '../../database/queries/decisions.ts'
import { readResource } from '../../files/resources.ts'
import { theOffice } from '../decisions/office.ts'
import { asDecision, type Decision } from '../decisions/record.ts'
import { type Checked, checkDecision, checkPlaces, checkSubjects, checkWidths, pairKey } from './checks.ts'
import { currentDesign } from './designs.ts'
import { certificateWords, type Giver } from './words.ts'

const measures = new Map<string, Measure>()
/** The table is read once: a check runs after every change that the clerk makes. */
function measureOf(resources: string): Measure {
  const measure =
    measures.get(resources) ??
    measureBy(widthTable.parse(JSON.parse(readResource(resources, 'fonts', 'widths.json'))))
  measures.set(resources, measure)
  return measure
}

/** Who gives the certificates of a decision. */
export function giverOf(db: Reader, decisionId: number): Giver {
  const row = decisionsSql.findDecision(db, { id: decisionId })
  if (!row) throw new Refusal('not-found', { what: 'decision', decisionId })
  const { name, seat } = theOffice(db)
  return { office: name, seat, decision: asDecision(row) }
}

/** Everything that would be wrong on paper, errors first. Issued certificates are as they are and are not looked at. */
export function findings(
  db: Reader,
  { resources, giver, ids }: { resources: string; giver: Giver; ids: readonly number[] | null },
): Finding[] {
  const { decision } = giver
  const wanted = ids === null ? null : JSON.stringify(ids)
  const rows: Checked[] = sql
    .sourcesOf(db, { decisionId: decision.id, ids: wanted })
    .filter(({ issuedAt }) => issuedAt === null)
    .map((source) => ({ source, words: certificateWords(source, giver) }))
  const distinct = sql
    .distinctOf(db, { decisionId: decision.id })
    .map(({ oneId, otherId }) => pairKey(oneId, otherId))
  return [
    ...checkDecision(decision, giver.seat, rows),
    ...checkPlaces(rows),
    ...checkSubjects(rows, new Set(distinct)),
    ...checkWidths(rows, currentDesign(resources, decision.kind), measureOf(resources)),
  ].toSorted((a, b) => a.severity.localeCompare(b.severity))
}

/** Refuses to print while an error stands. */
export function refuseErrors(list: readonly Finding[], decision: Decision): void {
  const errors = list.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const { number } = decision.text
  throw new Refusal('preflight-failed', {
    count: errors.length,
    codes: errors.map(({ code }) => code).join(', '),
    ...(number === null ? {} : { number }),
  })
}
