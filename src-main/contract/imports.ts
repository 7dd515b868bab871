import * as z from 'zod'
import { bookFilter, bookSorts, likeness, subjectKinds, year } from './book.ts'
import { query, task } from './define.ts'
import { saying } from './import-sayings.ts'
import { scoringStages } from './values/answers.ts'
import { indicator } from './values/criteria-set.ts'

/** What a list brings: subjects registered for a year, what came of them, or their points by indicator. */
export const importKinds = ['registrations', 'results', 'scores'] as const
export const encodings = ['unicode', 'unicode-nfd', 'tcvn3', 'vni', 'windows-1258'] as const
export type Encoding = (typeof encodings)[number]
/** What a column can mean. 'left-reason' is the reason column of a file of left-out rows: read and ignored. */
export const columnMeanings = [
  'ordinal',
  'name',
  'birth',
  'birth-male',
  'birth-female',
  'sex',
  'hamlet',
  'commune',
  'members',
  'again',
  'points',
  'result',
  'reason',
  'note',
  // of clans, units, communities and citizens
  ...(['head', 'parent', 'unit-kind', 'staff', 'families', 'households', 'population', 'unit'] as const),
  /** The number the program gave a subject, in its own score sheets. */
  'subject-id',
  'left-reason',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]
export const skipReasons = ['title', 'blank', 'heading', 'group', 'total', 'signature', 'numbering'] as const

/** Or the points of one indicator, by its code in the set of the round: "indicator 1.2". */
export const indicatorMeaning = z.templateLiteral(['indicator ', z.string().min(1).max(40)])
export type IndicatorMeaning = z.output<typeof indicatorMeaning>
export const meaning = z.union([z.enum(columnMeanings), indicatorMeaning])
export type Meaning = z.output<typeof meaning>
export const indicatorIn = (said: string | undefined): string | null =>
  said?.startsWith('indicator ') ? said.slice('indicator '.length) : null

export const mapping = z.record(z.string().regex(/^\d+$/), meaning)
export type Mapping = z.output<typeof mapping>

/** What was found in a file, before anything is decided. Columns are counted from 0, rows as Excel shows them (from 1). */
export const reading = z.object({
  readingId: z.string(),
  fileName: z.string(),
  digest: z.string(),
  pages: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  page: z.int(),
  encoding: z.enum(encodings),
  encodingBy: z.enum(['font', 'syllables', 'choice', 'none']),
  samples: z.array(z.object({ before: z.string(), after: z.string() })),
  headingRow: z.int(),
  columns: z.array(z.object({ index: z.int(), letter: z.string(), heading: z.string() })),
  /** Proposed from the headings, or the office's own if it mapped such a sheet before. */
  mapping,
  mappingBy: z.enum(['headings', 'remembered']),
  rows: z.int(),
  skipped: z.array(z.object({ row: z.int(), reason: z.enum(skipReasons), text: z.string() })),
  /** Proposed from the title lines and the file name; the clerk decides. */
  guess: z.object({
    kind: z.enum(importKinds).nullable(),
    /** As the clerk said, or as the sheet says; of families where nothing says otherwise. */
    subject: z.enum(subjectKinds),
    year: z.int().nullable(),
    placeId: z.int().nullable(),
    label: z.string().nullable(),
    /** Of scores: which column of the score sheet they are. */
    stage: z.enum(scoringStages).nullable(),
  }),
  /** When the very same bytes were imported before, and not undone. */
  importedBefore: z.object({ at: z.string(), fileName: z.string(), rows: z.int() }).nullable(),
})
export type Reading = z.output<typeof reading>

/** The clerk's word on one row: leave it out, take it as new, or it is that subject. */
export const choice = z.union([
  z.object({ take: z.literal('leave') }),
  z.object({ take: z.literal('new') }),
  z.object({ take: z.literal('same'), subjectId: z.int() }),
])
export type Choice = z.output<typeof choice>

export const importOrder = z.object({
  readingId: z.string(),
  kind: z.enum(importKinds),
  subject: z.enum(subjectKinds),
  year,
  /** The column of the score sheet that scores go into. */
  stage: z.enum(scoringStages).default('commune'),
  /** The commune all rows belong to; null when a column says it. */
  placeId: z.int().nullable(),
  mapping,
  /** By row number as in the file. */
  choices: z.record(z.string().regex(/^\d+$/), choice).default({}),
  /** Corrected cells by "row:column". */
  corrections: z.record(z.string().regex(/^\d+:\d+$/), z.string().max(500)).default({}),
})
export type ImportOrder = z.output<typeof importOrder>

/** wrong: a cell cannot be read. duplicate: in the file or the register. choose: fits several. goes-in: nothing to ask. */
export const rowFates = ['goes-in', 'wrong', 'duplicate', 'choose', 'left'] as const
export const problem = z.object({
  row: z.int(),
  column: z.string(),
  index: z.int(),
  value: z.string(),
  said: saying,
  severity: z.enum(['error', 'warning']),
})
export type Problem = z.output<typeof problem>

export const planRow = z.object({
  row: z.int(),
  cells: z.array(z.string()),
  fate: z.enum(rowFates),
  /** Why it is not simply going in. */
  reason: saying.nullable(),
  /** Columns (index) with an unreadable cell. */
  wrong: z.array(z.int()),
  /** The row of the same file it repeats. */
  sameAsRow: z.int().nullable(),
  candidates: z.array(likeness),
  choice: choice.nullable(),
})
export type PlanRow = z.output<typeof planRow>

export const planCounts = z.object({
  rows: z.int(),
  goesIn: z.int(),
  wrong: z.int(),
  duplicates: z.int(),
  choose: z.int(),
  left: z.int(),
  again: z.int(),
  fresh: z.int(),
  passed: z.int(),
  failed: z.int(),
})

export const imports = {
  /** Reads an uploaded file (or pasted text uploaded as .tsv) in a worker. */
  readSheet: task(
    z.object({
      ticket: z.string(),
      page: z.int().nullable().default(null),
      encoding: z.enum(encodings).nullable().default(null),
      /** Whom the list is of; null: as the sheet says. */
      subject: z.enum(subjectKinds).nullable().default(null),
    }),
    reading,
  ),
  /** The set by which scores of a kind and year are read, and what the columns of a sheet would mean by it. */
  scoreColumns: query(
    z.object({
      readingId: z.string(),
      subject: z.enum(subjectKinds),
      year,
      stage: z.enum(scoringStages),
    }),
    z.object({
      set: z.object({ title: z.string(), version: z.int(), indicators: z.array(indicator) }).nullable(),
      mapping,
    }),
  ),
  /** What would happen. Nothing is written. */
  previewImport: task(
    importOrder,
    z.object({
      counts: planCounts,
      problems: z.array(problem),
      /** Hamlets the commune does not have yet; they are added with the import. */
      newHamlets: z.array(z.string()),
      /** Whole-sheet refusals: a needed column is missing, no commune chosen. Importing is off while any stands. */
      blockers: z.array(
        z.object({ code: z.enum(['column-missing', 'column-twice', 'place-missing']), what: z.string() }),
      ),
    }),
  ),
  /** Rows of the last preview, in the order of the file; `fate` filters. */
  previewRows: query(
    z.object({
      readingId: z.string(),
      fate: z.enum(rowFates).nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.int(), rows: z.array(planRow) }),
  ),
  /** All or nothing, one change set. Rows that are wrong, duplicate or undecided stay out and are counted. */
  applyImport: task(
    importOrder.extend({ again: z.boolean().default(false) }),
    z.object({ imported: z.int(), left: z.int(), newHamlets: z.int(), changeSetId: z.int() }),
  ),
  /** The rows that stayed out, as a spreadsheet with the reason in a column; it comes back in by the same mapping. */
  leftOutRows: task(
    z.object({ readingId: z.string() }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int() }),
  ),
  /** A score sheet as a workbook: a row for each subject of a Book, a column for each indicator, to be filled in elsewhere. */
  exportScoreSheet: task(
    bookFilter.extend({ sort: z.enum(bookSorts).default('place'), column: z.enum(scoringStages) }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int() }),
  ),
}
