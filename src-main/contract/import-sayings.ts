import * as z from 'zod'

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
  'not-registered',
  'several-registered',
  'other-hamlet',
  'result-known',
  'result-differs',
  'result-settled',
  'two-rows-one-family',
  'left-by-choice',
  'again-differs',
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
  readonly name: string
  /** Another row of the file. */
  readonly other: number
  readonly count: number
}
/** What is said of a row or a cell: who shows it says the sentence, in the reader's language. */
export const saying = z.object({
  code: z.enum([...cellCodes, ...rowCodes]),
  facts: z.object({
    cell: z.string().optional(),
    value: z.string().optional(),
    year: z.int().optional(),
    place: z.string().optional(),
    name: z.string().optional(),
    other: z.int().optional(),
    count: z.int().optional(),
  }),
})
export type Saying = z.output<typeof saying>
