import type { Answer, Answers } from '../../contract/values/answers.ts'
import type { ParsedRow } from './parsed-row.ts'
import type { Planned } from './planned.ts'
import type { Given, Verdict } from './planning.ts'
import type { Known } from './register.ts'
import { asResult, isOneResult, planRegistered } from './results.ts'
import type { ScoreGround } from './score-ground.ts'
import type { ScoreCell } from './score-row.ts'

/** Points by indicator of subjects registered this year, into one column of their score sheets. */
export function planScores(given: Given): Generator<void, Planned[]> {
  const { ground } = given
  if (!ground) throw new Error('scores were planned without their set')
  return planRegistered(given, {
    settle: (parsed, subject, isChosen) => settle(ground, parsed, subject, isChosen),
    isOne: (one, other) =>
      isOneResult(one, other) && JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other)),
  })
}

const saidIn = (row: ParsedRow | undefined) => row?.answers.map(({ code, answer }) => [code, answer])
const open: readonly (string | null)[] = ['registered', 'passed', 'failed']

function settle(ground: ScoreGround, parsed: ParsedRow, subject: Known, isChosen: boolean): Verdict {
  const { titleId, name, state } = subject
  const candidates = [subject]
  if (titleId === null) throw new Error('points of nobody registered')
  if (parsed.answers.length === 0 && parsed.points === null)
    return { fate: 'left', reason: ['scores-empty', {}], candidates, family: subject }
  if (!open.includes(state))
    return { fate: 'duplicate', reason: ['result-settled', { name }], candidates, family: subject }
  if (parsed.answers.length === 0) return asTotal(parsed, subject, isChosen)
  if (!ground.isOfSet(titleId)) return { fate: 'wrong', reason: ['other-set', { name }], candidates }
  const kept = ground.kept(titleId)
  const changed = parsed.answers.filter((cell) => !isSame(kept[cell.code], cell))
  if (changed.length === 0)
    return { fate: 'duplicate', reason: ['scores-known', { name }], candidates, family: subject }
  const scores: Answers = {
    ...kept,
    ...Object.fromEntries(changed.map((cell) => [cell.code, into(kept, cell)])),
  }
  const replaced = changed.filter(({ code }) => isAnswered(kept[code])).length
  const warnings: NonNullable<Verdict['warnings']>[number][] = []
  if (replaced > 0) warnings.push(['scores-replaced', { name, count: replaced }])
  const total = ground.totalOf(subject.subjectId, scores)
  if (total !== null && parsed.points !== null && total !== parsed.points)
    warnings.push(['total-differs', { value: String(parsed.points).replace('.', ','), most: total }])
  return { fate: 'goes-in', family: subject, candidates, scores, warnings }
}

/** A list that gives the total alone. */
function asTotal(parsed: ParsedRow, subject: Known, isChosen: boolean): Verdict {
  const said = Math.round((parsed.points ?? 0) * 100)
  const candidates = [subject]
  if (subject.points === said)
    return {
      fate: 'duplicate',
      reason: ['scores-known', { name: subject.name }],
      candidates,
      family: subject,
    }
  return subject.points === null
    ? { fate: 'goes-in', family: subject, candidates }
    : asResult(parsed, subject, isChosen)
}

const isAnswered = (kept: Answer | undefined): boolean =>
  kept !== undefined && (kept.value !== null || kept.notApplicable === true)
const isSame = (kept: Answer | undefined, { answer }: ScoreCell): boolean =>
  kept !== undefined &&
  kept.value === answer.value &&
  kept.of === answer.of &&
  (kept.notApplicable ?? false) === (answer.notApplicable ?? false)

/** What was noted beside the points before, and the paper behind them, stay. */
function into(kept: Answers, { code, answer }: ScoreCell): Answer {
  const { note, evidence } = kept[code] ?? {}
  return { ...answer, ...(note !== undefined && { note }), ...(evidence !== undefined && { evidence }) }
}
