import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { type Office, type Preferences, preferences as shape, signer } from '../../contract/settings.ts'
import { fullPlaceName } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/settings.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { officePlace, usualPapers } from './founding.ts'
import { enterPlaceList, listsOf, readList } from './place-lists.ts'

type Calls = Contract['settings']

/** The office, the clerk's preferences, and what the program knows of itself. */
export function settings(context: ReadContext): Output<Calls['settings']> {
  const { sample, version, generations } = context.office
  return {
    office: readOffice(context.db),
    preferences: readPreferences(context),
    sample,
    dataFolder: generations.folder,
    version,
    today: context.today(),
  }
}

/** The lists of places that come with the program. */
export const placeLists = ({ office }: ReadContext): Output<Calls['placeLists']> =>
  listsOf(office.resources).map(({ id, name, places }) => {
    const communes = places.filter(({ kind, to }) => kind === 'commune' && !to)
    const former = places.filter(({ kind, to }) => kind === 'commune' && to)
    const names = [communes, former].flatMap((some) =>
      some.map((place) => fullPlaceName(place.type, place.name)).sort((a, b) => a.localeCompare(b, 'vi')),
    )
    return {
      id,
      name,
      province: places.find(({ kind }) => kind === 'province')?.name ?? '',
      communes: communes.length,
      communeNames: [...new Set(names)],
    }
  })

/** First start: the office gets its name, the places it serves and papers filled in as such offices write them. */
export function foundOffice(
  context: WriteContext,
  { name, level, placeList, placeName }: Input<Calls['foundOffice']>,
): Office {
  const { db, did, today } = context
  const present = readOffice(db)
  if (present) throw new Refusal('office-founded-already', { name: present.name })
  if (placeList !== null) enterPlaceList(context, readList(context.office.resources, placeList))
  const place = officePlace(db, { name, level, placeName, today: today() })
  if (placeName !== null && placeList !== null && !place)
    throw new Refusal('place-missing', { name: placeName })
  const office: Office = {
    name,
    level,
    placeId: place?.id ?? null,
    ...usualPapers(db, { name, level, place }),
    decisionSymbol: 'QĐ-HKH',
    signers: [],
  }
  sql.addOffice(db, asRow(office))
  did({ name: 'office-founded', with: { office: name } })
  return office
}

/** Changes what papers say of the office; what is already printed stays. */
export function amendOffice({ db, did }: WriteContext, changes: Input<Calls['amendOffice']>): Office {
  const present = readOffice(db)
  if (!present) throw new Refusal('not-found', {})
  const office: Office = { ...present, ...known(changes) }
  sql.amendOffice(db, asRow(office))
  did({ name: 'office-amended', with: { office: office.name } })
  return office
}

/** Keeps what the clerk prefers. Screens are kept one by one; null forgets one. */
export function prefer(context: WriteContext, { screens, ...rest }: Input<Calls['prefer']>): Preferences {
  const present = readPreferences(context)
  const kept = Object.entries({ ...present.screens, ...screens }).filter(([, value]) => value !== null)
  const preferences: Preferences = { ...present, ...known(rest), screens: Object.fromEntries(kept) }
  // The year of today is a beginning, not a choice: it is kept only once the clerk has chosen.
  const { year, ...others } = preferences
  const chosen = rest.year !== undefined || chosenPreferences(context).year !== undefined
  sql.savePreferences(context.db, { body: JSON.stringify(chosen ? { ...others, year } : others) })
  return preferences
}

/** The office as it is now; null before it is founded. */
export function readOffice(db: ReadContext['db']): Office | null {
  const row = sql.findOffice(db, {})
  if (!row) return null
  const { headingFirst, headingSecond, signers, ...rest } = row
  return {
    ...rest,
    headingLines: [headingFirst, headingSecond],
    signers: signer.array().parse(JSON.parse(signers)),
  }
}

function asRow({ headingLines, signers, ...rest }: Office) {
  const [headingFirst, headingSecond] = headingLines
  return { ...rest, headingFirst, headingSecond, signers: JSON.stringify(signers) }
}

function chosenPreferences({ db }: ReadContext): Partial<Preferences> {
  const row = sql.findPreferences(db, {})
  return row ? known(shape.partial().parse(JSON.parse(row.body))) : {}
}

const readPreferences = (context: ReadContext): Preferences => ({
  year: Number(context.today().slice(0, 4)),
  textSize: 100,
  language: 'vi',
  screens: {},
  ...chosenPreferences(context),
})

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const known = <T extends object>(changes: T): Known<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Known<T>
