import { blankedText, blankRows } from '../../database/erasing.ts'
import type { Reader } from '../../database/open.ts'
import * as found from '../../database/queries/erasing.ts'
import * as sql from '../../database/queries/privacy.ts'
import { isWhatIsLeft, type Unblanked, type UnblankedChange } from '../../database/unblanked.ts'
import type { WriteContext } from '../context.ts'
import {
  type About,
  aboutSubject,
  erasableSubject,
  peopleGone,
  rowsToList,
  type TableAbout,
  tablesAbout,
} from './about-subject.ts'
import { blankingsOf, blanksFor, erasedWord } from './blank-columns.ts'

/** Where a name of somebody stands alone. */
const nameColumns: Partial<Readonly<Record<TableAbout, string>>> = {
  clans: 'head',
  clan_council: 'name',
  clan_branches: 'head',
  units: 'head',
  people: 'name',
}

interface Images {
  readonly table: string
  readonly before: string | null
  readonly after: string | null
}

/** Everybody whom these images name, each once. */
function namesIn(images: readonly Images[]): string[] {
  const names = images.flatMap(({ table, before, after }) => {
    const column = nameColumns[table as TableAbout]
    if (column === undefined) return []
    return [before, after].map((image) => (image === null ? null : JSON.parse(image)[column]))
  })
  const typed = names.filter((name): name is string => typeof name === 'string' && name !== erasedWord)
  return [...new Set(typed)].sort((a, b) => a.localeCompare(b, 'vi'))
}

/** People whom a clan or a unit names, now or in its history. */
export const peopleNamed = (db: Reader, about: About): string[] =>
  namesIn([...found.imagesOf(db, { rows: rowsToList(about) }), ...peopleGone(db, about)])

export interface Blanks {
  readonly about: About
  /** People to be blanked in an organisation; null: the subject itself is the person. */
  readonly names: ReadonlySet<string> | null
  readonly subjectId: number
  readonly reason: string
  readonly at: string
}

/** Blanks rows and history inside the open change set; how many places of the history. Nothing to blank leaves no erasure. */
export function blankAll({ db, did, changeSetId }: WriteContext, blanks: Blanks): number {
  const { about, names, ...said } = blanks
  const gone = names ?? new Set([erasableSubject(db, said.subjectId).name])
  const { blanked } = blankRows(
    db,
    changeSetId,
    blankingsOf(about, peopleGone(db, about), names),
    (words, texts) => blankWords(words, names ?? texts, names === null),
  )
  for (const name of gone) if (name !== erasedWord) sql.blankExports(db, { name, word: erasedWord })
  if (blanked.length === 0) return 0
  sql.addErasure(db, { ...said, blanked: JSON.stringify(blanked) })
  did({ name: 'person-erased', with: { count: blanked.length } })
  return blanked.length
}

/**
 * Blanks somebody in older data as was done before. What stands in the way of a first erasure does not here: titles under way then
 * are under way with nobody's name.
 */
export function blankAgain(writing: WriteContext, { erasure, changes }: Unblanked): void {
  const { db } = writing
  const { subjectId, reason, at } = erasure
  const all = aboutSubject(db, subjectId)
  const said = { subjectId, reason, at }
  if (erasableSubject(db, subjectId).kind === 'organisation') {
    const names = new Set(changes.flatMap(erasedIn))
    blankAll(writing, { about: all, names, ...said })
    return
  }
  const entries = tablesAbout.map((table) => {
    const named = changes.flatMap((change) => (change.table === table ? [change.id] : []))
    return [table, [...new Set([...all[table], ...named])]] as const
  })
  blankAll(writing, { about: Object.fromEntries(entries) as unknown as About, names: null, ...said })
}

/** Who was erased is told by nobody; but only with the right name is what is left of a change what the erasure left of it. */
function erasedIn(change: UnblankedChange): string[] {
  const names = namesIn([change])
  const blank = (name: ReadonlySet<string>) => {
    const blanks = blanksFor(name)[change.table as TableAbout]
    const [before, after] = [blankedText(change.before, blanks), blankedText(change.after, blanks)]
    return isWhatIsLeft(change.leaves, before, after)
  }
  return names.find((name) => blank(new Set([name]))) === undefined
    ? names
    : names.filter((name) => blank(new Set([name])))
}

/**
 * The facts of a deed that say a blanked text; and what was typed for it, all of it where the action was about a person, else as
 * far as it names one.
 */
function blankWords(
  { input, deed }: { readonly input: string; readonly deed: string },
  texts: ReadonlySet<string>,
  isPerson: boolean,
) {
  const said = JSON.parse(deed) as { name: string; with: Record<string, string | number> }
  const facts = Object.entries(said.with).map(([key, fact]) => [
    key,
    typeof fact === 'string' && texts.has(fact) ? erasedWord : fact,
  ])
  const names = isPerson || [...texts].some((text) => input.includes(text))
  return { input: names ? '{}' : input, deed: JSON.stringify({ ...said, with: Object.fromEntries(facts) }) }
}
