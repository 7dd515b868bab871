import * as z from 'zod'
import { likeness, note, partialDay, sexes, year } from './book.ts'
import { command, query } from './define.ts'

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
const words = z.string().trim().max(120)
const size = z.int().min(0).max(10_000_000)
const bornYear = z.int().min(1900).max(2100)
const personFields = { birth: partialDay.nullable(), sex: z.enum(sexes).nullable() }

/** Somebody the program knows, or somebody to be written down now. */
const person = z.union([z.object({ personId: id }), z.object({ name: z.string().max(120), ...personFields })])
export type PersonMeant = z.output<typeof person>
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }

/** What belongs to a clan, a unit, a family or a place: a part of the calls of `subjects`. */
export const belongings = {
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
