import type { ImportOrder } from '../../contract/imports.ts'
import type { SetKind } from '../../contract/values/criteria-set.ts'
import { markIn } from '../../contract/values/score-sheet.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { setOfRound } from '../../database/queries/criteria.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import type { ReadContext } from '../context.ts'
import { allSets, type KeptSet, setsFor, theSet } from '../criteria/kept-sets.ts'

type Round = { readonly kind: SetKind & ImportOrder['subject']; readonly year: number }

/** The set a round is scored by: its own, else the likeliest of the kind and year; null where none serves. */
export function setOfSheets({ db, office }: ReadContext, { kind, year }: Round): KeptSet | null {
  const round = findRound(db, { kind, year })
  const setId = round ? (setOfRound(db, { roundId: round.id })?.setId ?? null) : null
  if (setId !== null) return theSet(db, setId)
  return setsFor(db, office.resources, { kind, year })[0] ?? null
}

/** The set by which a sheet is read: the one it names itself, else that of its round. */
export function setOfSheet(context: ReadContext, sheet: SheetReading, round: Round): KeptSet | null {
  const mark = markIn(sheet.guess.titles)
  if (!mark) return setOfSheets(context, round)
  const all = allSets(context.db, context.office.resources)
  return all.find(({ set, version }) => set.id === mark.code && version === mark.version) ?? null
}
