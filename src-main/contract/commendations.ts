import * as z from 'zod'
import { reason, subjectKinds, year } from './book.ts'
import { command, query, task } from './define.ts'

/** Given by the office itself, or asked for at the level above. */
export const commendationLevels = ['own', 'higher'] as const
export const commendationStates = ['listed', 'proposed', 'commended', 'refused'] as const

/** Number of the paper behind a state: "12/QĐ-HKH". */
const paper = z.string().trim().max(60)
const day = z.iso.date()

export const commendation = z.object({
  id: z.int(),
  year: z.int(),
  subjectId: z.int().nullable(),
  /** Null: a group that stands in no register. */
  kind: z.enum(subjectKinds).nullable(),
  name: z.string(),
  hamlet: z.string().nullable(),
  commune: z.string().nullable(),
  /** Years in a row recognised when it was listed; null: another reason. */
  yearsInRow: z.int().nullable(),
  reason: z.string(),
  level: z.enum(commendationLevels),
  state: z.enum(commendationStates),
  paper: z.string().nullable(),
  paperDay: z.string().nullable(),
})
export type Commendation = z.output<typeof commendation>

const page = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
}
const commendationFilter = z.object({
  year,
  level: z.enum(commendationLevels).nullable().default(null),
  state: z.enum(commendationStates).nullable().default(null),
  text: z.string().max(120).default(''),
})
const ids = z.array(z.int()).min(1).max(20_000)
const suggestionFilter = z.object({
  year,
  kind: z.enum(subjectKinds).default('family'),
  /** At least so many years in a row recognised, this year the last. */
  years: z.int().min(2).max(30),
  communeId: z.int().nullable().default(null),
})
const made = z.object({ ticket: z.string(), fileName: z.string(), rows: z.int() })

export const commendations = {
  list: query(
    commendationFilter.extend(page),
    z.object({
      total: z.int(),
      counts: z.record(z.enum(commendationStates), z.int()),
      rows: z.array(commendation),
    }),
  ),
  /** What one subject was ever put on the list for, the newest year first. */
  ofSubject: query(z.object({ subjectId: z.int() }), z.array(commendation)),
  /** Who was recognised so many years in a row and stands on no list of the year: a suggestion, nothing is listed by it. */
  suggestions: query(
    suggestionFilter.extend(page),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          subjectId: z.int(),
          name: z.string(),
          hamlet: z.string().nullable(),
          commune: z.string(),
          yearsInRow: z.int(),
        }),
      ),
    }),
  ),
  /**
   * Puts subjects on the list of a year. With `years` the reason is their years in a row, counted by the program from the
   * recognitions; refused with `years-not-reached` where somebody has fewer.
   */
  listSubjects: command(
    z.object({
      year,
      subjectIds: ids,
      level: z.enum(commendationLevels),
      years: z.int().min(2).max(30).nullable(),
      /** {years} and {label} stand for what the program counted. */
      reason: reason.min(1),
    }),
    z.object({ listed: z.int(), alreadyThere: z.int() }),
  ),
  /** Puts a group that stands in no register on the list: a class, a team, a branch. */
  listGroup: command(
    z.object({
      year,
      name: z.string().trim().min(1).max(160),
      communeId: z.int().nullable(),
      level: z.enum(commendationLevels),
      reason: reason.min(1),
    }),
    z.object({ id: z.int() }),
  ),
  /** Allowed while it is listed or proposed. */
  amend: command(
    z.object({ id: z.int(), reason: reason.min(1).optional(), level: z.enum(commendationLevels).optional() }),
    z.object({}),
  ),
  /** Off the list again, while nothing was proposed. */
  takeOff: command(z.object({ ids }), z.object({ taken: z.int() })),
  /** From the list to those proposed; the paper that asks for it, if it is numbered already. */
  propose: command(
    z.object({ ids, paper: paper.nullable(), paperDay: day.nullable() }),
    z.object({ changed: z.int() }),
  ),
  /** What became of a proposal: commended by a paper, or refused. */
  settle: command(
    z.object({
      ids,
      state: z.enum(['commended', 'refused']),
      paper: paper.nullable(),
      paperDay: day.nullable(),
    }),
    z.object({ changed: z.int() }),
  ),
  /** The list that goes to who decides, as a paper. */
  printProposal: task(commendationFilter, made.extend({ pages: z.int() })),
  /** The same as a spreadsheet. */
  exportProposal: task(commendationFilter, made),
  /** Certificates of merit (giấy khen) of the office itself, a page each; only of those commended. */
  printPraise: task(z.object({ ids }), made.extend({ pages: z.int() })),
}
