import * as z from 'zod'
import { placeKinds, placeTypes } from '../places.ts'

/** A list of places as it lies in resources/places. Keys hold only inside the file; from and to are the days of validity. */
export const placeList = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  places: z.array(
    z.object({
      key: z.string().min(1),
      kind: z.enum(placeKinds),
      type: z.enum(placeTypes),
      name: z.string().min(1),
      code: z.string().nullish(),
      parent: z.string().nullish(),
      from: z.iso.date().nullish(),
      to: z.iso.date().nullish(),
    }),
  ),
  successions: z.array(z.object({ from: z.string(), to: z.string(), on: z.iso.date() })),
  figures: z
    .array(
      z.object({
        place: z.string(),
        year: z.int().min(2000).max(2100),
        households: z.int().min(0).nullish(),
        population: z.int().min(0).nullish(),
      }),
    )
    .default([]),
})
export type PlaceList = z.output<typeof placeList>
