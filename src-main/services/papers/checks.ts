import type { PaperCheck, PaperOrder } from '../../contract/papers.ts'
import { Refusal } from '../../contract/refusal.ts'
import { indicatorsOf } from '../../contract/values/criteria-set.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import { type PaperRow, statementSubject, statementYears } from '../../database/queries/papers.ts'
import type { ReadContext } from '../context.ts'
import { theOffice } from '../decisions/office.ts'
import { isWritten } from '../decisions/signature.ts'
import { withoutConsent } from '../privacy/consents.ts'
import { judgedOf, setForSheets } from './sheets.ts'
import { isBlank, whomOf } from './whom.ts'

/** What one PDF may hold: more lies on no table, and is drawn place by place. */
export const mostRows = { lists: 30_000, sheets: 5_000 } as const
const named = 5

type Found = PaperCheck | null
const error = (code: PaperCheck['code'], count = 1, example: string | null = null): PaperCheck => ({
  code,
  severity: 'error',
  count,
  example,
})
const warning = (code: PaperCheck['code'], count: number, example: string | null = null): Found =>
  count === 0 ? null : { code, severity: 'warning', count, example }

/** What is missing before a paper is printed, and how many rows or sheets it has. */
export function checksOf(context: ReadContext, order: PaperOrder): { rows: number; found: PaperCheck[] } {
  const isSheets = order.paper === 'empty-sheets' || order.paper === 'filled-sheets'
  const { rows, found } =
    order.paper === 'statement'
      ? statementChecks(context, order)
      : isSheets
        ? sheetChecks(context, order)
        : listChecks(context, order)
  const most = isSheets ? mostRows.sheets : mostRows.lists
  const seat = isWritten(theOffice(context.db).seat) || isSheets ? null : warning('no-seat', 1)
  const all = [rows > most ? error('too-many', rows, `${most}`) : null, ...found, seat]
  return {
    rows,
    found: all
      .filter((one) => one !== null)
      .toSorted((one, other) => one.severity.localeCompare(other.severity)),
  }
}

/** Refuses to print while an error stands. */
export function refuseErrors({ found }: { readonly found: readonly PaperCheck[] }): void {
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Refusal('preflight-failed', {
      count: errors.length,
      codes: errors.map(({ code }) => code).join(', '),
    })
}

interface Checked {
  readonly rows: number
  readonly found: readonly Found[]
}

function listChecks(context: ReadContext, order: PaperOrder): Checked {
  const rows = whomOf(context.db, order)
  if (rows.length === 0) return { rows: 0, found: [error('nobody')] }
  if (order.paper === 'posting') {
    const selection = { titleIds: rows.map(({ titleId }) => titleId) }
    const { count, names } = withoutConsent(context, { selection })
    return { rows: rows.length, found: [warning('without-consent', count, first(names))] }
  }
  const isPlaced = order.kind === 'family' || order.kind === 'citizen'
  const lost = isPlaced ? rows.filter(({ hamletId }) => hamletId === null) : []
  const unsized = order.kind === 'family' ? rows.filter(({ members }) => members === null) : []
  return {
    rows: rows.length,
    found: [
      warning('no-hamlet', lost.length, namesOf(lost)),
      warning('no-members', unsized.length, namesOf(unsized)),
    ],
  }
}

function sheetChecks(context: ReadContext, order: PaperOrder): Checked {
  if (order.paper === 'filled-sheets') return filledChecks(context, order)
  const used = setForSheets(context, order)
  const rows = isBlank(order) ? (order.blank ?? 0) : whomOf(context.db, order).length
  if (!used || indicatorsOf(used.set).length === 0) return { rows: 0, found: [error('no-set')] }
  const unknowns = unknownsOf(used.set, used)
  return {
    rows,
    found: [
      rows === 0 ? error('nobody') : null,
      warning('set-unfounded', unknowns.length, placesIn(unknowns)),
    ],
  }
}

function filledChecks(context: ReadContext, order: PaperOrder): Checked {
  const rows = whomOf(context.db, order)
  const judged = [...judgedOf(context, order, rows)]
  const scored = new Set(judged.map(({ title }) => title.titleId))
  const without = rows.filter(({ titleId }) => !scored.has(titleId))
  const open = new Set(
    judged.filter(({ outcome }) => outcome.verdict === 'incomplete').map(({ title }) => title.titleId),
  )
  const unfounded = judged.find(({ outcome }) => outcome.verdict === 'unfounded')
  return {
    rows: judged.length,
    found: [
      judged.length === 0 ? error('nobody') : null,
      warning('unscored', without.length, namesOf(without)),
      warning('unfinished', open.size, namesOf(rows.filter(({ titleId }) => open.has(titleId)))),
      unfounded
        ? warning('set-unfounded', unfounded.outcome.unknowns.length, placesIn(unfounded.outcome.unknowns))
        : null,
    ],
  }
}

function statementChecks({ db }: ReadContext, { subjectId }: PaperOrder): Checked {
  if (subjectId === null || !statementSubject(db, { id: subjectId }))
    return { rows: 0, found: [error('no-subject')] }
  const rows = statementYears(db, { subjectId }).length
  return { rows, found: [rows === 0 ? error('nobody') : null] }
}

const first = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.slice(0, named).join(', ')
const namesOf = (rows: readonly PaperRow[]): string | null => first(rows.map(({ name }) => name))
const placesIn = (unknowns: readonly { readonly at: string }[]): string | null =>
  first([...new Set(unknowns.map(({ at }) => at).filter(Boolean))])
