import type { Dice } from './fault.ts'
import { type Founded, family, type Office } from './office.ts'

/** What a clerk does; each of these changes something every time, because `nth` is new every time (up to 30,000). */
export type Step =
  | { readonly do: 'seat'; readonly nth: number }
  | { readonly do: 'figures'; readonly nth: number; readonly placeId: number }
  | { readonly do: 'register'; readonly nth: number; readonly hamletId: number }
  | { readonly do: 'birth'; readonly nth: number; readonly name: string; readonly subjectId: number }
  | { readonly do: 'notes'; readonly nth: number; readonly titles: readonly Titled[] }

export interface Titled {
  readonly name: string
  readonly titleId: number
}
export interface Registered extends Titled {
  readonly subjectId: number
}

/** The next thing to do. Notes touch up to twenty rows at once: half of them would be half an action. */
export function nextStep(dice: Dice, nth: number, known: readonly Registered[], place: Founded): Step {
  const kind = known.length < 5 ? 0 : dice(10)
  if (kind < 3) return { do: 'register', nth, hamletId: place.hamletId }
  if (kind < 5) return { do: 'seat', nth }
  if (kind < 6) return { do: 'figures', nth, placeId: dice.pick(place.communes) }
  if (kind < 7) {
    const { name, subjectId } = dice.pick(known)
    return { do: 'birth', nth, name, subjectId }
  }
  const count = Math.min(known.length, 2 + dice(19))
  const first = dice(known.length - count + 1)
  const titles = known.slice(first, first + count).map(({ name, titleId }) => ({ name, titleId }))
  return { do: 'notes', nth, titles }
}

export async function take(office: Office, step: Step): Promise<Registered | null> {
  switch (step.do) {
    case 'seat':
      await office.ask('settings.amendOffice', { seat: `Tân Nghĩa ${step.nth}` })
      return null
    case 'figures':
      await office.ask('places.setPlaceFigures', {
        year: 2020,
        figures: [{ placeId: step.placeId, households: step.nth, population: null }],
      })
      return null
    case 'register': {
      const input = family(step.hamletId, step.nth)
      const ids = await office.ask<{ titleId: number; subjectId: number }>(
        'assessments.registerFamily',
        input,
      )
      return { ...ids, name: input.name }
    }
    case 'birth':
      await office.ask('assessments.amendFamily', { subjectId: step.subjectId, birth: birthOf(step.nth) })
      return null
    case 'notes':
      await office.ask('assessments.amendTitles', {
        titles: step.titles.map(({ titleId }) => ({ titleId, note: noteOf(step.nth) })),
      })
      return null
  }
}

const birthOf = (nth: number): string => new Date(Date.UTC(1900, 0, 1 + nth)).toISOString().slice(0, 10)
const noteOf = (nth: number): string => `ghi chú ${nth}`

/** What the office must know after these steps, as text that is compared as a whole: nothing less and nothing more. */
export interface Model {
  seat: string
  readonly figures: Map<number, number>
  readonly births: Map<string, string | null>
  readonly notes: Map<string, string>
}

export const emptyModel = (): Model => ({ seat: '', figures: new Map(), births: new Map(), notes: new Map() })

export const copyOf = ({ seat, figures, births, notes }: Model): Model => ({
  seat,
  figures: new Map(figures),
  births: new Map(births),
  notes: new Map(notes),
})

export function expect(model: Model, step: Step): void {
  switch (step.do) {
    case 'seat':
      model.seat = `Tân Nghĩa ${step.nth}`
      return
    case 'figures':
      model.figures.set(step.placeId, step.nth)
      return
    case 'register':
      model.births.set(family(step.hamletId, step.nth).name, null)
      return
    case 'birth':
      model.births.set(step.name, birthOf(step.nth))
      return
    case 'notes':
      for (const { name } of step.titles) model.notes.set(name, noteOf(step.nth))
  }
}

export function textOf({ seat, figures, births, notes }: Model): string {
  const sorted = <K extends string | number, V>(map: ReadonlyMap<K, V>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return JSON.stringify([seat, sorted(figures), sorted(births), sorted(notes)])
}
