import * as z from 'zod'
import { fileStates } from '../../contract/sticks.ts'
import { change, many, one } from '../statement.ts'

const kind = z.enum(['stick', 'folder'])
const how = z.enum(['medium', 'memory'])
const state = z.enum(fileStates)

export const sticks = many<object>()(
  z.object({
    id: z.int(),
    kind,
    mark: z.string(),
    name: z.string(),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    testedAt: z.string().nullable(),
    tested: z.enum(['honest', 'lying', 'slow']).nullable(),
  }),
  `SELECT id, kind, mark, name, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt, tested_at AS testedAt, tested
   FROM sticks ORDER BY last_seen_at DESC, id DESC`,
)

export const stickFiles = many<{ stickId: number }>()(
  z.object({
    name: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    madeAt: z.string().nullable(),
    verifiedAt: z.string(),
    how,
    state,
  }),
  `SELECT name, sha256, bytes, made_at AS madeAt, verified_at AS verifiedAt, how, state FROM stick_files
   WHERE stick_id = :stickId ORDER BY made_at DESC, name`,
)

export const stickByMark = one<{ mark: string }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM sticks WHERE mark = :mark',
)

export const saveStick = change<{ kind: string; mark: string; name: string; at: string }>(
  `INSERT INTO sticks (kind, mark, name, first_seen_at, last_seen_at) VALUES (:kind, :mark, :name, :at, :at)
   ON CONFLICT (mark) DO UPDATE SET name = excluded.name, last_seen_at = excluded.last_seen_at`,
)

export const saveTested = change<{ id: number; at: string; tested: string }>(
  'UPDATE sticks SET tested_at = :at, tested = :tested WHERE id = :id',
)

export const saveGoodFile = change<{
  stickId: number
  name: string
  sha256: string
  bytes: number
  madeAt: string | null
  at: string
  how: string
}>(
  `INSERT INTO stick_files (stick_id, name, sha256, bytes, made_at, verified_at, how, state)
   VALUES (:stickId, :name, :sha256, :bytes, :madeAt, :at, :how, 'good')
   ON CONFLICT (stick_id, name) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes,
     made_at = excluded.made_at, verified_at = excluded.verified_at, how = excluded.how, state = 'good'`,
)

/** What is known of the file stays, so that it is recognised when it comes back whole. */
export const saveLostFile = change<{ stickId: number; name: string; at: string; how: string; state: string }>(
  `UPDATE stick_files SET verified_at = :at, how = :how, state = :state WHERE stick_id = :stickId AND name = :name`,
)

/**
 * Backups of this office that lie elsewhere and were good when last looked at, newest first: what was written down on a stick
 * decides; of one that never was, that it was made.
 */
export const lastGood = one<object>()(
  z.object({ at: z.string(), name: z.string(), verifiedAt: z.string(), how, sha256: z.string() }),
  `SELECT backups.at AS at, coalesce(sticks.name, backups.path) AS name,
     coalesce(verified_at, backups.at) AS verifiedAt, coalesce(how, 'memory') AS how, backups.sha256 AS sha256
   FROM backups
   LEFT JOIN stick_files ON stick_files.sha256 = backups.sha256
   LEFT JOIN sticks ON sticks.id = stick_id
   WHERE place <> 'automatic' AND coalesce(state, 'good') = 'good'
   ORDER BY backups.at DESC, verified_at DESC LIMIT 1`,
)

export const safety = one<{ lastGoodAt: string | null }>()(
  z.object({
    firstAt: z.string().nullable(),
    changedSince: z.int(),
    hasData: z.int(),
    sticks: z.int(),
  }),
  `SELECT (SELECT at FROM change_sets ORDER BY id LIMIT 1) AS firstAt,
     EXISTS (SELECT 1 FROM change_sets WHERE at > :lastGoodAt AND command NOT LIKE 'backups.%') AS changedSince,
     EXISTS (SELECT 1 FROM titles) OR EXISTS (SELECT 1 FROM people) AS hasData,
     (SELECT count(DISTINCT stick_id) FROM stick_files JOIN sticks ON sticks.id = stick_id
      JOIN backups ON backups.sha256 = stick_files.sha256
      WHERE kind = 'stick' AND state = 'good') AS sticks`,
)
