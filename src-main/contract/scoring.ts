import * as z from 'zod'
import { bookFilter, bookSorts, selection, subjectKinds, titleStages, titleStates, year } from './book.ts'
import { command, query, task } from './define.ts'
import { answer, answers, scoringStages } from './values/answers.ts'
import { criteriaSet, derivations } from './values/criteria-set.ts'
import { unknownKinds } from './values/unknowns.ts'

export const verdicts = ['passed', 'failed', 'incomplete', 'unfounded'] as const
const unknown = z.object({ what: z.enum(unknownKinds), at: z.string() })
/** The same shape as `Outcome` of values/scoring.ts. */
export const outcome = z.object({
  verdict: z.enum(verdicts),
  total: z.number().nullable(),
  class: z.object({ code: z.string(), title: z.string() }).nullable(),
  passScore: z.number().nullable(),
  area: z.string().nullable(),
  perCriterion: z.array(
    z.object({ code: z.string(), points: z.number().nullable(), met: z.boolean() }).readonly(),
  ),
  vetoes: z.array(z.object({ code: z.string(), rule: z.string(), at: z.array(z.string()) })),
  unanswered: z.array(z.string()),
  withoutEvidence: z.array(z.string()),
  unmet: z.array(z.string()),
  heldBack: z.object({ level: z.string(), requires: z.string(), months: z.int() }).nullable(),
  unknowns: z.array(unknown),
})

/** Why the program cannot count a share: nobody wrote down of how many, or no record tells it for such a subject. */
export const countGaps = ['no-households', 'no-members', 'no-places', 'not-countable'] as const
/** A share counted from the program's own records, and where its rows are seen. */
export const derivedInput = z.object({
  /** Code of the indicator. */
  indicator: z.string(),
  from: z.enum(derivations),
  value: z.int(),
  of: z.int().nullable(),
  gap: z.enum(countGaps).nullable(),
  /** The rows behind the numerator; null where no Book shows them (members of a clan, people of a unit: its own page does). */
  rows: bookFilter.pick({ year: true, kind: true, communeId: true, hamletId: true, state: true }).nullable(),
})
export type DerivedInput = z.output<typeof derivedInput>

/** The order in which papers lie: a Book with its filter. */
export const within = bookFilter.extend({ sort: z.enum(bookSorts).default('name') })
const neighbour = z.object({ titleId: z.int(), name: z.string() })

const usedSet = z.object({
  setId: z.int().nullable(),
  code: z.string(),
  version: z.int(),
  confirmed: z.boolean(),
  /** It is this title's own for good; else it is only the one the title would be scored by now. */
  frozen: z.boolean(),
  body: criteriaSet,
  /** Keys of the items that two people read against the paper: see values/set-items.ts. */
  confirmedItems: z.array(z.string()),
})
export const sheet = z.object({
  titleId: z.int(),
  subjectId: z.int(),
  kind: z.enum(subjectKinds),
  year: z.int(),
  name: z.string(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  state: z.enum(titleStates),
  stage: z.enum(titleStages),
  /** Null: no set serves such subjects in the year. */
  set: usedSet.nullable(),
  columns: z.object({ self: answers.nullable(), hamlet: answers.nullable(), commune: answers.nullable() }),
  facts: z.object({
    areas: z.array(z.string()),
    heldLevels: z.array(z.object({ level: z.string(), since: z.string() })),
    on: z.string(),
    /** The form of the set the subject fills in; null: not known. */
    variant: z.string().nullable(),
  }),
  derived: z.array(derivedInput),
  /** Null while there is no set. */
  outcome: outcome.nullable(),
  votes: z.array(
    z.object({
      level: z.enum(['hamlet', 'commune']),
      day: z.string(),
      votesFor: z.int().nullable(),
      votesAgainst: z.int().nullable(),
      conclusion: z.enum(['passed', 'failed']),
    }),
  ),
  complaints: z.object({ total: z.int(), open: z.int() }),
  /** Its title of the year before. */
  before: z
    .object({
      state: z.enum(titleStates),
      points: z.number().nullable(),
      class: z.string().nullable(),
    })
    .nullable(),
  /** Where it lies in the Book asked for; null when it is not there, or none was asked for. */
  place: z
    .object({ index: z.int(), total: z.int(), previous: neighbour.nullable(), next: neighbour.nullable() })
    .nullable(),
})
export type Sheet = z.output<typeof sheet>

/** What was typed: bounds and decimals are refused by the indicator, in words. */
const typed = answer.extend({ value: z.number().nullable(), of: z.number().optional() })

export const suggestionKinds = ['near-border', 'columns-differ', 'jump', 'below-own-share'] as const
const someTitle = { titleId: z.int(), subjectId: z.int(), name: z.string(), place: z.string() }
/** Points and shares as the set writes them; `borderTitle` is the class that begins there. */
export const suggestion = z.discriminatedUnion('kind', [
  z.object({
    ...someTitle,
    kind: z.literal('near-border'),
    points: z.number(),
    border: z.number(),
    borderTitle: z.string().nullable(),
  }),
  z.object({ ...someTitle, kind: z.literal('columns-differ'), self: z.number(), review: z.number() }),
  z.object({ ...someTitle, kind: z.literal('jump'), before: z.number(), points: z.number() }),
  z.object({
    ...someTitle,
    kind: z.literal('below-own-share'),
    indicator: z.string(),
    value: z.int(),
    of: z.int(),
    asked: z.number(),
  }),
])
export type Suggestion = z.output<typeof suggestion>

const ofRound = z.object({
  year,
  kind: z.enum(subjectKinds),
  communeId: z.int().nullable().default(null),
})

export const scoring = {
  /** One title with all that is scored of it; `within` asks for its neighbours in a Book. */
  sheet: query(z.object({ titleId: z.int(), within: within.nullable().default(null) }), sheet),
  /** The sets that may judge a title, the likeliest first. `runs`: it can class somebody. */
  choices: query(
    z.object({ titleId: z.int() }),
    z.array(
      z.object({
        code: z.string(),
        version: z.int(),
        title: z.string(),
        runs: z.boolean(),
        used: z.boolean(),
      }),
    ),
  ),
  /**
   * Writes one column of one title; an empty column is taken away. Points are counted anew and the set stays with the title
   * for good. Refused `score-wrong` with the indicator and what is wrong, `override-missing` where a counted share was
   * typed over without a reason, `no-criteria` while no set serves the year, `state-forbids` once it is decided,
   * `scores-changed` when the column is not as it was read.
   */
  saveScores: command(
    z.object({
      titleId: z.int(),
      stage: z.enum(scoringStages),
      answers: z.record(z.string().max(40), typed),
      /** The column as it was when it was read, null where it was empty; not given: written whatever stands there by now. */
      read: answers.nullable().optional(),
    }),
    z.object({
      points: z.number().nullable(),
      verdict: z.enum(verdicts),
      class: z.string().nullable(),
      stage: z.enum(titleStages),
      /** A result that rested on the scores no longer follows from them, and was taken back. */
      resultTakenBack: z.boolean(),
    }),
  ),
  /** Gives the results that follow from the scores. Who cannot be classed is left and counted. */
  giveScoredResults: task(
    z.object({ selection }),
    z.object({
      passed: z.int(),
      failed: z.int(),
      /** The result stood there already. */
      unchanged: z.int(),
      incomplete: z.int(),
      unfounded: z.int(),
      withoutScores: z.int(),
      /** Decided, withdrawn or revoked: nothing is given any more. */
      decided: z.int(),
      /** Why sets cannot class anybody yet. */
      reasons: z.array(z.object({ set: z.string(), unknowns: z.array(unknown) })),
    }),
  ),
  /** What the scores of a round come to, counted anew from the sheets. */
  classOf: query(
    ofRound,
    z.object({
      total: z.int(),
      withoutScores: z.int(),
      /** Of those without scores, by the result that was sent. */
      resultOnly: z.object({ passed: z.int(), failed: z.int() }),
      classes: z.array(
        z.object({ verdict: z.enum(['passed', 'failed']), class: z.string().nullable(), count: z.int() }),
      ),
      incomplete: z.int(),
      unfounded: z.int(),
      sets: z.array(
        z.object({
          code: z.string(),
          version: z.int(),
          title: z.string(),
          count: z.int(),
          unknowns: z.array(unknown),
        }),
      ),
    }),
  ),
  /**
   * Titles somebody should look at again, and why. Nothing is changed. With `upTo` only so many titles of the round are looked
   * at, for a first page that is there at once: counts are then of these.
   */
  suggestions: query(
    ofRound.extend({
      upTo: z.int().min(1).nullable().default(null),
      what: z.enum(suggestionKinds).nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      total: z.int(),
      /** The whole round was looked through. */
      whole: z.boolean(),
      counts: z.record(z.enum(suggestionKinds), z.int()),
      rows: z.array(suggestion),
    }),
  ),
  /**
   * Scores a title by another set of its kind and year. Refused `scores-of-another-set` while answers stand that it does
   * not know; with `clear` the columns are emptied first.
   */
  changeSet: command(
    z.object({
      titleId: z.int(),
      code: z.string().max(80),
      version: z.int().min(1),
      clear: z.boolean().default(false),
    }),
    z.object({}),
  ),
}
