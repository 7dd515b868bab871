import * as z from 'zod'
import { subjectKinds, year } from './assessments.ts'
import { command, query } from './define.ts'
import { deadlineSteps } from './values/criteria-set.ts'

const kind = z.enum(subjectKinds)
/** How many titles of a round have come how far; each stage holds those that went further. */
const counts = {
  registered: z.int(),
  fresh: z.int(),
  again: z.int(),
  selfScored: z.int(),
  hamletReviewed: z.int(),
  communeReviewed: z.int(),
  proposed: z.int(),
  withResult: z.int(),
  passed: z.int(),
  recognised: z.int(),
  revoked: z.int(),
  certified: z.int(),
}
export const stageCounts = z.object(counts)
export type StageCounts = z.output<typeof stageCounts>

/** A share in percent with two decimals. */
const share = z.number().min(0).max(100).multipleOf(0.01)

export const kindOfRound = z.object({
  kind,
  /** Null while the year has no round of this kind. */
  label: z.string().nullable(),
  /** The one chosen for the round. */
  set: z.object({ setId: z.int(), title: z.string(), runs: z.boolean() }).nullable(),
  /** What its score sheets use while none is chosen; units have one for each level. */
  likely: z.array(z.object({ title: z.string(), runs: z.boolean() })),
  /** How many there are to be recognised: households, people, clans, hamlets, units, communes. */
  whole: z.int().nullable(),
  /** Places whose figure is missing, where `whole` is a sum of figures. */
  placesWithout: z.int(),
  ...counts,
  /** What the office means to reach; `own`: set by the office, else offered from the national programme. */
  target: z.object({ share, basis: z.string(), own: z.boolean() }).nullable(),
  deadlines: z.array(
    z.object({
      step: z.enum(deadlineSteps),
      day: z.iso.date(),
      own: z.boolean(),
      /** Titles that have not come so far; counted before and after the day. */
      open: z.int(),
      passed: z.boolean(),
    }),
  ),
})
export type KindOfRound = z.output<typeof kindOfRound>

export const placeOfRound = z.object({
  /** Null for the rows of a commune that name no hamlet. */
  placeId: z.int().nullable(),
  name: z.string().nullable(),
  whole: z.int().nullable(),
  ...counts,
})
export type PlaceOfRound = z.output<typeof placeOfRound>

export const lacks = ['registration', 'result'] as const

export const overview = {
  /** Every kind of subject in a year: how far, out of how many, beside what target, by when. */
  kinds: query(z.object({ year }), z.array(kindOfRound)),
  /** Places × stages: the communes of the office, or the hamlets of one commune. */
  places: query(z.object({ year, kind, communeId: z.int().nullable() }), z.array(placeOfRound)),
  /** One kind over the years, oldest first; a year without a round is left out. */
  years: query(
    z.object({ fromYear: year, toYear: year, kind }),
    z.array(z.object({ year: z.int(), label: z.string(), whole: z.int().nullable(), ...counts })),
  ),
  /** Who has sent nothing: no registration, or registrations and not one score, minute or result. */
  silent: query(
    z.object({ year, kind }),
    z.array(
      z.object({
        placeId: z.int(),
        name: z.string(),
        commune: z.string(),
        communeId: z.int(),
        lacks: z.enum(lacks),
        registered: z.int(),
      }),
    ),
  ),
  /** Null takes the office's own target away; the national one is then offered again. */
  setTarget: command(
    z.object({ year, kind, share: share.nullable(), basis: z.string().trim().max(300) }),
    z.object({}),
  ),
  /** The office's own last days; a step that is null goes by the criteria set again. */
  setDeadline: command(
    z.object({ year, kind, step: z.enum(deadlineSteps), day: z.iso.date().nullable() }),
    z.object({}),
  ),
}
