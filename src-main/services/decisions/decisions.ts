import type { DecisionText } from '../../contract/decisions.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { yearOf } from '../../contract/values/day.ts'
import { nextNumber } from '../../contract/values/paper-number.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'
import { namePart } from '../../files/file-name.ts'
import { selectedIds } from '../assessments/book.ts'
import { usualLabel } from '../assessments/rounds.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { numberOf, refuseTakenNumber } from './numbering.ts'
import { theOffice } from './office.ts'
import { decisionPaper } from './paper.ts'
import { asDecision, type Decision, storedText } from './record.ts'
import { notWritten } from './signature.ts'
import { validityOf } from './validity.ts'
import { usualWording } from './wording.ts'

export { revocationDraft, revoke } from './revoking.ts'

type Calls = Contract['decisions']

/** Decisions of a year's rounds, those that are not yet dated first. */
export function decisions(
  { db }: ReadContext,
  { year }: Input<Calls['decisions']>,
): Output<Calls['decisions']> {
  return sql.decisionsOf(db, { year }).map(asDecision)
}

/** One decision with what became of it. */
export function decision({ db }: ReadContext, { decisionId }: Input<Calls['decision']>): Decision {
  return theDecision(db, decisionId)
}

/** A decision filled in as far as the program can; the clerk changes what is different this time. */
export function proposal(
  { db, today, office: house }: ReadContext,
  { year, kind }: Input<Calls['proposal']>,
): Output<Calls['proposal']> {
  const office = theOffice(db)
  const round = sql.findRound(db, { year, kind })
  const label = round?.label ?? usualLabel(kind, year)
  const taken = sql.numbersOf(db, { year: yearOf(today()) }).flatMap(({ number }) => number ?? [])
  // A round entered years later had its own paper: today's number and day would be wrong on it.
  const isNow = year === yearOf(today())
  const byCommune = round ? sql.passedByCommune(db, { roundId: round.id }) : []
  return {
    text: {
      number: isNow ? nextNumber(office.symbol, taken) : null,
      day: isNow ? today() : null,
      signer: office.signers[0] ?? { name: notWritten, post: 'CHỦ TỊCH' },
      ...usualWording(house.resources, { ...office, office: office.name, kind, year, label }),
    },
    passed: byCommune.reduce((sum, { passed }) => sum + passed, 0),
    byCommune,
  }
}

const slice = 250

/** Recognises what is selected by one decision and enters it in the register: all of it or nothing. */
export async function recognise(
  { write, progress }: TaskContext,
  { year, kind, selection, text }: Input<Calls['recognise']>,
): Promise<Output<Calls['recognise']>> {
  return write(function* ({ db, did }) {
    const round = sql.findRound(db, { year, kind })
    if (!round) throw new Refusal('nothing-passed', { year, kind })
    const ids = JSON.stringify(selectedIds(db, selection))
    const chosen = sql.candidatesOf(db, { roundId: round.id, ids })
    if (chosen.length === 0) throw new Refusal('nothing-selected')
    const passed = chosen.filter(({ state }) => state === 'passed').map(({ id }) => id)
    if (passed.length === 0) throw new Refusal('nothing-passed', { year, kind })
    refuseTakenNumber(db, { text, year, except: null })

    const { id: decisionId } = sql.addDecision(db, {
      roundId: round.id,
      purpose: 'recognition',
      ...storedText(text, year),
    })
    const validity = validityOf(db, { roundId: round.id, day: text.day })
    const first = (sql.lastRegisterNumber(db, { year })?.last ?? 0) + 1
    for (let from = 0; from < passed.length; from += slice) {
      const ids = JSON.stringify(passed.slice(from, from + slice))
      sql.recogniseTitles(db, { ids, decisionId, validity })
      sql.addCertificates(db, { ids, decisionId, year, first: first + from })
      progress(Math.min(from + slice, passed.length), passed.length)
      yield
    }
    const last = first + passed.length - 1
    sql.setRegisterNumber(db, { year, last })
    did({ name: 'recognised', with: { count: passed.length, kind, year, ...numberOf(text) } })
    return {
      decisionId,
      recognised: passed.length,
      leftOut: chosen.length - passed.length,
      firstNumber: first,
      lastNumber: last,
    }
  })
}

/** Changes the words of a decision, until the first certificate that quotes it is issued. */
export function amendDecision(
  { db, did }: WriteContext,
  { decisionId, text }: Input<Calls['amendDecision']>,
): Decision {
  const before = theDecision(db, decisionId)
  if (before.issued > 0) throw new Refusal('decision-printed', numberOf(before.text))
  const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined))
  const amended: DecisionText = { ...before.text, ...given }
  refuseTakenNumber(db, { text: amended, year: before.year, except: decisionId })

  sql.amendDecision(db, { id: decisionId, ...storedText(amended, before.year) })
  if (amended.day !== before.text.day && before.purpose === 'recognition')
    sql.holdUntil(db, {
      decisionId,
      validity: validityOf(db, { roundId: roundOf(db, decisionId), day: amended.day }),
    })
  did({ name: 'decision-amended', with: numberOf(amended) })
  return theDecision(db, decisionId)
}

/** The decision and its list as one PDF. */
export async function printDecision(
  { db, office: house, run }: TaskContext,
  { decisionId }: Input<Calls['printDecision']>,
): Promise<Output<Calls['printDecision']>> {
  const decided = theDecision(db, decisionId)
  const paper = decisionPaper(db, decided)
  const fileName = `${namePart(`Quyết định ${decided.text.number ?? decided.year}`)}.pdf`
  const { ticket, path } = house.tickets.room(fileName, 'application/pdf')
  const { pages } = await run('drawDecision', { path, fonts: `${house.resources}/fonts`, paper })
  return { ticket, fileName, pages }
}

const roundOf = (db: Reader, id: number): number => sql.findDecision(db, { id })?.roundId ?? 0

function theDecision(db: Reader, id: number): Decision {
  const row = sql.findDecision(db, { id })
  if (!row) throw new Refusal('not-found', { what: 'decision', decisionId: id })
  return asDecision(row)
}
