import * as z from 'zod'
import { many } from '../statement.ts'

/** One column of every score sheet of a round. */
export const columnsOfStage = many<{ roundId: number | null; stage: string }>()(
  z.object({ titleId: z.int(), answers: z.string() }),
  `SELECT title_id AS titleId, answers FROM titles CROSS JOIN scorings ON title_id = titles.id AND scorings.stage = :stage
   WHERE round_id = :roundId`,
)
/** What decides by which set the titles of a round are scored. */
export const setsChosen = many<{ roundId: number | null }>()(
  z.object({ titleId: z.int(), setId: z.int().nullable(), unitLevel: z.string().nullable() }),
  `SELECT titles.id AS titleId, titles.set_id AS setId, units.level AS unitLevel
   FROM titles JOIN subjects ON subjects.id = subject_id LEFT JOIN units ON units.id = unit_id
   WHERE round_id = :roundId`,
)
