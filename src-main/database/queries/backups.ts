import * as z from 'zod'
import { change, many, one } from '../statement.ts'

export const backupsMade = many<object>()(
  z.object({
    id: z.int(),
    at: z.string(),
    path: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    counts: z.string(),
    place: z.enum(['stick', 'folder', 'automatic']),
  }),
  'SELECT id, at, path, sha256, bytes, counts, place FROM backups ORDER BY id DESC',
)

export const lastBackup = one<object>()(
  z.object({ sha256: z.string() }),
  'SELECT sha256 FROM backups ORDER BY id DESC LIMIT 1',
)

export const addBackup = change<{
  at: string
  path: string
  sha256: string
  bytes: number
  counts: string
  place: 'stick' | 'folder' | 'automatic'
}>(
  `INSERT INTO backups (at, path, sha256, bytes, counts, place)
   VALUES (:at, :path, :sha256, :bytes, :counts, :place)`,
)

export const firstAction = one<object>()(
  z.object({ at: z.string() }),
  'SELECT at FROM change_sets ORDER BY id LIMIT 1',
)

export const chainLength = one<object>()(
  z.object({ length: z.int() }),
  'SELECT count(*) AS length FROM change_sets',
)

/** The seal of the nth action, from 0; the same one in two files means the same past up to it. */
export const nthHash = one<{ nth: number }>()(
  z.object({ hash: z.string() }),
  'SELECT hash FROM change_sets ORDER BY id LIMIT 1 OFFSET :nth',
)

/** Whose data these are, and whether anybody was registered yet; no office before it has been founded. */
export const ownership = one<object>()(
  z.object({ lineage: z.string(), office: z.string().nullable(), atWork: z.int() }),
  `SELECT value AS lineage, (SELECT name FROM offices WHERE id = 1) AS office,
          EXISTS (SELECT 1 FROM subjects) AS atWork
   FROM facts WHERE name = 'lineage'`,
)
