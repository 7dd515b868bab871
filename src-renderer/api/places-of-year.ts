import type { Place } from '../../src-main/contract/places.ts'
import { api } from './client.ts'
import { useAnswer } from './hooks.ts'

/** Communes the office serves and their hamlets, as they stood on some day of a year; undefined until they are read. */
export function usePlacesOfYear(year: number) {
  const known = useAnswer(api.places.places, {}).value
  const own = useAnswer(api.settings.settings, {}).value?.office?.placeId ?? null
  if (known === undefined) return undefined
  const stood = known.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= `${year}-12-31`) &&
      (validTo === null || validTo >= `${year}-01-01`),
  )
  const communes = stood.filter(({ kind }) => kind === 'commune')
  const only = communes.filter(({ id }) => id === own)
  return {
    communes: only.length > 0 ? only : communes,
    hamletsOf: (communeId: number | undefined): readonly Place[] =>
      stood.filter(({ kind, parentId }) => kind === 'hamlet' && parentId === communeId),
  }
}
