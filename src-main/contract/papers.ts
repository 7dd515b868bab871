import * as z from 'zod'
import { subjectKinds, year } from './book.ts'
import { query, task } from './define.ts'

/** The papers of a round beside decisions, certificates, minutes and proposals. */
export const paperNames = ['registration', 'posting', 'empty-sheets', 'filled-sheets', 'statement'] as const
export type PaperName = (typeof paperNames)[number]
/** Whom a list for everybody names. */
export const postings = ['registered', 'passed', 'recognised'] as const

export const paperOrder = z.object({
  paper: z.enum(paperNames),
  year,
  kind: z.enum(subjectKinds),
  communeId: z.int().nullable().default(null),
  /** A list for everybody names no place below the commune, and is of the whole commune whatever stands here. */
  hamletId: z.int().nullable().default(null),
  /** A registration list: each hamlet begins a page. */
  byHamlet: z.boolean().default(false),
  posting: z.enum(postings).default('passed'),
  /** Whose statement; sheets: of this one alone. */
  subjectId: z.int().nullable().default(null),
  /** Empty sheets: by this set; null: the one of the round. */
  set: z
    .object({ code: z.string().max(80), version: z.int().min(1) })
    .nullable()
    .default(null),
  /** Empty sheets: so many without a name, to be written in by hand; null: one for each who is registered. */
  blank: z.int().min(1).max(500).nullable().default(null),
})
export type PaperOrder = z.output<typeof paperOrder>

export const paperCheckCodes = [
  'nobody',
  'no-set',
  'set-unfounded',
  'too-many',
  'no-hamlet',
  'no-members',
  'unscored',
  'unfinished',
  'without-consent',
  'no-seat',
  'no-subject',
] as const
export const paperCheck = z.object({
  code: z.enum(paperCheckCodes),
  /** Nothing is printed while an error stands. */
  severity: z.enum(['error', 'warning']),
  count: z.int(),
  /** Names, or codes of indicators: the first of them. */
  example: z.string().nullable(),
})
export type PaperCheck = z.output<typeof paperCheck>

export const papers = {
  /** Criteria sets that sheets of a year can be drawn by, the one of the round first. */
  sets: query(
    z.object({ year, kind: z.enum(subjectKinds) }),
    z.array(
      z.object({
        code: z.string(),
        version: z.int(),
        title: z.string(),
        ofRound: z.boolean(),
        indicators: z.int(),
        /** How many things the set does not say; 0: it can judge. */
        unknowns: z.int(),
      }),
    ),
  ),
  /** What is missing before a paper is printed, errors first, and how many rows or sheets it would have. */
  checks: query(paperOrder, z.object({ rows: z.int(), found: z.array(paperCheck) })),
  /** Its first pages, as they will be printed. */
  previewPaper: task(paperOrder, z.object({ ticket: z.string(), fileName: z.string() })),
  /** The whole paper; refused with `preflight-failed` while an error stands. Logged as an export. */
  printPaper: task(
    paperOrder,
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int(), pages: z.int() }),
  ),
}
