import type { CellCode } from '../../contract/import-sayings.ts'
import type { ImportOrder, Problem } from '../../contract/imports.ts'
import type { Place } from '../../contract/places.ts'
import { tidyText } from '../../contract/values/person-name.ts'
import { placeKey } from '../../contract/values/place-name.ts'
import type { Group } from '../../workers/read-sheet/groups.ts'
import type { Columns } from './columns.ts'
import { type Hamlet, hamletIn, partsOf } from './hamlet.ts'
import { isPerson } from './subject-name.ts'

/** Where a family of the list lives. A hamlet without id is not in the register yet. */
export interface RowPlace extends Hamlet {
  readonly communeId: number | null
}
export interface PlaceFinder {
  readonly find: (row: {
    readonly cells: readonly string[]
    readonly group: Group | null
    readonly tell: (code: CellCode, index: number, severity: Problem['severity'], place?: string) => void
  }) => RowPlace
  readonly name: (placeId: number | null) => string
}
/** "Cộng đồng học tập thôn 1" is thôn 1. */
const communityWords = /^\s*cộng đồng(?: học tập)?\s+(?=\S)/iu
const nowhere = { hamletId: null, hamletKey: null, hamletName: null }

/** Places that were valid at any time of a year. */
export const placesOfYear = (places: readonly Place[], year: number): Place[] =>
  places.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= `${year}-12-31`) &&
      (validTo === null || validTo >= `${year}-01-01`),
  )

/** Finds the commune and hamlet of each row: by its columns, its group line, or the commune chosen for the whole file. */
export function placeFinder(places: readonly Place[], order: ImportOrder, columns: Columns): PlaceFinder {
  const valid = placesOfYear(places, order.year)
  const byId = new Map(places.map((place) => [place.id, place]))
  // a list of communes has no commune for the whole of it
  const chosen =
    order.placeId === null || order.subject === 'commune' ? null : (byId.get(order.placeId) ?? null)
  const chosenCommune = chosen?.kind === 'hamlet' ? (byId.get(chosen.parentId ?? 0) ?? null) : chosen
  const communes = new Map<string, Place>()
  for (const place of valid) if (place.kind === 'commune') communes.set(placeKey(place.fullName), place)
  const hamlets = new Map<number, Place[]>()
  for (const place of valid) {
    if (place.kind === 'hamlet' && place.parentId !== null)
      hamlets.set(place.parentId, [...(hamlets.get(place.parentId) ?? []), place])
  }
  const own = (kind: ImportOrder['subject']) => (order.subject === kind ? columns.of('name')[0] : undefined)
  const communeColumn = own('commune') ?? columns.of('commune')[0]
  const hamletColumn = own('community') ?? columns.of('hamlet')[0]

  // a list names a dozen hamlets thousands of times
  const parts = remembering(partsOf)
  const tidied = remembering(tidyText)
  const keyOf = remembering(placeKey)
  const hamletOf = rememberingBy<Hamlet | null>()

  return {
    name: (placeId) => byId.get(placeId ?? 0)?.fullName ?? '',
    find({ cells, group, tell }) {
      const written = cells[hamletColumn ?? -1] ?? ''
      const address = parts(order.subject === 'community' ? written.replace(communityWords, '') : written)
      const said = tidied(cells[communeColumn ?? -1] ?? '') || group?.commune || address.commune
      const at = communeColumn ?? hamletColumn ?? 0
      const found = said ? communes.get(keyOf(said)) : undefined
      if (!found && communeColumn !== undefined && (said !== '' || !chosenCommune))
        tell('commune-unknown', at, 'error')
      if (found && chosenCommune?.kind === 'commune' && found.id !== chosenCommune.id) {
        tell('commune-other', at, 'error', chosenCommune.fullName)
      }
      const commune = chosenCommune?.kind === 'commune' ? chosenCommune : (found ?? null)
      if (!commune) return { communeId: null, ...nowhere }
      const hamlet = address.hamlet || group?.hamlet || (chosen?.kind === 'hamlet' ? chosen.fullName : '')
      if (!hamlet) {
        if (hamletColumn !== undefined && isPerson(order.subject) && order.kind !== 'scores')
          tell('hamlet-empty', hamletColumn, 'warning')
        return { communeId: commune.id, ...nowhere }
      }
      const place = hamletOf(`${commune.id} ${hamlet}`, () =>
        hamletIn(commune, hamlets.get(commune.id) ?? [], hamlet),
      )
      if (!place && order.subject !== 'community') tell('hamlet-unclear', hamletColumn ?? at, 'error')
      return { communeId: commune.id, ...(place ?? nowhere) }
    },
  }
}

function rememberingBy<T>(): (key: string, find: () => T) => T {
  const known = new Map<string, { readonly found: T }>()
  return (key, find) => {
    const kept = known.get(key) ?? { found: find() }
    known.set(key, kept)
    return kept.found
  }
}

function remembering<T>(find: (text: string) => T): (text: string) => T {
  const by = rememberingBy<T>()
  return (text) => by(text, () => find(text))
}
