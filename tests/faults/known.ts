import { emptyModel, type Registered, textOf } from './clerk.ts'
import type { Office } from './office.ts'

interface BookRow extends Registered {
  readonly birth: string | null
  readonly note: string | null
}

/** What an open office knows of the clerk's steps, asked as a screen asks. */
export async function knownBy(office: Office): Promise<string> {
  const model = emptyModel()
  const { office: own } = await office.ask<{ office: { seat: string } }>('settings.settings')
  model.seat = own.seat
  const figures = await office.ask<{ placeId: number; households: number }[]>('places.placeFigures', {
    year: 2020,
  })
  for (const { placeId, households } of figures) model.figures.set(placeId, households)
  const { rows } = await office.ask<{ rows: BookRow[] }>('assessments.book', {
    year: 2020,
    kind: 'family',
    limit: 1000,
  })
  for (const { name, birth, note } of rows) {
    model.births.set(name, birth)
    if (note !== null) model.notes.set(name, note)
  }
  return textOf(model)
}
