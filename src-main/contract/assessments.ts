import * as z from 'zod'
import { command, query, task } from './define.ts'

/** What can carry a title. Only families have a round in this version; tables and services know all of them. */
export const subjectKinds = ['citizen', 'family', 'clan', 'community', 'unit', 'commune'] as const
export const titleStates = [
  'registered',
  'passed',
  'failed',
  'recognised',
  'not-recognised',
  'withdrawn',
] as const
export type TitleState = (typeof titleStates)[number]
export const sexes = ['male', 'female'] as const

/** ISO day of known precision: "1968", "1968-05" or "1968-05-12". */
export const partialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export const year = z.int().min(2000).max(2100)
const reason = z.string().trim().max(500)
const note = z.string().trim().max(1000)
/** Points with at most two decimals, as lists give them (87.5 occurs). */
export const points = z.number().min(0).max(1000).multipleOf(0.01)

/** The filter of a Book: everything given must hold. It is also what a bulk action may be given. */
export const bookFilter = z.object({
  year,
  kind: z.enum(subjectKinds),
  communeId: z.int().nullable().default(null),
  hamletId: z.int().nullable().default(null),
  state: z.enum(titleStates).nullable().default(null),
  /** Registered for the first time (false) or again (true). */
  again: z.boolean().nullable().default(null),
  /** Any words of the name, without marks. */
  text: z.string().max(120).default(''),
  /** Stage of the round, as the Desk counts it. */
  stage: z
    .enum(['with-result', 'without-result', 'passed-or-later', 'certified', 'uncertified'])
    .nullable()
    .default(null),
})
export type BookFilter = z.output<typeof bookFilter>
export const bookSorts = [
  'name',
  'name-desc',
  'place',
  'place-desc',
  'birth',
  'birth-desc',
  'points',
  'points-desc',
  'state',
  'state-desc',
] as const

/** Rows by hand, or all that a filter shows. */
export const selection = z.union([
  z.object({ titleIds: z.array(z.int()).min(1).max(200_000) }),
  z.object({ filter: bookFilter }),
])
export type Selection = z.output<typeof selection>

export const bookRow = z.object({
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  birth: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  communeId: z.int(),
  members: z.int().nullable(),
  again: z.boolean(),
  /** Years in a row recognised, counting this one if recognised. */
  streak: z.int(),
  points: z.number().nullable(),
  state: z.enum(titleStates),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  decision: z.string().nullable(),
  registerNumber: z.int().nullable(),
})
export type BookRow = z.output<typeof bookRow>

export const likeness = z.object({
  subjectId: z.int(),
  name: z.string(),
  birth: z.string().nullable(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  registeredThisYear: z.boolean(),
})

export const assessments = {
  /** The label of the year's title ("Gia đình hiếu học" / "Gia đình học tập") belongs to the round, not to the program. */
  rounds: query(
    z.object({ year }),
    z.array(z.object({ id: z.int(), kind: z.enum(subjectKinds), label: z.string(), registered: z.int() })),
  ),
  renameRound: command(
    z.object({ year, kind: z.enum(subjectKinds), label: z.string().trim().min(1).max(80) }),
    z.object({}),
  ),
  /** Communes × stages. households is null where the figure of the year is not known. */
  matrix: query(
    z.object({ year, kind: z.enum(subjectKinds) }),
    z.array(
      z.object({
        placeId: z.int(),
        name: z.string(),
        households: z.int().nullable(),
        registered: z.int(),
        again: z.int(),
        fresh: z.int(),
        /** Registered (and not withdrawn) the year before, not this year. */
        dropped: z.int(),
        withResult: z.int(),
        passed: z.int(),
        recognised: z.int(),
        certified: z.int(),
      }),
    ),
  ),
  book: query(
    bookFilter.extend({
      sort: z.enum(bookSorts).default('name'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      total: z.int(),
      counts: z.record(z.enum(titleStates), z.int()),
      rows: z.array(bookRow),
    }),
  ),
  /** Where the next name that begins so stands in the Book; null if none. Typed letters jump there. */
  bookPosition: query(
    bookFilter.extend({ sort: z.enum(bookSorts).default('name'), prefix: z.string().min(1).max(60) }),
    z.object({ index: z.int().nullable() }),
  ),
  /** All about one subject: its years, decisions and certificates. */
  subject: query(
    z.object({ subjectId: z.int() }),
    z.object({
      subjectId: z.int(),
      kind: z.enum(subjectKinds),
      name: z.string(),
      birth: z.string().nullable(),
      sex: z.enum(sexes).nullable(),
      hamlet: z.string().nullable(),
      commune: z.string(),
      members: z.int().nullable(),
      years: z.array(
        z.object({
          titleId: z.int(),
          year: z.int(),
          label: z.string(),
          again: z.boolean(),
          state: z.enum(titleStates),
          points: z.number().nullable(),
          reason: z.string().nullable(),
          decision: z.string().nullable(),
          registerNumber: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Families like the one being typed: same name without marks in the same commune. */
  likeFamilies: query(
    z.object({ year, name: z.string().max(120), hamletId: z.int().nullable() }),
    z.array(likeness),
  ),
  /**
   * Registers one family for a year. `sameAs` is the family it is; null creates one. Refused with `looks-like-registered`
   * when a family of the same name, birth year and hamlet exists, unless `differs` says it is another one.
   */
  registerFamily: command(
    z.object({
      year,
      name: z.string().max(120),
      birth: partialDay.nullable(),
      sex: z.enum(sexes).nullable(),
      hamletId: z.int(),
      members: z.int().min(1).max(50).nullable(),
      note: note.nullable(),
      sameAs: z.int().nullable(),
      differs: z.boolean(),
    }),
    z.object({ titleId: z.int(), subjectId: z.int() }),
  ),
  amendFamily: command(
    z.object({
      subjectId: z.int(),
      name: z.string().max(120).optional(),
      birth: partialDay.nullable().optional(),
      sex: z.enum(sexes).nullable().optional(),
      hamletId: z.int().optional(),
      members: z.int().min(1).max(50).nullable().optional(),
    }),
    z.object({}),
  ),
  /** Points, reason and note of one row; allowed until it is recognised. */
  amendTitle: command(
    z.object({
      titleId: z.int(),
      points: points.nullable().optional(),
      reason: reason.nullable().optional(),
      note: note.nullable().optional(),
    }),
    z.object({}),
  ),
  /** Brings last year's registrations (not withdrawn, not yet here) into a year, as "again". */
  carryForward: task(
    z.object({ fromYear: year, year, kind: z.enum(subjectKinds), communeId: z.int().nullable() }),
    z.object({ carried: z.int(), alreadyThere: z.int() }),
  ),
  giveResult: command(
    z.object({ selection, result: z.enum(['passed', 'failed']), reason: reason.nullable() }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  markNotRecognised: command(
    z.object({ selection, reason: reason.min(1) }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  withdraw: command(
    z.object({ selection, reason: reason.nullable() }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  /** The Book as a spreadsheet, in the order and with the rows shown. It can be imported again without change. */
  exportBook: task(
    bookFilter.extend({
      sort: z.enum(bookSorts).default('name'),
      columns: z.enum(['registrations', 'results']),
    }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int() }),
  ),
}
