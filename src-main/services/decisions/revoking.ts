import * as z from 'zod'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { yearOf } from '../../contract/values/day.ts'
import { nextNumber } from '../../contract/values/paper-number.ts'
import * as sql from '../../database/queries/decisions.ts'
import { selectedIds } from '../assessments/book.ts'
import { usualLabel } from '../assessments/rounds.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { numberOf, refuseTakenNumber } from './numbering.ts'
import { theOffice } from './office.ts'
import { storedText } from './record.ts'
import { notWritten } from './signature.ts'
import { filledTemplate } from './wording.ts'

type Calls = Contract['decisions']

const usual = z.object({
  subject: z.string(),
  legalBasis: z.array(z.string()),
  articles: z.array(z.string()),
  recipients: z.array(z.string()),
})

/** A decision of revocation filled in as far as the program can. It is made today, whatever year it takes back. */
export function revocationDraft(
  { db, today, office: house }: ReadContext,
  { year, kind }: Input<Calls['revocationDraft']>,
): Output<Calls['revocationDraft']> {
  const office = theOffice(db)
  const label = sql.findRound(db, { year, kind })?.label ?? usualLabel(kind, year)
  const taken = sql.numbersOf(db, { year: yearOf(today()) }).flatMap(({ number }) => number ?? [])
  return {
    text: {
      number: nextNumber(office.symbol, taken),
      day: today(),
      signer: office.signers[0] ?? { name: notWritten, post: 'CHỦ TỊCH' },
      ...filledTemplate(house.resources, 'decision-revocation', usual, {
        kind,
        year,
        label,
        office: office.name,
      }),
    },
  }
}

const slice = 250

/** Takes what is recognised of a selection back by one decision: all of it or nothing. */
export async function revoke(
  { write, progress }: TaskContext,
  { year, kind, selection, reason, text: given }: Input<Calls['revoke']>,
): Promise<Output<Calls['revoke']>> {
  const text = {
    ...given,
    articles: given.articles.map((article) => article.replaceAll('{reason}', ended(reason))),
  }
  return write(function* ({ db, did }) {
    const round = sql.findRound(db, { year, kind })
    const ids = round ? selectedIds(db, selection) : []
    const chosen = round ? sql.candidatesOf(db, { roundId: round.id, ids: JSON.stringify(ids) }) : []
    if (!round || chosen.length === 0) throw new Refusal('nothing-selected')
    const recognised = chosen.filter(({ state }) => state === 'recognised').map(({ id }) => id)
    if (recognised.length === 0) throw new Refusal('nothing-recognised', { year })
    refuseTakenNumber(db, { text, year, except: null })

    const { id: decisionId } = sql.addDecision(db, {
      roundId: round.id,
      purpose: 'revocation',
      ...storedText(text, year),
    })
    for (let from = 0; from < recognised.length; from += slice) {
      const part = JSON.stringify(recognised.slice(from, from + slice))
      sql.revokeTitles(db, { ids: part, decisionId, reason: reason.normalize('NFC') })
      progress(Math.min(from + slice, recognised.length), recognised.length)
      yield
    }
    did({ name: 'revoked', with: { count: recognised.length, kind, year, reason, ...numberOf(text) } })
    return { decisionId, revoked: recognised.length, leftOut: chosen.length - recognised.length }
  })
}

/** The sentence around it has its own full stop. */
const ended = (reason: string): string => reason.replace(/[\s.;]+$/u, '')
