import * as z from 'zod'
import { subjectKinds } from './book.ts'

/** What can be said of a cell: it cannot be read, or is worth a look. */
export const cellCodes = [
  'birth',
  'birth-day',
  'birth-later',
  'birth-two-digits',
  'birth-as-day',
  'birth-child',
  'birth-old',
  'day-swapped',
  'sex',
  'members',
  'again',
  'points',
  'result',
  'result-empty',
  'marks-differ',
  'name-empty',
  'name-too-long',
  'name-sign',
  'name-digits',
  'hamlet-empty',
  'hamlet-unclear',
  'commune-unknown',
  'commune-other',
  'long-text',
  'size',
  'unit-kind',
  'unit-unknown',
  'place-none',
  ...(['score', 'score-yes-no', 'score-over-max', 'score-over-whole', 'score-decimals'] as const),
  ...(['score-share', 'score-applies'] as const),
] as const
/** What can be said of a whole row: why it does not simply go in. */
export const rowCodes = [
  'same-row',
  'same-row-differs',
  'already-registered',
  'registered-differs',
  'several-families',
  'birth-unknown',
  'row-birth-unknown',
  'looks-like',
  'looks-like-row',
  'elsewhere',
  'moved',
  'not-registered',
  'several-registered',
  'other-hamlet',
  'result-known',
  'result-differs',
  'result-settled',
  'two-rows-one-family',
  'left-by-choice',
  'again-differs',
  ...(['same-row-name', 'looks-like-subject', 'looks-like-row-name', 'like-registered'] as const),
  ...(['scores-empty', 'scores-known', 'scores-replaced', 'total-differs', 'other-set'] as const),
] as const
export type CellCode = (typeof cellCodes)[number]
export type RowCode = (typeof rowCodes)[number]
export type SayingCode = CellCode | RowCode

/** The facts a sentence may need; what it does not name is left out. */
export interface SayingFacts {
  /** "C12", and what stands there. */
  readonly cell: string
  readonly value: string
  readonly year: number
  readonly place: string
  /** Where a family lived before: "thôn 1, xã Tân Phúc". */
  readonly from: string
  readonly name: string
  /** Another row of the file. */
  readonly other: number
  readonly count: number
  /** Whom the list is of, where it is not families. */
  readonly kind: (typeof subjectKinds)[number]
  /** An indicator as people call it: "1.2", and the most it can give. */
  readonly indicator: string
  readonly most: number
}
/** What is said of a row or a cell: who shows it says the sentence, in the reader's language. */
export const saying = z.object({
  code: z.enum([...cellCodes, ...rowCodes]),
  facts: z.object({
    cell: z.string().optional(),
    value: z.string().optional(),
    year: z.int().optional(),
    place: z.string().optional(),
    from: z.string().optional(),
    name: z.string().optional(),
    other: z.int().optional(),
    count: z.int().optional(),
    kind: z.enum(subjectKinds).optional(),
    indicator: z.string().optional(),
    most: z.number().optional(),
  }),
})
export type Saying = z.output<typeof saying>
