import * as z from 'zod'
import {
  bookFilter,
  bookRow,
  bookSorts,
  droppedRow,
  likeness,
  note,
  partialDay,
  points,
  printColumns,
  reason,
  selection,
  sexes,
  subjectKinds,
  titleStages,
  titleStates,
  year,
} from './book.ts'
import { command, query, task } from './define.ts'

export type { BookFilter, BookRow, DroppedRow, Selection, TitleStage, TitleState } from './book.ts'
export {
  bookFilter,
  bookRow,
  bookSorts,
  bookStages,
  droppedRow,
  likeness,
  partialDay,
  points,
  printColumns,
  selection,
  sexes,
  subjectKinds,
  titleStages,
  titleStates,
  year,
} from './book.ts'

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
          stage: z.enum(titleStages),
          points: z.number().nullable(),
          class: z.string().nullable(),
          reason: z.string().nullable(),
          decision: z.string().nullable(),
          revocation: z.string().nullable(),
          validUntil: z.string().nullable(),
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
  /** Points, reasons and notes of many rows (a pasted column): all of them or none, as one action. */
  amendTitles: command(
    z.object({
      titles: z
        .array(
          z.object({
            titleId: z.int(),
            points: points.nullable().optional(),
            reason: reason.nullable().optional(),
            note: note.nullable().optional(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    /** How many rows were named. */
    z.object({ changed: z.int() }),
  ),
  /** How many rows, how many of them have points, and the sum of those: what the foot of the Book says of a selection. */
  sums: query(z.object({ selection }), z.object({ count: z.int(), withPoints: z.int(), points: z.number() })),
  /** Brings last year's registrations (not withdrawn, not yet here) into a year, as "again". */
  carryForward: task(
    z.object({
      fromYear: year,
      year,
      kind: z.enum(subjectKinds),
      communeId: z.int().nullable(),
      /** Only these, chosen by hand; null: all of them. */
      subjectIds: z.array(z.int()).min(1).max(200_000).nullable().default(null),
    }),
    z.object({ carried: z.int(), alreadyThere: z.int() }),
  ),
  /** Who registered the year before (and did not withdraw) and has no row in this one: the rows behind `dropped`. */
  dropped: query(
    z.object({
      year,
      kind: z.enum(subjectKinds),
      /** The commune of the year before. */
      communeId: z.int().nullable().default(null),
      text: z.string().max(120).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.int(), rows: z.array(droppedRow) }),
  ),
  giveResult: task(
    z.object({ selection, result: z.enum(['passed', 'failed']), reason: reason.nullable() }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  markNotRecognised: task(
    z.object({ selection, reason: reason.min(1) }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  withdraw: task(
    z.object({ selection, reason: reason.nullable() }),
    z.object({ changed: z.int(), unchanged: z.int() }),
  ),
  /** The Book as a spreadsheet, in the order and with the rows shown. It can be imported again without change. */
  exportBook: task(
    bookFilter.extend({
      sort: z.enum(bookSorts).default('name'),
      /** For everybody to read: without births, places below the commune, sizes of households, reasons and notes. */
      public: z.boolean().default(false),
      /** On a public list, the year of birth. */
      birthYear: z.boolean().default(false),
      /** A form the offices send each other; or the columns shown, in their order. */
      columns: z.union([
        z.enum(['registrations', 'results']),
        z.array(z.enum(printColumns)).min(1).max(printColumns.length),
      ]),
    }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int() }),
  ),
  /** The Book as a paper: the rows shown, in their order, with these columns. */
  printBook: task(
    bookFilter.extend({
      sort: z.enum(bookSorts).default('name'),
      /** For everybody to read: without births, places below the commune, sizes of households, reasons and notes. */
      public: z.boolean().default(false),
      /** On a public list, the year of birth. */
      birthYear: z.boolean().default(false),
      columns: z.array(z.enum(printColumns)).min(1).max(printColumns.length),
    }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int(), pages: z.int() }),
  ),
}
