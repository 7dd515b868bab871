import * as z from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { signer } from '../../contract/settings.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'

const signers = z.array(signer)

/** The office as its papers speak of it. */
export function theOffice(db: Reader) {
  const row = sql.findOffice(db, {})
  if (!row) throw new Refusal('not-found', { what: 'office' })
  const around = row.placeId === null ? [] : sql.placesAround(db, { id: row.placeId })
  return {
    name: row.name,
    level: row.level,
    headingLines: [row.headingFirst, row.headingSecond] as const,
    seat: row.seat,
    symbol: row.symbol,
    placeId: row.placeId,
    signers: signers.parse(JSON.parse(row.signers)),
    province: around.find(({ kind }) => kind === 'province')?.name ?? null,
  }
}
