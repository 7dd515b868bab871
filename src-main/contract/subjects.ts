import * as z from 'zod'
import {
  likeness,
  note,
  partialDay,
  selection,
  sexes,
  subjectKinds,
  titleStages,
  titleStates,
  year,
} from './book.ts'
import { command, query, task } from './define.ts'
import { belongings } from './subject-belongings.ts'

/** What kind of house a unit is. */
export const unitKinds = ['school', 'agency', 'enterprise', 'religious', 'other'] as const
/** Who runs it. */
export const unitLevels = ['commune', 'district', 'province'] as const
export {
  householdRelations,
  type PersonMeant,
  subjectParts,
} from './subject-belongings.ts'

const id = z.int()
const name = z.string().max(200)
const words = z.string().trim().max(120)
/** Persons, member families, households or staff: how large a subject is. */
const size = z.int().min(0).max(10_000_000)

/** In the words of a criteria set. */
const form = z.string().trim().min(1).max(120)

const clanFields = { head: words.nullable(), note: note.nullable() }
const unitFields = {
  unitKind: z.enum(unitKinds).nullable(),
  level: z.enum(unitLevels).nullable(),
  /** The body above it. */
  parent: words.nullable(),
  head: words.nullable(),
  staff: size.nullable(),
}
const personFields = { birth: partialDay.nullable(), sex: z.enum(sexes).nullable() }
const seat = { communeId: id, hamletId: id.nullable() }

/** A subject to be registered; a family has a call of its own (`assessments.registerFamily`). */
export const newSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clan'), name, ...seat, ...clanFields }),
  z.object({ kind: z.literal('unit'), name, ...seat, ...unitFields }),
  z.object({
    kind: z.literal('citizen'),
    name,
    hamletId: id,
    ...personFields,
    /** Somebody the program knows already, as the head of a family or in a unit. */
    personId: id.nullable().default(null),
  }),
  z.object({ kind: z.literal('community'), placeId: id }),
  z.object({ kind: z.literal('commune'), placeId: id }),
])
export type NewSubject = z.output<typeof newSubject>

const link = z.object({ subjectId: id, name: z.string() })

export const subjects = {
  /** All about one subject: what it is, what belongs to it in numbers, its years with their papers. */
  subject: query(
    z.object({ subjectId: id }),
    z.object({
      subjectId: id,
      kind: z.enum(subjectKinds),
      name: z.string(),
      birth: z.string().nullable(),
      sex: z.enum(sexes).nullable(),
      communeId: id,
      commune: z.string(),
      hamletId: id.nullable(),
      hamlet: z.string().nullable(),
      clan: z
        .object({
          head: z.string().nullable(),
          note: z.string().nullable(),
          families: z.int(),
          communes: z.int(),
        })
        .nullable(),
      unit: z
        .object({
          unitKind: z.enum(unitKinds).nullable(),
          level: z.enum(unitLevels).nullable(),
          parent: z.string().nullable(),
          head: z.string().nullable(),
          staff: z.int().nullable(),
          people: z.int(),
        })
        .nullable(),
      /** Which form of a criteria set it fills in; 'other': none of those named; null: not known. */
      form: z.string().nullable(),
      /** The thôn or commune a community or commune is. */
      placeId: id.nullable(),
      family: z.object({ members: z.int().nullable(), clans: z.array(link) }).nullable(),
      citizen: z
        .object({
          /** The household it is the head of, or is written down in. */
          families: z.array(link),
          units: z.array(link.extend({ fromYear: z.int().nullable(), toYear: z.int().nullable() })),
        })
        .nullable(),
      years: z.array(
        z.object({
          titleId: id,
          year: z.int(),
          label: z.string(),
          again: z.boolean(),
          state: z.enum(titleStates),
          stage: z.enum(titleStages),
          points: z.number().nullable(),
          class: z.string().nullable(),
          size: z.int().nullable(),
          reason: z.string().nullable(),
          note: z.string().nullable(),
          decisionId: id.nullable(),
          decision: z.string().nullable(),
          revocationId: id.nullable(),
          revocation: z.string().nullable(),
          validUntil: z.string().nullable(),
          certificateId: id.nullable(),
          registerNumber: z.int().nullable(),
          issued: z.boolean(),
        }),
      ),
    }),
  ),
  /** Clans, units or citizens like the one being typed: the same name without marks, in the commune or anywhere. */
  likeSubjects: query(
    z.object({
      year,
      kind: z.enum(['clan', 'unit', 'citizen']),
      name,
      communeId: id.nullable(),
    }),
    z.array(likeness),
  ),
  /**
   * Registers one subject for a year. `sameAs` is the one of the register it is; null creates one, or takes the one of the place.
   * Refused with `looks-like-registered` where one like it is known, unless `differs` says it is another one.
   */
  register: command(
    z.object({
      year,
      subject: newSubject,
      note: note.nullable(),
      sameAs: id.nullable(),
      differs: z.boolean(),
    }),
    z.object({ titleId: id, subjectId: id }),
  ),
  /** Every thôn and khu phố, or every commune, of a commune or of the whole office, for a year; who is there stays. */
  registerPlaces: task(
    z.object({ year, kind: z.enum(['community', 'commune']), communeId: id.nullable() }),
    z.object({ registered: z.int(), alreadyThere: z.int() }),
  ),
  amendClan: command(
    z.object({
      subjectId: id,
      ...z.object({ name, ...seat, ...clanFields }).partial().shape,
    }),
    z.object({}),
  ),
  amendUnit: command(
    z.object({
      subjectId: id,
      ...z.object({ name, ...seat, ...unitFields }).partial().shape,
    }),
    z.object({}),
  ),
  amendCitizen: command(
    z.object({
      subjectId: id,
      ...z.object({ name, hamletId: id, ...personFields }).partial().shape,
    }),
    z.object({}),
  ),
  /** The forms that criteria sets of a kind name, of a year or ever, with the sets; the last: none of them. */
  forms: query(
    z.object({ kind: z.enum(subjectKinds), year: year.nullable().default(null) }),
    z.array(z.object({ form: z.string(), sets: z.array(z.string()) })),
  ),
  /** Which form a subject fills in; null: not known. */
  setForm: command(z.object({ subjectId: id, form: form.nullable() }), z.object({})),
  /** The same for rows of a Book. `onlyUnknown`: who has one keeps it. */
  setForms: command(
    z.object({ selection, form: form.nullable(), onlyUnknown: z.boolean().default(false) }),
    z.object({ count: z.int() }),
  ),

  ...belongings,
}
