import * as z from 'zod'
import { subjectKinds, titleStages, titleStates } from '../../contract/assessments.ts'
import { scoringStages } from '../../contract/values/answers.ts'
import { change, many, one } from '../statement.ts'

const state = z.enum(titleStates)
const stage = z.enum(titleStages)

export const scoredTitle = one<{ id: number }>()(
  z.object({
    titleId: z.int(),
    roundId: z.int(),
    subjectId: z.int(),
    kind: z.enum(subjectKinds),
    year: z.int(),
    name: z.string(),
    hamletId: z.int().nullable(),
    hamlet: z.string().nullable(),
    communeId: z.int(),
    commune: z.string(),
    state,
    stage,
    points: z.int().nullable(),
    class: z.string().nullable(),
    area: z.string().nullable(),
    /** The form of the set it fills in: its subject's, once it is decided the one it was judged by. */
    variant: z.string().nullable(),
    setId: z.int().nullable(),
    roundSetId: z.int().nullable(),
    /** What the subject is made of. */
    placeId: z.int().nullable(),
    clanId: z.int().nullable(),
    unitId: z.int().nullable(),
    unitLevel: z.string().nullable(),
  }),
  `SELECT t.id AS titleId, t.round_id AS roundId, t.subject_id AS subjectId, rounds.kind, rounds.year, s.name,
     t.hamlet_id AS hamletId, h.full_name AS hamlet, t.commune_id AS communeId, c.full_name AS commune, t.state, t.stage,
     t.points, t.class_title AS class, t.area, t.set_id AS setId, rounds.set_id AS roundSetId, s.place_id AS placeId,
     CASE WHEN t.state IN ('registered', 'passed', 'failed') THEN s.variant ELSE coalesce(t.variant, s.variant) END AS variant,
     s.clan_id AS clanId, s.unit_id AS unitId, units.level AS unitLevel
   FROM titles AS t JOIN rounds ON rounds.id = t.round_id JOIN subjects AS s ON s.id = t.subject_id
   JOIN places AS c ON c.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id
   LEFT JOIN units ON units.id = s.unit_id
   WHERE t.id = :id`,
)
export const columnsOf = many<{ titleId: number }>()(
  z.object({ stage: z.enum(scoringStages), answers: z.string() }),
  'SELECT stage, answers FROM scorings WHERE title_id = :titleId',
)
export const writeColumn = change<{ titleId: number; stage: string; answers: string }>(
  `INSERT INTO scorings (title_id, stage, answers) VALUES (:titleId, :stage, :answers)
   ON CONFLICT (title_id, stage) DO UPDATE SET answers = excluded.answers WHERE answers <> excluded.answers`,
)
export const removeColumn = change<{ titleId: number; stage: string }>(
  'DELETE FROM scorings WHERE title_id = :titleId AND stage = :stage',
)
export const removeColumns = change<{ titleId: number }>('DELETE FROM scorings WHERE title_id = :titleId')
/** What the sheet says of a title. A result that is taken back is no class any more. */
export const standAs = change<{
  id: number
  setId: number | null
  stage: string
  points: number | null
  state: string
  class: string | null
  area: string | null
}>(
  `UPDATE titles SET set_id = :setId, stage = :stage, points = :points, state = :state, class_title = :class, area = :area,
     variant = iif(:state = 'registered', NULL, variant)
   WHERE id = :id AND (set_id IS NOT :setId OR stage <> :stage OR points IS NOT :points OR state <> :state
     OR class_title IS NOT :class OR area IS NOT :area)`,
)
/** The result of many: what follows from their sheets. A JSON list of objects. Who passed needs no reason. */
export const giveResults = change<{ results: string }>(
  `UPDATE titles SET state = json_extract(value, '$.state'), points = json_extract(value, '$.points'),
     class_title = json_extract(value, '$.class'), area = json_extract(value, '$.area'),
     variant = json_extract(value, '$.variant'), set_id = json_extract(value, '$.setId'),
     reason = CASE WHEN json_extract(value, '$.state') = 'passed' THEN NULL ELSE reason END
   FROM json_each(:results) WHERE titles.id = json_extract(value, '$.id')`,
)

/** Minutes that name a title, the earliest first. */
export const votesOf = many<{ titleId: number }>()(
  z.object({
    level: z.enum(['hamlet', 'commune']),
    day: z.string(),
    votesFor: z.int().nullable(),
    votesAgainst: z.int().nullable(),
    conclusion: z.enum(['passed', 'failed']),
  }),
  `SELECT level, day, votes_for AS votesFor, votes_against AS votesAgainst, conclusion
   FROM votes JOIN reviews ON reviews.id = votes.review_id WHERE title_id = :titleId ORDER BY day, reviews.id`,
)
export const complaintsOf = one<{ titleId: number }>()(
  z.object({ total: z.int(), open: z.int() }),
  `SELECT count(*) AS total, coalesce(sum(outcome IS NULL), 0) AS open FROM complaints WHERE title_id = :titleId`,
)
export const titleBefore = one<{ subjectId: number; kind: string; year: number }>()(
  z.object({ state, points: z.int().nullable(), class: z.string().nullable() }),
  `SELECT state, points, class_title AS class FROM titles JOIN rounds ON rounds.id = round_id
   WHERE subject_id = :subjectId AND rounds.kind = :kind AND rounds.year = :year - 1`,
)
/** The earliest day of each level or class a JSON list of subjects holds, before a year. */
export const levelsHeld = many<{ subjects: string; kind: string; year: number }>()(
  z.object({ subjectId: z.int(), title: z.string(), since: z.string() }),
  `SELECT subject_id AS subjectId, class_title AS title, min(decisions.day) AS since
   FROM json_each(:subjects) AS asked CROSS JOIN titles ON titles.subject_id = asked.value
   JOIN rounds ON rounds.id = titles.round_id JOIN decisions ON decisions.id = titles.decision_id
   WHERE state = 'recognised' AND class_title IS NOT NULL AND decisions.day IS NOT NULL
     AND rounds.kind = :kind AND rounds.year < :year
   GROUP BY subject_id, class_title`,
)

/** Subjects of a kind of which it is known which form they fill in. */
export const formsOfSubjects = many<{ kind: string }>()(
  z.object({ subjectId: z.int(), variant: z.string() }),
  'SELECT id AS subjectId, variant FROM subjects WHERE kind = :kind AND variant IS NOT NULL',
)

const scoredRow = z.object({
  titleId: z.int(),
  subjectId: z.int(),
  communeId: z.int(),
  hamletId: z.int().nullable(),
  state,
  points: z.int().nullable(),
  class: z.string().nullable(),
  /** The form it was judged by. */
  variant: z.string().nullable(),
  setId: z.int().nullable(),
  column: z.enum(scoringStages),
  answers: z.string(),
})
const scoredColumns = `t.id AS titleId, t.subject_id AS subjectId, t.commune_id AS communeId, t.hamlet_id AS hamletId,
  t.state, t.points, t.class_title AS class, t.variant, t.set_id AS setId, scorings.stage AS "column", scorings.answers`
/** Every written column of a JSON list of titles; those of one title follow each other. */
export const columnsOfTitles = many<{ ids: string }>()(
  scoredRow,
  `SELECT ${scoredColumns} FROM json_each(:ids) AS asked CROSS JOIN titles AS t ON t.id = asked.value
   CROSS JOIN scorings ON scorings.title_id = t.id`,
)
/** Titles of a round as a JSON list, place after place. */
export const idsOfRound = one<{ roundId: number; communeId: number | null }>()(
  z.object({ ids: z.string() }),
  `SELECT json_group_array(id) AS ids FROM titles INDEXED BY titles_book
   WHERE round_id = :roundId AND (:communeId IS NULL OR commune_id = :communeId)`,
)
/** Those of a JSON list of titles no sheet was begun of, by state. */
export const countUnscored = many<{ ids: string }>()(
  z.object({ state, count: z.int() }),
  `SELECT state, count(*) AS count FROM json_each(:ids) AS asked CROSS JOIN titles AS t ON t.id = asked.value
   WHERE NOT EXISTS (SELECT 1 FROM scorings WHERE title_id = t.id) GROUP BY state`,
)
/** A JSON list of titles by round and state. */
export const titlesChosen = many<{ ids: string }>()(
  z.object({ id: z.int(), roundId: z.int(), year: z.int(), kind: z.enum(subjectKinds), state }),
  `SELECT t.id, t.round_id AS roundId, rounds.year, rounds.kind, t.state FROM json_each(:ids) AS asked
   CROSS JOIN titles AS t ON t.id = asked.value JOIN rounds ON rounds.id = t.round_id`,
)
export const setOfRoundOf = one<{ year: number; kind: string }>()(
  z.object({ roundId: z.int(), setId: z.int().nullable() }),
  'SELECT id AS roundId, set_id AS setId FROM rounds WHERE year = :year AND kind = :kind',
)
/** Areas of every place in a year. */
export const areasOfYear = many<{ year: number }>()(
  z.object({ placeId: z.int(), area: z.string() }),
  `SELECT DISTINCT place_id AS placeId, area FROM place_areas
   WHERE from_year <= :year AND (to_year IS NULL OR to_year >= :year) ORDER BY area`,
)
/** Points of a JSON list of titles, beside those of the year before. */
export const pointsOfTwoYears = many<{ ids: string; beforeId: number }>()(
  z.object({
    titleId: z.int(),
    points: z.int(),
    setId: z.int().nullable(),
    pointsBefore: z.int(),
    setBefore: z.int().nullable(),
  }),
  `SELECT t.id AS titleId, t.points, t.set_id AS setId, last.points AS pointsBefore, last.set_id AS setBefore
   FROM json_each(:ids) AS asked CROSS JOIN titles AS t ON t.id = asked.value
   CROSS JOIN titles AS last INDEXED BY titles_subject ON last.subject_id = t.subject_id AND last.round_id = :beforeId
   WHERE t.points IS NOT NULL AND last.points IS NOT NULL`,
)
export const placesOfTitles = many<{ ids: string }>()(
  z.object({
    titleId: z.int(),
    subjectId: z.int(),
    name: z.string(),
    hamlet: z.string().nullable(),
    commune: z.string(),
  }),
  `SELECT t.id AS titleId, s.id AS subjectId, s.name, h.full_name AS hamlet, c.full_name AS commune
   FROM json_each(:ids) AS asked CROSS JOIN titles AS t ON t.id = asked.value JOIN subjects AS s ON s.id = t.subject_id
   JOIN places AS c ON c.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id ORDER BY asked.key`,
)
/** Those of a JSON list of titles that are recognised, or passed and waiting for it. */
export const standingTitles = many<{ ids: string }>()(
  z.object({ titleId: z.int(), setId: z.int().nullable(), class: z.string().nullable() }),
  `SELECT t.id AS titleId, t.set_id AS setId, t.class_title AS class
   FROM json_each(:ids) AS asked CROSS JOIN titles AS t ON t.id = asked.value
   WHERE t.state IN ('passed', 'recognised')`,
)
