import * as z from 'zod'

/** What can carry a title. */
export const subjectKinds = ['citizen', 'family', 'clan', 'community', 'unit', 'commune'] as const
export const titleStates = [
  'registered',
  'passed',
  'failed',
  'recognised',
  'not-recognised',
  'withdrawn',
  'revoked',
] as const
export type TitleState = (typeof titleStates)[number]
/** What is on paper of a title so far, each with all before it; its state says what came of it. */
export const titleStages = [
  'registered',
  'self-scored',
  'hamlet-reviewed',
  'commune-reviewed',
  'proposed',
] as const
export type TitleStage = (typeof titleStages)[number]
export const sexes = ['male', 'female'] as const

/** ISO day of known precision: "1968", "1968-05" or "1968-05-12". */
export const partialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export const year = z.int().min(2000).max(2100)
export const reason = z.string().trim().max(500)
export const note = z.string().trim().max(1000)
/** Points with at most two decimals, as lists give them (87.5 occurs). */
export const points = z.number().min(0).max(1000).multipleOf(0.01)

/** The stages a Book can be filtered by; the last four: come as far as this, or further. */
export const bookStages = [
  ...(['with-result', 'without-result', 'passed-or-later', 'certified', 'uncertified'] as const),
  ...(['self-scored', 'hamlet-reviewed', 'commune-reviewed', 'proposed'] as const),
] as const

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
  stage: z.enum(bookStages).nullable().default(null),
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
  /** Class or level by the set it was judged by, in the set's own words: "Tốt", "Mức độ 1 (Khá)". */
  class: z.string().nullable(),
  stage: z.enum(titleStages),
  state: z.enum(titleStates),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  decision: z.string().nullable(),
  registerNumber: z.int().nullable(),
})
export type BookRow = z.output<typeof bookRow>

export const droppedRow = bookRow
  .pick({ subjectId: true, name: true, birth: true, hamlet: true, commune: true, communeId: true })
  .extend({
    /** As the year before ended. */
    state: z.enum(titleStates),
    points: z.number().nullable(),
    /** Years in a row recognised, up to the year before. */
    streak: z.int(),
  })
export type DroppedRow = z.output<typeof droppedRow>

/** What a printed list can show, besides the running number. A birth date is printed as its year. */
export const printColumns = [
  ...(['name', 'birth', 'hamlet', 'commune', 'points', 'class', 'state', 'streak', 'again'] as const),
  ...(['number', 'decision', 'members', 'reason', 'note'] as const),
] as const

export const likeness = z.object({
  subjectId: z.int(),
  name: z.string(),
  birth: z.string().nullable(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  registeredThisYear: z.boolean(),
})
