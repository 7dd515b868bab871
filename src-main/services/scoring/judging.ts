import { type Answers, decidingAnswers, type ScoringStage } from '../../contract/values/answers.ts'
import { formsOf } from '../../contract/values/criteria-set.ts'
import { type Judge, judgeOf, type Outcome, type SubjectFacts } from '../../contract/values/scoring.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/scoring.ts'
import { type KeptSet, theSet } from '../criteria/kept-sets.ts'
import { formsIn } from './forms.ts'
import { choicesFor, heldIn, judgedOn } from './set-of-title.ts'

export type Columns = Partial<Record<ScoringStage, Answers>>
type Row = ReturnType<typeof sql.columnsOfTitles>[number]

/** One title with its sheet, and what follows from it. */
export interface Judged {
  readonly title: Row
  readonly columns: Columns
  readonly facts: SubjectFacts
  readonly outcome: Outcome
  readonly used: KeptSet & Judge
}

/** The round that is judged, and what stands around it. */
export interface Bench {
  readonly db: Reader
  readonly resources: string
  readonly today: string
  readonly round: {
    readonly kind: Parameters<typeof choicesFor>[2]['kind']
    readonly year: number
    readonly setId: number | null
  }
}

/** Judges titles of one round by the columns written for them; those of one title follow each other. */
export const judgeRows = (bench: Bench, rows: Iterable<Row>): Generator<Judged> => judging(bench)(rows)

/** The same for rows that come in parts: what a round has in common is looked up once for all of them. */
export function judging(bench: Bench): (rows: Iterable<Row>) => Generator<Judged> {
  const find = finding(bench)
  return (rows) => judged(find, rows)
}

function* judged(find: ReturnType<typeof finding>, rows: Iterable<Row>): Generator<Judged> {
  let title: Row | undefined
  let columns: Columns = {}
  for (const row of rows) {
    if (title && row.titleId !== title.titleId) {
      const found = find(title, columns)
      if (found) yield found
      columns = {}
    }
    title = row
    // Checked when it was written; reading 20,000 of them must cost little more than reading them.
    columns[row.column] = JSON.parse(row.answers) as Answers
  }
  const found = title && find(title, columns)
  if (found) yield found
}

/** Sets, areas and levels are looked up once for all. */
function finding({ db, resources, today, round }: Bench) {
  const sets = new Map<number | null, (KeptSet & Judge) | undefined>()
  const withForms = new Set<object>()
  const areas = areasBy(db, round.year)
  const forms = formsBy(db, round.kind)
  const on = judgedOn(round.year, today)
  const setOf = (setId: number | null): (KeptSet & Judge) | undefined => {
    if (sets.has(setId)) return sets.get(setId)
    const wanted = setId ?? round.setId
    const found =
      wanted === null
        ? choicesFor(db, resources, { ...round, roundSetId: null, setId: null, unitLevel: null })[0]
        : theSet(db, wanted)
    const used = found && { ...found, ...judgeOf(found.set, found) }
    sets.set(setId, used)
    if (used && formsOf(used.set).length > 0) withForms.add(used)
    return used
  }
  const heldBy = (subjectId: number) =>
    sql.levelsHeld(db, { subjects: JSON.stringify([subjectId]), kind: round.kind, year: round.year })
  return (title: Row, columns: Columns): Judged | undefined => {
    const used = setOf(title.setId)
    if (!used) return undefined
    const facts: SubjectFacts = {
      areas: areas(title),
      on,
      heldLevels: used.set.levels.length > 0 ? heldIn(used.set, heldBy(title.subjectId)) : [],
      variant: withForms.has(used) ? forms(title) : null,
    }
    return { title, columns, facts, used, outcome: used.judge(decidingAnswers(columns), facts) }
  }
}

/** The form a title's subject fills in, once it is decided the one it was judged by. Asked for only where a set has forms. */
function formsBy(db: Reader, kind: Bench['round']['kind']) {
  const forms = formsIn(db, kind)
  return ({ subjectId, state, variant }: Row): string | null => {
    const present = forms(subjectId)
    return isOpen(state) ? present : (variant ?? present)
  }
}
const isOpen = (state: Row['state']): boolean =>
  state === 'registered' || state === 'passed' || state === 'failed'

const noAreas: readonly string[] = []
/** Areas of a title's hamlet and commune. */
function areasBy(db: Reader, year: number) {
  const byPlace = new Map<number, string[]>()
  for (const { placeId, area } of sql.areasOfYear(db, { year }))
    byPlace.set(placeId, [...(byPlace.get(placeId) ?? []), area])
  const of = (placeId: number | null) => (placeId === null ? undefined : byPlace.get(placeId))
  return ({ communeId, hamletId }: Pick<Row, 'communeId' | 'hamletId'>): readonly string[] => {
    const [there, around] = [of(hamletId), of(communeId)]
    if (!there) return around ?? noAreas
    return around ? [...new Set([...there, ...around])] : there
  }
}
