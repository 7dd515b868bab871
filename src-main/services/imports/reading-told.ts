import * as z from 'zod'
import { importKinds, type Mapping, mapping as mappingSchema, type Reading } from '../../contract/imports.ts'
import * as sql from '../../database/queries/imports.ts'
import { allPlaces } from '../../database/queries/places.ts'
import { findOffice } from '../../database/queries/settings.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import type { ReadContext } from '../context.ts'
import { guessPlace } from './guess-place.ts'
import { withIndicators } from './indicator-columns.ts'
import type { KeptReading } from './readings.ts'
import { scorable } from './score-ground.ts'
import { setOfSheet } from './sheet-set.ts'

const memory = z.string().transform((text) => mappingSchema.parse(JSON.parse(text)))

/** What a screen is told of a sheet that was read: with the office's own columns, place and earlier imports. */
export function readingTold(context: ReadContext, { id, fileName, digest, sheet }: KeptReading): Reading {
  const { db } = context
  const remembered = rememberedMapping(context, sheet)
  const own = findOffice(db, {})?.placeId ?? null
  const places = allPlaces(db, {})
  const { titles, ...guess } = sheet.guess
  const mapping =
    remembered?.mapping ?? (guess.kind === 'scores' ? scoreMapping(context, sheet) : sheet.mapping)
  const named = guessPlace(places, [...titles, fileName.replace(/\.[^.]*$/, '')], {
    year: guess.year,
    today: context.today(),
  })
  const ownCommune = places.find((place) => place.id === own && place.kind === 'commune')?.id ?? null
  return {
    readingId: id,
    fileName,
    digest,
    pages: [...sheet.pages],
    page: sheet.page,
    encoding: sheet.encoding,
    encodingBy: sheet.encodingBy,
    samples: [...sheet.samples],
    headingRow: sheet.headingRow,
    columns: [...sheet.columns],
    mapping,
    mappingBy: remembered ? 'remembered' : 'headings',
    rows: sheet.rows.length,
    skipped: [...sheet.skipped],
    guess: { ...guess, kind: guess.kind ?? remembered?.kind ?? null, placeId: named ?? ownCommune },
    importedBefore: sql.importsOf(db, { digest }) ?? null,
  }
}

/** A sheet that is of scores by all it says: with its indicators, by the set of its year. */
function scoreMapping(context: ReadContext, sheet: SheetReading): Mapping {
  const { subject: kind, year, stage } = sheet.guess
  const round = { kind, year: year ?? Number(context.today().slice(0, 4)) }
  return withIndicators(sheet, scorable(setOfSheet(context, sheet, round)), stage ?? 'commune')
}

/** How this office understood a sheet of the same headings before; columns that are no longer there are left out. */
function rememberedMapping(
  { db }: ReadContext,
  sheet: SheetReading,
): { mapping: Mapping; kind: (typeof importKinds)[number] } | null {
  if (sheet.fingerprint === null) return null
  const found = sql.columnMemory(db, { fingerprint: sheet.fingerprint, kind: sheet.guess.kind })
  if (!found) return null
  const known = Object.entries(memory.parse(found.mapping)).filter(
    ([column]) => Number(column) < sheet.columns.length,
  )
  const reasons = Object.entries(sheet.mapping).filter(([, meaning]) => meaning === 'left-reason')
  return {
    mapping: Object.fromEntries([...known, ...reasons]),
    kind: importKinds.find((kind) => kind === found.kind) ?? 'registrations',
  }
}
