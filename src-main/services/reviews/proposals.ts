import * as z from 'zod'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { type Proposal, type ProposalText, proposalText } from '../../contract/proposals.ts'
import { Refusal } from '../../contract/refusal.ts'
import { yearOf } from '../../contract/values/day.ts'
import { nextNumber, samePaper } from '../../contract/values/paper-number.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/decisions.ts'
import * as sql from '../../database/queries/proposals.ts'
import { usualLabel } from '../assessments/rounds.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { theOffice } from '../decisions/office.ts'
import { notWritten } from '../decisions/signature.ts'
import { filledTemplate } from '../decisions/wording.ts'

type Calls = Contract['reviews']

/** Proposals of a year, those that are not dated yet first. */
export function proposals({ db }: ReadContext, asked: Input<Calls['proposals']>): Output<Calls['proposals']> {
  return sql.proposalsOf(db, asked).map(asProposal)
}

/** One proposal with what became of it. */
export const proposal = (
  { db }: ReadContext,
  { proposalId }: Input<Calls['proposal']>,
): Output<Calls['proposal']> => theProposal(db, proposalId)

const usual = z.object({ subject: z.string(), body: z.array(z.string()), recipients: z.array(z.string()) })

/** A proposal filled in as far as the program can; who is asked is as in the last one of its kind, and else left open. */
export function proposalDraft(
  { db, today, office: house }: ReadContext,
  { year, kind }: Input<Calls['proposalDraft']>,
): Output<Calls['proposalDraft']> {
  const office = theOffice(db)
  const round = findRound(db, { year, kind })
  const label = round?.label ?? usualLabel(kind, year)
  const isNow = year === yearOf(today())
  const taken = sql.proposalNumbers(db, { year: yearOf(today()) }).flatMap(({ number }) => number ?? [])
  const occasion = { kind, year, label, office: office.name }
  const byCommune = round ? sql.waitingByCommune(db, { roundId: round.id }) : []
  return {
    text: {
      number: isNow ? nextNumber(proposalSymbol(office.symbol), taken) : null,
      day: isNow ? today() : null,
      signer: office.signers[0] ?? { name: notWritten, post: 'CHỦ TỊCH' },
      addressee: sql.lastAddressee(db, { kind })?.addressee ?? '',
      ...filledTemplate(house.resources, 'proposal', usual, occasion),
    },
    waiting: byCommune.reduce((sum, { waiting }) => sum + waiting, 0),
    byCommune,
  }
}

/** "QĐ-HKH" is written on decisions, "TTr-HKH" on proposals (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export const proposalSymbol = (decisionSymbol: string): string =>
  `TTr-${decisionSymbol.replace(/^[^-]+-/u, '')}`

/** Changes the words of a proposal. */
export function amendProposal(
  { db, did }: WriteContext,
  { proposalId, text }: Input<Calls['amendProposal']>,
): Output<Calls['amendProposal']> {
  const before = theProposal(db, proposalId)
  const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined))
  const amended: ProposalText = { ...before.text, ...given }
  refuseTakenNumber(db, { text: amended, year: before.year, except: proposalId })
  sql.amendProposal(db, { id: proposalId, ...storedProposal(amended) })
  did({ name: 'proposal-amended', with: numberOf(amended) })
  return theProposal(db, proposalId)
}

export function theProposal(db: Reader, id: number): Proposal {
  const row = sql.findProposal(db, { id })
  if (!row) throw new Refusal('not-found', { what: 'proposal', proposalId: id })
  return asProposal(row)
}

/** A number is given once in a calendar year. */
export function refuseTakenNumber(
  db: Reader,
  { text: { number, day }, year, except }: { text: ProposalText; year: number; except: number | null },
): void {
  if (number === null) return
  const given = day === null ? year : yearOf(day)
  const taken = sql
    .proposalNumbers(db, { year: given })
    .some((other) => other.id !== except && other.number !== null && samePaper(other.number, number))
  if (taken) throw new Refusal('proposal-number-taken', { number, year: given })
}

/** As the table keeps it. */
export function storedProposal(text: ProposalText) {
  const { number, day, signer, addressee, subject, body, recipients } = proposalText.parse(text)
  return {
    number: number?.normalize('NFC') ?? null,
    day,
    signerName: signer.name.normalize('NFC'),
    signerPost: signer.post.normalize('NFC'),
    addressee: addressee.normalize('NFC'),
    subject: subject.normalize('NFC'),
    body: JSON.stringify({ paragraphs: body, recipients }).normalize('NFC'),
  }
}
const keptBody = z.object({ paragraphs: z.array(z.string()), recipients: z.array(z.string()) })

export const numberOf = ({ number }: ProposalText): Record<string, string> =>
  number === null ? {} : { number }

function asProposal({ roundId: _, ...row }: sql.ProposalRow): Proposal {
  const { number, day, signerName, signerPost, addressee, subject, body, ...rest } = row
  const { paragraphs, recipients } = keptBody.parse(JSON.parse(body))
  return {
    ...rest,
    text: {
      number,
      day,
      signer: { name: signerName, post: signerPost },
      addressee,
      subject,
      body: paragraphs,
      recipients,
    },
  }
}
