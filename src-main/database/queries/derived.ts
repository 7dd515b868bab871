import * as z from 'zod'
import { one } from '../statement.ts'

const count = z.object({ value: z.int(), of: z.int().nullable() })

/** Recognised in a place in a year; of the households somebody wrote down for it. */
export const familiesOfHamlet = one<{ placeId: number; year: number }>()(
  count,
  `SELECT (
       SELECT count(*) FROM titles JOIN rounds ON rounds.id = round_id
       WHERE rounds.kind = 'family' AND rounds.year = :year AND state = 'recognised'
         AND hamlet_id = :placeId
     ) AS value,
     (SELECT households FROM place_figures WHERE place_id = :placeId AND year = :year) AS of`,
)
export const familiesOfCommune = one<{ placeId: number; year: number }>()(
  count,
  `SELECT (
       SELECT count(*) FROM titles JOIN rounds ON rounds.id = round_id
       WHERE rounds.kind = 'family' AND rounds.year = :year AND state = 'recognised' AND commune_id = :placeId
     ) AS value,
     (SELECT households FROM place_figures WHERE place_id = :placeId AND year = :year) AS of`,
)
/** Of the families that belong to a clan. */
export const familiesOfClan = one<{ clanId: number; year: number }>()(
  count,
  `SELECT count(titles.id) AS value, count(*) AS of FROM clan_families
   LEFT JOIN subjects ON subjects.household_id = clan_families.household_id
   LEFT JOIN rounds ON rounds.kind = 'family' AND rounds.year = :year
   LEFT JOIN titles ON titles.subject_id = subjects.id AND titles.round_id = rounds.id AND titles.state = 'recognised'
   WHERE clan_families.clan_id = :clanId`,
)
/** Of the clans that stand in the register with their seat there. */
export const clansOfHamlet = one<{ placeId: number; year: number }>()(
  count,
  `SELECT count(titles.id) AS value, count(*) AS of FROM subjects
   LEFT JOIN rounds ON rounds.kind = 'clan' AND rounds.year = :year
   LEFT JOIN titles ON titles.subject_id = subjects.id AND titles.round_id = rounds.id AND titles.state = 'recognised'
   WHERE subjects.kind = 'clan' AND subjects.hamlet_id = :placeId`,
)
export const clansOfCommune = one<{ placeId: number; year: number }>()(
  count,
  `SELECT count(titles.id) AS value, count(*) AS of FROM subjects
   LEFT JOIN rounds ON rounds.kind = 'clan' AND rounds.year = :year
   LEFT JOIN titles ON titles.subject_id = subjects.id AND titles.round_id = rounds.id AND titles.state = 'recognised'
   WHERE subjects.kind = 'clan' AND subjects.commune_id = :placeId`,
)
/** Of the hamlets a commune has at the end of the year. */
export const communitiesOfCommune = one<{ placeId: number; year: number; end: string }>()(
  count,
  `SELECT (
       SELECT count(*) FROM titles JOIN rounds ON rounds.id = round_id
       WHERE rounds.kind = 'community' AND rounds.year = :year AND state = 'recognised' AND commune_id = :placeId
     ) AS value,
     (SELECT count(*) FROM places WHERE kind = 'hamlet' AND parent_id = :placeId
       AND (valid_from IS NULL OR valid_from <= :end) AND (valid_to IS NULL OR valid_to >= :end)) AS of`,
)
/** Of the people a unit had in the year. */
export const citizensOfUnit = one<{ unitId: number; year: number }>()(
  count,
  `SELECT count(titles.id) AS value, count(*) AS of FROM unit_people
   LEFT JOIN subjects ON subjects.person_id = unit_people.person_id
   LEFT JOIN rounds ON rounds.kind = 'citizen' AND rounds.year = :year
   LEFT JOIN titles ON titles.subject_id = subjects.id AND titles.round_id = rounds.id AND titles.state = 'recognised'
   WHERE unit_people.unit_id = :unitId AND (from_year IS NULL OR from_year <= :year) AND (to_year IS NULL OR to_year >= :year)`,
)
