import * as z from 'zod'
import { likeness, note, partialDay, sexes, subjectKinds, titleStages, titleStates, year } from './book.ts'
import { command, query, task } from './define.ts'

/** What kind of house a unit is. */
export const unitKinds = ['school', 'agency', 'enterprise', 'religious', 'other'] as const
/** Who runs it. */
export const unitLevels = ['commune', 'district', 'province'] as const
/** What somebody is to the head of a household. */
export const householdRelations = [
  ...([
    'spouse',
    'child',
    'parent',
    'grandparent',
    'grandchild',
    'sibling',
    'child-in-law',
    'other',
  ] as const),
] as const
/** Parts that belong to a subject, as the history names what was done to them. */
export const subjectParts = [
  ...(['council', 'branch', 'clan-family', 'unit-person', 'household-person', 'move', 'figures'] as const),
] as const

const id = z.int()
const name = z.string().max(200)
const words = z.string().trim().max(120)
/** Persons, member families, households or staff: how large a subject is. */
const size = z.int().min(0).max(10_000_000)
const bornYear = z.int().min(1900).max(2100)

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

/** Somebody the program knows, or somebody to be written down now. */
const person = z.union([z.object({ personId: id }), z.object({ name: z.string().max(120), ...personFields })])
export type PersonMeant = z.output<typeof person>
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }
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

  /** The council of a clan (Hội đồng gia tộc, Ban khuyến học dòng họ). */
  council: query(z.object({ subjectId: id }), z.array(z.object({ id, name: z.string(), post: z.string() }))),
  addToCouncil: command(z.object({ subjectId: id, name: words.min(1), post: words }), z.object({ id })),
  amendCouncil: command(
    z.object({ id, name: words.min(1).optional(), post: words.optional() }),
    z.object({}),
  ),
  removeFromCouncil: command(z.object({ id }), z.object({})),
  branches: query(
    z.object({ subjectId: id }),
    z.array(
      z.object({
        id,
        name: z.string(),
        head: z.string().nullable(),
        placeId: id.nullable(),
        place: z.string().nullable(),
        families: z.int(),
      }),
    ),
  ),
  addBranch: command(
    z.object({ subjectId: id, name: words.min(1), head: words.nullable(), placeId: id.nullable() }),
    z.object({ id }),
  ),
  amendBranch: command(
    z.object({
      id,
      name: words.min(1).optional(),
      head: words.nullable().optional(),
      placeId: id.nullable().optional(),
    }),
    z.object({}),
  ),
  /** Its families stay in the clan, without a branch. */
  removeBranch: command(z.object({ id }), z.object({})),
  clanFamilies: query(
    z.object({ subjectId: id, ...page }),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          id,
          familyId: id,
          name: z.string(),
          birth: z.string().nullable(),
          hamlet: z.string().nullable(),
          commune: z.string(),
          branchId: id.nullable(),
          branch: z.string().nullable(),
          /** The last year it was recognised in. */
          recognised: z.int().nullable(),
        }),
      ),
    }),
  ),
  addClanFamily: command(
    z.object({ subjectId: id, familyId: id, branchId: id.nullable() }),
    z.object({ id }),
  ),
  amendClanFamily: command(z.object({ id, branchId: id.nullable() }), z.object({})),
  removeClanFamily: command(z.object({ id }), z.object({})),

  /** Families of a name, to be put into a clan. */
  findFamilies: query(
    z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(8) }),
    z.array(likeness.omit({ registeredThisYear: true })),
  ),
  /** People of a name the program knows: heads, citizens, those of a household or of a unit. */
  findPeople: query(
    z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(8) }),
    z.array(
      z.object({
        personId: id,
        name: z.string(),
        birth: z.string().nullable(),
        where: z.string().nullable(),
      }),
    ),
  ),
  unitPeople: query(
    z.object({ subjectId: id, ...page }),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          id,
          personId: id,
          name: z.string(),
          birth: z.string().nullable(),
          fromYear: z.int().nullable(),
          toYear: z.int().nullable(),
          /** As a citizen or the head of a family; null where nobody registered this person. */
          subjectId: id.nullable(),
        }),
      ),
    }),
  ),
  addUnitPerson: command(
    z.object({
      subjectId: id,
      person,
      fromYear: bornYear.nullable(),
      toYear: bornYear.nullable(),
    }),
    z.object({ id }),
  ),
  amendUnitPerson: command(
    z.object({ id, fromYear: bornYear.nullable().optional(), toYear: bornYear.nullable().optional() }),
    z.object({}),
  ),
  removeUnitPerson: command(z.object({ id }), z.object({})),

  householdPeople: query(
    z.object({ subjectId: id }),
    z.array(
      z.object({
        id,
        personId: id,
        name: z.string(),
        birth: z.string().nullable(),
        sex: z.enum(sexes).nullable(),
        relation: z.enum(householdRelations),
        subjectId: id.nullable(),
      }),
    ),
  ),
  addHouseholdPerson: command(
    z.object({ subjectId: id, person, relation: z.enum(householdRelations) }),
    z.object({ id }),
  ),
  amendHouseholdPerson: command(
    z.object({
      id,
      name: z.string().max(120).optional(),
      birth: partialDay.nullable().optional(),
      relation: z.enum(householdRelations).optional(),
    }),
    z.object({}),
  ),
  removeHouseholdPerson: command(z.object({ id }), z.object({})),
  /** Where a family lived before, the newest move first. */
  moves: query(
    z.object({ subjectId: id }),
    z.array(
      z.object({
        id,
        day: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  ),
  /** The day of a move and why; the program wrote the day it was told. */
  amendMove: command(
    z.object({ id, day: z.iso.date().optional(), note: note.nullable().optional() }),
    z.object({}),
  ),
  /** It was a mistake put right, and nobody moved. */
  removeMove: command(z.object({ id }), z.object({})),
  /** Households and people of a thôn or commune, year by year; null where nobody has told. */
  figures: query(
    z.object({ subjectId: id }),
    z.array(z.object({ year: z.int(), households: z.int().nullable(), population: z.int().nullable() })),
  ),
  setFigures: command(
    z.object({ subjectId: id, year, households: size.nullable(), population: size.nullable() }),
    z.object({}),
  ),
}
