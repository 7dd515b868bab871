import * as z from 'zod'
import { type BookFilter, bookSorts, sexes, titleStages, titleStates } from '../../contract/assessments.ts'
import { many, one } from '../statement.ts'

export type BookSort = (typeof bookSorts)[number]

/** `states` and `stages` are JSON lists; `issued` asks the recognised for their certificate; null asks for nothing. */
export interface BookParams {
  readonly roundId: number
  readonly communeId: number | null
  readonly hamletId: number | null
  readonly again: number | null
  readonly states: string | null
  readonly stages: string | null
  readonly issued: number | null
  /** Words for the index of names; read only by the statements of a text. */
  readonly match: string
}
/** What the filter asks of titles AS t. */
export const filter = `t.round_id = :roundId
  AND (:communeId IS NULL OR t.commune_id = :communeId)
  AND (:hamletId IS NULL OR t.hamlet_id = :hamletId)
  AND (:again IS NULL OR t.again = :again)
  AND (:states IS NULL OR t.state IN (SELECT value FROM json_each(:states)))
  AND (:stages IS NULL OR t.stage IN (SELECT value FROM json_each(:stages)))
  AND (:issued IS NULL OR t.state = 'recognised' AND :issued = EXISTS (
    SELECT 1 FROM certificates WHERE title_id = t.id AND issued_at IS NOT NULL))`

/**
 * Ways to the same rows; CROSS JOIN keeps their order. The whole round by name or age walks that index and needs no sorting;
 * another order of it begins with the round; a commune begins with its rows; a text begins with the index of words. The
 * indexes named hold all that a filter asks, so that a row passed over is never read.
 */
const waysWith = (joins: string) => ({
  names: `subjects AS s CROSS JOIN titles AS t INDEXED BY titles_subject ON t.subject_id = s.id ${joins} WHERE ${filter}`,
  round: `titles AS t INDEXED BY titles_book CROSS JOIN subjects AS s ON s.id = t.subject_id ${joins} WHERE ${filter}`,
  commune: `titles AS t INDEXED BY titles_book CROSS JOIN subjects AS s ON s.id = t.subject_id ${joins}
    WHERE t.commune_id = :communeId AND ${filter}`,
  words: `subject_words CROSS JOIN subjects AS s ON s.id = subject_words.rowid
    CROSS JOIN titles AS t INDEXED BY titles_subject ON t.subject_id = s.id ${joins}
    WHERE subject_words MATCH :match AND ${filter}`,
})
export const ways = waysWith('')
const waysByPlace = waysWith(
  'CROSS JOIN places AS c ON c.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id',
)
export type Way = Exclude<keyof typeof ways, 'round'>

export const orders: Readonly<Record<Exclude<BookSort, `${string}-desc`>, readonly string[]>> = {
  name: [],
  place: ['c.sort_key', 'c.id', 'h.type', 'h.sort_key', 'h.id'],
  birth: ['s.birth'],
  points: ['t.points'],
  state: [`CASE t.state ${titleStates.map((state, index) => `WHEN '${state}' THEN ${index}`).join(' ')} END`],
}
const orderOf = (sort: BookSort) => {
  const [name = 'name', down] = sort.split('-')
  const keys = [...orders[name as keyof typeof orders], 's.sort_key', 's.id']
  return keys.map((key) => (down ? `${key} DESC` : key)).join(', ')
}

/** A statement for every order and every way to the rows: the closed list from which a Book chooses. */
const inEveryOrder = <T>(make: (from: string, order: string, sort: BookSort) => T) =>
  Object.fromEntries(
    bookSorts.map((sort) => {
      const from = sort.startsWith('place') ? waysByPlace : ways
      const made = (way: keyof typeof ways) => make(from[way], orderOf(sort), sort)
      const walked = sort.startsWith('name') || sort.startsWith('birth')
      return [
        sort,
        { names: made(walked ? 'names' : 'round'), commune: made('commune'), words: made('words') },
      ]
    }),
  ) as Record<BookSort, Record<Way, T>>

/** Which of the ways suits a filter. */
export const wayFor = ({ text, communeId }: Pick<BookFilter, 'text' | 'communeId'>): Way =>
  text !== '' ? 'words' : communeId === null ? 'names' : 'commune'

const countRow = z.object({ state: z.enum(titleStates), count: z.int() })
/** Counted in the order of the index, place by place: the counts of the places are then few to add up. */
const countIn = (where: string) =>
  many<BookParams>()(
    countRow,
    `SELECT state, sum(count) AS count FROM (
       SELECT t.state AS state, count(*) AS count FROM titles AS t INDEXED BY titles_book WHERE ${where}
       GROUP BY t.commune_id, t.hamlet_id, t.state
     ) GROUP BY state`,
  )
const countRound = countIn(filter)
export const countByState: Readonly<Record<Way, typeof countRound>> = {
  names: countRound,
  commune: countIn(`t.commune_id = :communeId AND ${filter}`),
  words: many<BookParams>()(
    countRow,
    `SELECT t.state, count(*) AS count FROM ${ways.words} GROUP BY t.state`,
  ),
}

const sumRow = z.object({ count: z.int(), withPoints: z.int(), points: z.int() })
const sumColumns = `count(*) AS count, count(t.points) AS withPoints, coalesce(sum(t.points), 0) AS points`
const sumIn = (from: string) => one<BookParams>()(sumRow, `SELECT ${sumColumns} FROM ${from}`)
const sumRound = sumIn(`titles AS t WHERE ${filter}`)
/** Points of what a filter shows, in hundredths. */
export const sumOfFilter: Readonly<Record<Way, typeof sumRound>> = {
  names: sumRound,
  commune: sumRound,
  words: sumIn(ways.words),
}
/** The same of a JSON list of titles. */
export const sumOfTitles = one<{ ids: string }>()(
  sumRow,
  `SELECT ${sumColumns} FROM titles AS t WHERE t.id IN (SELECT value FROM json_each(:ids))`,
)

/** Titles of a page, in order. */
export const bookIds = inEveryOrder((from, order) =>
  many<BookParams & { offset: number; limit: number }>()(
    z.object({ id: z.int() }),
    `SELECT t.id FROM ${from} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
  ),
)

/** What a Book shows of a JSON list of titles, in the order of the list. */
export const bookRows = many<{ ids: string }>()(
  z.object({
    titleId: z.int(),
    subjectId: z.int(),
    name: z.string(),
    birth: z.string().nullable(),
    sex: z.enum(sexes).nullable(),
    hamlet: z.string().nullable(),
    commune: z.string(),
    communeId: z.int(),
    members: z.int().nullable(),
    again: z.int(),
    points: z.int().nullable(),
    class: z.string().nullable(),
    stage: z.enum(titleStages),
    state: z.enum(titleStates),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    decision: z.string().nullable(),
    registerNumber: z.int().nullable(),
  }),
  `SELECT t.id AS titleId, s.id AS subjectId, s.name, s.birth, sex, h.full_name AS hamlet, c.full_name AS commune,
     c.id AS communeId, coalesce(t.members, figures.households) AS members, t.again, t.points, t.class_title AS class, t.stage, t.state, t.reason, t.note,
     d.number AS decision,
     register_number AS registerNumber
   FROM json_each(:ids) AS page
   CROSS JOIN titles AS t ON t.id = page.value
   JOIN subjects AS s ON s.id = t.subject_id
   JOIN rounds ON rounds.id = t.round_id
   JOIN places AS c ON c.id = t.commune_id
   LEFT JOIN places AS h ON h.id = t.hamlet_id
   LEFT JOIN place_figures AS figures ON figures.place_id = s.place_id AND figures.year = rounds.year
   LEFT JOIN households ON households.id = s.household_id
   LEFT JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN decisions AS d ON d.id = t.decision_id
   LEFT JOIN certificates ON certificates.title_id = t.id
   ORDER BY page.key`,
)
/** Years in which those of a JSON list of subjects were recognised, up to one. */
export const yearsRecognised = many<{ subjects: string; kind: string; year: number }>()(
  z.object({ subjectId: z.int(), year: z.int() }),
  `SELECT subject_id AS subjectId, rounds.year FROM json_each(:subjects) AS page
   CROSS JOIN titles ON titles.subject_id = page.value JOIN rounds ON rounds.id = round_id
   WHERE state = 'recognised' AND rounds.kind = :kind AND rounds.year <= :year`,
)
