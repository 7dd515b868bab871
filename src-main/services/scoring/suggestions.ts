import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { type Suggestion, suggestionKinds } from '../../contract/scoring.ts'
import * as sql from '../../database/queries/scoring.ts'
import { keptUntilWritten } from '../../database/unchanged.ts'
import type { ReadContext } from '../context.ts'
import { benchOf, type RoundBench } from './classes.ts'
import { type Found, findIn } from './finding.ts'

type Calls = Contract['scoring']
type Asked = Input<Calls['suggestions']>
type Suggested = Output<Calls['suggestions']>

/** Titles of a round somebody should look at again, each with its figures; the order is that of the kinds. */
export function* suggestions(context: ReadContext, input: Asked): Generator<void, Suggested> {
  const bench = benchOf(context, input)
  const counts = Object.fromEntries(suggestionKinds.map((kind) => [kind, 0])) as Suggested['counts']
  if (!bench) return { total: 0, whole: true, counts, rows: [] }
  const { all, whole } = yield* known(bench, input)
  for (const { kind } of all) counts[kind] += 1
  const wanted = input.what === null ? all : all.filter(({ kind }) => kind === input.what)
  return {
    total: wanted.length,
    whole,
    counts,
    rows: named(bench.db, wanted.slice(input.offset, input.offset + input.limit)),
  }
}

/** The last round that was looked through, for its other pages. */
const lookedThrough = keptUntilWritten<readonly Found[]>()

function* known(bench: RoundBench, asked: Asked): Generator<void, Known> {
  const { db, roundId, today } = bench
  const key = JSON.stringify([roundId, today, asked.communeId])
  const found = lookedThrough.find(db, key)
  if (found) return { all: found, whole: true }
  if (asked.upTo !== null) return { all: yield* findIn(bench, asked), whole: false }
  const keep = lookedThrough.begin(db, key)
  const all = yield* findIn(bench, asked)
  keep(all)
  return { all, whole: true }
}
interface Known {
  readonly all: readonly Found[]
  readonly whole: boolean
}

function named(db: RoundBench['db'], found: readonly Found[]): Suggestion[] {
  const ids = JSON.stringify([...new Set(found.map(({ titleId }) => titleId))])
  const known = new Map(sql.placesOfTitles(db, { ids }).map((row) => [row.titleId, row]))
  return found.flatMap((each): Suggestion[] => {
    const row = known.get(each.titleId)
    if (!row) return []
    const place = [row.hamlet, row.commune].filter(Boolean).join(', ')
    return [{ ...each, subjectId: row.subjectId, name: row.name, place }]
  })
}
