import * as z from 'zod'

/** What an action was, in the clerk's words: a closed list, one sentence per language in labels.ts. */
export const deedNames = [
  'office-founded',
  'office-amended',
  'figures-set',
  'place-added',
  'places-imported',
  'round-renamed',
  'target-set',
  'target-taken-away',
  'deadline-set',
  'deadline-taken-away',
  'family-registered',
  'family-amended',
  'title-amended',
  'carried-forward',
  'result-given',
  'not-recognised',
  'withdrawn',
  'registrations-imported',
  'results-imported',
  'recognised',
  'decision-amended',
  'certificates-issued',
  'set-saved',
  'set-removed',
  'set-confirmed',
  'set-imported',
  'set-chosen',
  'area-set',
  'area-removed',
  'value-put-back',
  'consent-recorded',
  'consent-withdrawn',
  'person-erased',
  'backup-made',
  'restored',
  'lock-set',
  'lock-removed',
  'lock-reset',
  'went-back',
  'drilled',
  'undone',
  'redone',
] as const
export type DeedName = (typeof deedNames)[number]
export const deed = z.object({
  name: z.enum(deedNames),
  /** Numbers and proper names for the sentence, e.g. { count: 412, place: "xã Tân Phúc", year: 2020 }. */
  with: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Deed = z.output<typeof deed>
