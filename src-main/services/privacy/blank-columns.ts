import { sortKey } from '../../contract/values/person-name.ts'
import type { Blanking } from '../../database/erasing.ts'
import { type About, type Gone, isChild, parentOf, type TableAbout, tablesAbout } from './about-subject.ts'

/** What stands where a name was. */
export const erasedWord = '(đã xóa theo yêu cầu)'

type Blank = Blanking['blank']
type Image = Parameters<Blank>[0]
type Blanks = Readonly<Record<TableAbout, Blank>>

const keys = { sort_key: sortKey(erasedWord), search_key: '' }

/** An image of an earlier schema has no more columns than it had. */
const over = (image: Image, blanks: Readonly<Record<string, unknown>>): Image =>
  Object.fromEntries(
    Object.entries(image).map(([column, value]) => [column, column in blanks ? blanks[column] : value]),
  )
const wordOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : erasedWord

const person = (image: Image): Image => over(image, { name: erasedWord, ...keys, birth: null, sex: null })

/** A person, or a family: everything in these rows is about them. */
const ofPerson: Blanks = {
  people: person,
  households: (image) => over(image, { members: null }),
  household_moves: (image) => over(image, { note: null }),
  clans: (image) => image,
  clan_council: (image) => image,
  clan_branches: (image) => image,
  units: (image) => image,
  subjects: (image) => over(image, { name: erasedWord, ...keys, given_key: '', birth: null }),
  titles: (image) => over(image, { members: null, reason: null, note: null }),
  scorings: (image) => over(image, { answers: withoutWords(image.answers, () => true) }),
  votes: (image) => over(image, { reason: null }),
  complaints: (image) =>
    over(image, { sender: erasedWord, content: erasedWord, answer: wordOrNull(image.answer) }),
  commendations: (image) => over(image, { reason: erasedWord }),
  certificates: (image) => over(image, { content: blankContent(image.content), digest: null }),
  consents: (image) => over(image, { giver: erasedWord, paper: '' }),
}

/** People whom a clan or a unit names: where a name stands alone it goes, a text that holds one goes as a whole. */
function ofOrganisation(names: ReadonlySet<string>): Blanks {
  const holds = (text: unknown): boolean =>
    typeof text === 'string' && [...names].some((name) => text.includes(name))
  const alone = (text: unknown) => (typeof text === 'string' && names.has(text) ? erasedWord : text)
  const orNull = (text: unknown) => (holds(text) ? null : text)
  const orWord = (text: unknown) => (holds(text) ? erasedWord : text)
  const same: Blank = (image) => image
  return {
    people: (image) => (alone(image.name) === image.name ? image : person(image)),
    households: same,
    household_moves: same,
    clans: (image) => over(image, { head: alone(image.head), note: orNull(image.note) }),
    clan_council: (image) => over(image, { name: alone(image.name) }),
    clan_branches: (image) => over(image, { head: alone(image.head) }),
    units: (image) => over(image, { head: alone(image.head) }),
    subjects: same,
    titles: (image) => over(image, { reason: orNull(image.reason), note: orNull(image.note) }),
    scorings: (image) => over(image, { answers: withoutWords(image.answers, holds) }),
    votes: (image) => over(image, { reason: orNull(image.reason) }),
    complaints: (image) =>
      over(image, {
        sender: orWord(image.sender),
        content: orWord(image.content),
        answer: orWord(image.answer),
      }),
    commendations: (image) => over(image, { reason: orWord(image.reason) }),
    certificates: same,
    consents: (image) => (holds(image.giver) ? over(image, { giver: erasedWord, paper: '' }) : image),
  }
}

/** `names`: null for a person or a family, else those to be blanked in an organisation. */
export const blanksFor = (names: ReadonlySet<string> | null): Blanks =>
  names === null ? ofPerson : ofOrganisation(names)

export const blankingsOf = (about: About, gone: Gone, names: ReadonlySet<string> | null): Blanking[] => {
  const blanks = blanksFor(names)
  const past: Blanking = {
    table: 'people',
    ids: [...new Set(gone.map(({ id }) => id))],
    changes: new Set(gone.map(({ change }) => change)),
    blank: blanks.people,
  }
  const rows = tablesAbout.map((table): Blanking => {
    const ids = about[table]
    const blank = blanks[table]
    if (!isChild(table)) return { table, ids, blank }
    const [column, parent] = parentOf[table]
    const parents = new Set<unknown>(about[parent])
    return { table, ids, blank: (image) => (parents.has(image[column]) ? blank(image) : image) }
  })
  return [...rows, past]
}

const words: readonly string[] = ['note', 'evidence', 'override']

/** The points of a sheet stay; what was written beside them goes. */
function withoutWords(answers: unknown, isWord: (text: unknown) => boolean): unknown {
  if (typeof answers !== 'string') return answers
  const sheet = JSON.parse(answers) as Record<string, Record<string, unknown>>
  const blankOf = (answer: Record<string, unknown>) =>
    Object.entries(answer).map(([key, text]) => [
      key,
      words.includes(key) && isWord(text) ? erasedWord : text,
    ])
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(sheet).map(([code, answer]) => [code, Object.fromEntries(blankOf(answer))]),
    ),
  )
}

/** What a certificate says stays but for the name and where its bearer lives. */
const blankContent = (content: unknown): string | null =>
  typeof content === 'string'
    ? JSON.stringify({ ...JSON.parse(content), name: erasedWord, address: '' })
    : null
