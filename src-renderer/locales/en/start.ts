import type { SameKeys } from '../same-keys.ts'
import type { start as vi } from '../vi/start.ts'

export const start: SameKeys<typeof vi> = {
  title: 'Opening the register for the first time',
  why: 'Three answers, so that papers carry the right name of the office and its communes are known.',
  name: {
    label: 'Name of the office',
    hint: 'As on the seal. Papers are printed with this name.',
    example: 'Hội Khuyến học huyện …',
  },
  level: { label: 'Level' },
  place: {
    label: 'Area',
    hint: 'Lists of communes that come with the program.',
    list: '{{place}}, {{province}} ({{communes}} communes today)',
    none: 'Elsewhere: bring in a list of places later',
  },
  commune: {
    label: 'Commune, ward or township',
    hint: 'The place the office serves. Choose it, or type its name.',
    example: 'Xã Tân Phúc',
  },
  begin: 'Open the register',
  withoutPlaces: 'Open it, bring in places later',
  later: 'All of this can be changed in Settings.',
  hasBackup: 'Is there a backup on a stick?',
  restore: 'Restore from a backup',
}
