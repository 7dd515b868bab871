import * as z from 'zod'
import { bookFilter, bookSorts, bookStages, titleStates } from '../../src-main/contract/assessments.ts'
import { preflightCodes } from '../../src-main/contract/certificates.ts'
import { commendationLevels, commendationStates } from '../../src-main/contract/commendations.ts'
import { importKinds, rowFates } from '../../src-main/contract/imports.ts'
import { paperNames, postings } from '../../src-main/contract/papers.ts'
import { reviewLevels } from '../../src-main/contract/reviews.ts'
import { suggestionKinds } from '../../src-main/contract/scoring.ts'
import { setKinds } from '../../src-main/contract/values/criteria-set.ts'

const id = z.int().positive()
const text = z.string().max(120)
const setCode = z.string().max(80)

/** A word of the address that means nothing here is left out, not refused: an old link still opens its page. */
const search = <S extends Record<string, z.ZodType>>(shape: S) =>
  z.object(
    Object.fromEntries(
      Object.entries(shape).map(([name, type]) => [name, type.optional().catch(undefined)]),
    ) as {
      [K in keyof S]: z.ZodCatch<z.ZodOptional<S[K]>>
    },
  )

/** Every page and what its address holds: the whole state of a list, so that Back works and a view can be kept. */
export const addresses = {
  desk: { path: '/', search: search({ kind: bookFilter.shape.kind }) },
  /** The kind looked at, and the commune whose hamlets are shown. */
  overview: {
    path: '/overview',
    search: search({ kind: bookFilter.shape.kind, commune: id, part: z.enum(['places', 'years', 'silent']) }),
  },
  titles: {
    path: '/titles',
    search: search({
      kind: bookFilter.shape.kind,
      commune: id,
      hamlet: id,
      state: z.enum(titleStates),
      again: z.boolean(),
      stage: z.enum(bookStages),
      text,
      sort: z.enum(bookSorts),
      /** The subject shown beside the list. */
      subject: id,
      /** What is open beside the list instead of the row in focus: the form of a new registration. */
      open: z.enum(['register', 'carry']),
      /** The title whose score sheet lies beside the list. */
      sheet: id,
      /** Another list of the year: who registered the year before and not in this one. */
      list: z.enum(['dropped']),
    }),
  },
  /** One subject: its years and papers, what belongs to it. */
  subject: { path: '/subject', search: search({ subject: id }) },
  /** The score sheet of one title, and the Book whose order the papers lie in. */
  score: {
    path: '/score',
    search: search({
      title: id,
      kind: bookFilter.shape.kind,
      commune: id,
      hamlet: id,
      state: z.enum(titleStates),
      again: z.boolean(),
      stage: z.enum(bookStages),
      text,
      sort: z.enum(bookSorts),
    }),
  },
  suggestions: {
    path: '/suggestions',
    search: search({ kind: bookFilter.shape.kind, commune: id, what: z.enum(suggestionKinds) }),
  },
  decisions: { path: '/decisions', search: search({ decision: id }) },
  decision: {
    path: '/decision',
    search: search({
      decision: id,
      kind: bookFilter.shape.kind,
      // Whom a new decision is for: rows chosen by hand, or all that passed within these words of the Titles Book.
      titles: z.array(id).max(200_000),
      commune: id,
      hamlet: id,
      again: z.boolean(),
      text,
      /** Where to begin: what a check before printing found missing. */
      field: z.enum(['number', 'day', 'signer', 'post']),
    }),
  },
  /** A decision that takes recognised titles back. */
  revocation: {
    path: '/revocation',
    search: search({ kind: bookFilter.shape.kind, titles: z.array(id).max(200_000) }),
  },
  /** Minutes by place; review: the one in focus. */
  reviews: {
    path: '/reviews',
    search: search({ kind: bookFilter.shape.kind, level: z.enum(reviewLevels), commune: id, review: id }),
  },
  /** One meeting: written down already, or a new one of a place. */
  review: {
    path: '/review',
    search: search({ review: id, kind: bookFilter.shape.kind, level: z.enum(reviewLevels), place: id }),
  },
  /** Proposals of the year, one of them, or (new) the form of another. */
  proposal: {
    path: '/proposal',
    search: search({
      proposal: id,
      kind: bookFilter.shape.kind,
      open: z.enum(['new', 'amend']),
      commune: id,
      titles: z.array(id).max(200_000),
    }),
  },
  /** title: the form of a new complaint about it; complaint: the one in focus. */
  complaints: {
    path: '/complaints',
    search: search({ title: id, complaint: id, open: z.boolean(), allYears: z.boolean() }),
  },
  expiring: {
    path: '/expiring',
    search: search({ until: z.iso.date(), kind: bookFilter.shape.kind }),
  },
  certificates: {
    path: '/certificates',
    search: search({ decision: id, issued: z.boolean(), text, certificate: id, allYears: z.boolean() }),
  },
  print: {
    path: '/print',
    search: search({ decision: id, certificate: id, only: z.enum(['not-issued', ...preflightCodes]) }),
  },
  papers: {
    path: '/papers',
    search: search({
      paper: z.enum(paperNames),
      kind: bookFilter.shape.kind,
      commune: id,
      hamlet: id,
      byHamlet: z.boolean(),
      posting: z.enum(postings),
      /** Whose paper it is. */
      subject: id,
      /** A criteria set and its version, for empty sheets. */
      set: z.string().max(80),
      version: id,
      blank: z.int().min(1).max(500),
    }),
  },
  commendations: {
    path: '/commendations',
    search: search({
      level: z.enum(commendationLevels),
      state: z.enum(commendationStates),
      text,
      /** What is open beside the list instead of the row in focus. */
      open: z.enum(['suggestions', 'group']),
    }),
  },
  criteria: {
    path: '/criteria',
    search: search({
      kind: z.enum(setKinds),
      text,
      inYear: z.boolean(),
      open: z.enum(['import']),
    }),
  },
  /** One version of a set, by its number or by code and version; without a version: the newest. */
  criteriaSet: { path: '/criteria-set', search: search({ set: id, code: setCode, version: id }) },
  /** A version to edit or to copy; none: a new set. */
  criteriaEdit: {
    path: '/criteria-edit',
    search: search({ code: setCode, version: id, as: z.enum(['copy']) }),
  },
  criteriaCompare: {
    path: '/criteria-compare',
    search: search({ code: setCode, version: id, other: setCode, otherVersion: id }),
  },
  placeAreas: { path: '/areas', search: search({ area: id, open: z.enum(['add']) }) },
  import: {
    path: '/import',
    search: search({
      reading: z.string().max(100),
      kind: z.enum(importKinds),
      place: id,
      fate: z.enum(rowFates),
    }),
  },
  backups: { path: '/backups', search: search({ folder: z.string().max(1000) }) },
  restore: { path: '/restore', search: search({ file: z.string().max(1000) }) },
  /** check: looks through the data as soon as the page opens. */
  history: { path: '/history', search: search({ text, action: id, check: z.boolean() }) },
  /** One row's history, or that of everything about one subject. */
  record: { path: '/history/record', search: search({ table: z.string().max(40), row: id, subject: id }) },
  /** subject: the person that is looked at. */
  privacy: { path: '/privacy', search: search({ subject: id }) },
  /** What a helper needs to know when something went wrong. */
  incident: { path: '/incident', search: search({}) },
  settings: {
    path: '/settings',
    search: search({ part: z.enum(['office', 'papers', 'places', 'window', 'lock']) }),
  },
} as const

export type PageName = keyof typeof addresses
export type Search<P extends PageName> = z.output<(typeof addresses)[P]['search']>
/** Beside every page's own words: the working year. */
export const everyPage = search({ year: z.int().min(2000).max(2100) })
