import Database from 'better-sqlite3'
import { openGenerations } from '../../src-main/files/generations.ts'
import { makeBigOffice } from './big-office.ts'
import { freshApp, openFile } from './fresh-app.ts'
import { tempFolder } from './temp-folder.ts'

export const round = { year: 2020, kind: 'family' } as const

export interface RegisteredTitle {
  readonly id: number
  readonly subjectId: number
  readonly state: string
  readonly birth: string
}

/**
 * An office whose families have their results of 2020 and wait for a decision; it recognises by one call. `spoil` may put
 * into the closed file what the program itself would not let in.
 */
export async function passedRound(families: number, spoil: (file: Database.Database) => void = () => {}) {
  const folder = tempFolder()
  await makeBigOffice(folder.path, families)
  const live = openGenerations(folder.path).current()
  const writable = new Database(live)
  spoil(writable)
  writable.close()
  const file = openFile(live)
  const titles = file
    .prepare(
      `SELECT t.id, t.subject_id AS subjectId, t.state, s.birth
       FROM titles AS t JOIN subjects AS s ON s.id = t.subject_id ORDER BY t.id`,
    )
    .all() as RegisteredTitle[]
  file.close()
  const office = await freshApp({ folder: folder.path })
  const recognise = async (
    number: string | null,
    selection: { titleIds: number[] } | { filter: typeof round & { text?: string } } = { filter: round },
  ) => {
    const { text } = await office.api.decisions.proposal(round)
    return office.api.decisions.recognise({ ...round, selection, text: { ...text, number } })
  }
  let open = true
  const close = async () => {
    if (open) await office.close()
    open = false
  }
  return {
    ...office,
    close,
    titles,
    passed: titles.filter(({ state }) => state === 'passed'),
    recognise,
    async [Symbol.asyncDispose]() {
      await close()
      folder[Symbol.dispose]()
    },
  }
}
