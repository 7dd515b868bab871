import * as z from 'zod'
import { change, one } from '../statement.ts'

export type HouseEvent =
  | 'lock-set'
  | 'lock-removed'
  | 'lock-reset'
  | 'went-back'
  | 'drilled'
  | 'sealing-confirmed'

/** `about` is a JSON object of the facts of the occasion. */
export const addHouseEvent = change<{ at: string; kind: HouseEvent; about: string }>(
  'INSERT INTO house_events (at, kind, about) VALUES (:at, :kind, :about)',
)

export const lastHouseEvent = one<{ kind: HouseEvent }>()(
  z.object({ at: z.string(), about: z.string() }),
  'SELECT at, about FROM house_events WHERE kind = :kind ORDER BY id DESC LIMIT 1',
)
