import * as z from 'zod'
import { subjectKinds } from './book.ts'
import { command, query, task } from './define.ts'
import { criteriaSet, setKinds, setMethods, setSubjects } from './values/criteria-set.ts'
import { setProblem } from './values/set-problems.ts'
import { unknown } from './values/unknowns.ts'

/** Shipped with the program, typed here, or brought in from a file of another office. */
export const setOrigins = ['shipped', 'own', 'imported'] as const

const code = criteriaSet.shape.id
const version = z.int().min(1).max(9999)
/** One version of a set. It needs no number of the database: a shipped set has none until somebody uses it. */
export const setKey = z.object({ code, version })
export type SetKey = z.output<typeof setKey>

const year = z.int().min(2000).max(2100)
const person = z.string().trim().min(1).max(120)
const paper = z.string().trim().min(1).max(300)
/** Keys of items, as values/set-items.ts makes them; null: all. */
const itemKeys = z.array(z.string().max(700)).min(1).max(1000).nullable().default(null)

export const setLine = z.object({
  setId: z.int().nullable(),
  code,
  version: z.int(),
  /** No later version of its code. */
  newest: z.boolean(),
  kind: z.enum(setKinds),
  subjectKind: z.enum(setSubjects),
  title: z.string(),
  label: z.string().nullable(),
  legalBasis: z.string(),
  scope: criteriaSet.shape.scope,
  method: z.enum(setMethods).nullable(),
  origin: z.enum(setOrigins),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  period: z.string().nullable(),
  complete: z.boolean(),
  /** How many of the two steps against the paper are done for every item. */
  steps: z.int(),
  /** How many items it has, and how many were read against the paper by two. */
  items: z.int(),
  itemsConfirmed: z.int(),
  used: z.boolean(),
  /** Why it can judge nobody; empty: it can. */
  unknowns: z.array(unknown),
})
export type SetLine = z.output<typeof setLine>

/** What somebody did against the paper; step 0: it was taken back. The same shape as `Reading` of values/set-items.ts. */
export const confirmation = z.object({
  step: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  person: z.string(),
  day: z.string(),
  paper: z.string().nullable(),
  reason: z.string().nullable(),
  items: z.array(z.string()).nullable(),
  fromVersion: z.int().nullable(),
})

export const wholeSet = setLine.extend({
  set: criteriaSet,
  /** All that was done against the paper, in its order. */
  confirmations: z.array(confirmation),
  /** Rounds that judge by it, and how many titles were judged by it in each. */
  usedBy: z.array(
    z.object({
      year: z.int(),
      kind: z.enum(subjectKinds),
      label: z.string(),
      /** The round goes on by it; false: only results of before are by it. */
      chosen: z.boolean(),
      titles: z.int(),
    }),
  ),
  /** Every version of its code, newest first. */
  versions: z.array(z.object({ version: z.int(), origin: z.enum(setOrigins), steps: z.int() })),
  /** An edit changes this version itself; else it makes the next one. */
  changeable: z.boolean(),
  removable: z.boolean(),
})
export type WholeSet = z.output<typeof wholeSet>

const known = z.object({ version: z.int(), title: z.string() })
export const setFilePreview = z.object({
  fileName: z.string(),
  /** Null: the file says no set that can be read; `problems` tell why. */
  set: criteriaSet.nullable(),
  problems: z.array(setProblem),
  unknowns: z.array(unknown),
  /** The digest in the file fits what it holds; null: the file has none, it was not written by this program. */
  intact: z.boolean().nullable(),
  from: z.string().nullable(),
  /** The newest version of the same code here. */
  newest: known.nullable(),
  /** The version here that says the very same. */
  same: known.nullable(),
})
export type SetFilePreview = z.output<typeof setFilePreview>

const areaName = z.string().trim().min(1).max(600)
export const placeArea = z.object({
  id: z.int(),
  placeId: z.int(),
  place: z.string(),
  /** The commune of a hamlet. */
  above: z.string().nullable(),
  area: z.string(),
  fromYear: z.int(),
  toYear: z.int().nullable(),
  basis: z.string(),
})
export type PlaceArea = z.output<typeof placeArea>

export const criteria = {
  /** Every version the office knows: those that hold in the year, of the kind. */
  sets: query(
    z.object({
      kind: z.enum(setKinds).nullable().default(null),
      year: year.nullable().default(null),
    }),
    z.array(setLine),
  ),
  /** One version whole, by code and version (null: the newest) or by its number. */
  set: query(
    z.union([z.object({ setId: z.int() }), z.object({ code, version: version.nullable().default(null) })]),
    wholeSet,
  ),
  /**
   * Keeps what was typed. The same code as `base`: that version itself while it is nobody's, else the next one; another code: a
   * set of the office's own. What is typed is looked through item by item; `set-invalid` names the first that is wrong.
   */
  saveSet: command(
    z.object({ base: setKey.nullable(), set: z.record(z.string(), z.unknown()) }),
    setKey.extend({ setId: z.int().nullable(), made: z.enum(['nothing', 'changed', 'version', 'set']) }),
  ),
  /** Only a version of one's own or from a file that nobody used or confirmed. */
  removeSet: command(setKey, z.object({})),
  /**
   * One of two steps: read against the paper, all items that lack it or those chosen. The second by somebody else; not while
   * what is confirmed has gaps (`set-unknowns`).
   */
  confirmSet: command(
    setKey.extend({
      step: z.union([z.literal(1), z.literal(2)]),
      person,
      day: z.iso.date(),
      paper,
      items: itemKeys,
    }),
    z.object({ setId: z.int(), steps: z.int() }),
  ),
  /** Takes both steps back, of all items or those chosen. Refused `set-gave-results` once titles have a result by the version. */
  withdrawConfirmation: command(
    setKey.extend({ person, day: z.iso.date(), reason: z.string().trim().min(1).max(500), items: itemKeys }),
    z.object({ steps: z.int() }),
  ),
  /** The version as a file for another office. */
  exportSet: task(setKey, z.object({ ticket: z.string(), fileName: z.string() })),
  /** What a file holds and what would become of it; nothing is kept. */
  readSetFile: query(z.object({ ticket: z.string() }), setFilePreview),
  /** Takes it in: as the next version of its code, or under another code. Never confirmed. */
  importSet: command(
    z.object({ ticket: z.string(), code: code.nullable().default(null) }),
    setKey.extend({ setId: z.int() }),
  ),
  /** By which set a round judges, and what was judged by another already. */
  roundSet: query(
    z.object({ year, kind: z.enum(subjectKinds) }),
    z.object({
      chosen: setLine.nullable(),
      /** What may be chosen, the likeliest first. */
      choices: z.array(setLine),
      judged: z.array(setKey.extend({ title: z.string(), titles: z.int() })),
      /** Sheets that are filled in and not judged yet. */
      sheets: z.int(),
    }),
  ),
  /**
   * Chooses the set of a round; null: none. Refused `set-judged` when titles were judged by another version, unless
   * `keepJudged`: they stay as they are, those still to be judged go by the new one.
   */
  chooseSet: command(
    z.object({
      year,
      kind: z.enum(subjectKinds),
      set: setKey.nullable(),
      keepJudged: z.boolean().default(false),
    }),
    z.object({ setId: z.int().nullable(), kept: z.int() }),
  ),
  /** Areas of places, and the names the sets have for them. */
  placeAreas: query(
    z.object({ year: year.nullable().default(null) }),
    z.object({
      rows: z.array(placeArea),
      names: z.array(z.object({ area: z.string(), titles: z.array(z.string()) })),
    }),
  ),
  /** Puts places into an area for years; with `id` what stands there is amended. */
  setPlaceArea: command(
    z.object({
      id: z.int().nullable().default(null),
      placeIds: z.array(z.int()).min(1).max(2000),
      area: areaName,
      fromYear: year,
      toYear: year.nullable(),
      basis: z.string().trim().min(1).max(500),
    }),
    z.object({ count: z.int() }),
  ),
  removePlaceArea: command(z.object({ id: z.int() }), z.object({})),
}
