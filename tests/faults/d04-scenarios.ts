import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContainer } from '../../src-main/files/container.ts'
import { emptyModel, expect, type Model, type Step, take, textOf } from './clerk.ts'
import { more, type Sweep, stateOf, withHeld } from './d04-held-office.ts'
import { faultOf, type Seen, seenIn, withFile } from './evidence.ts'
import { faultAfterMigration } from './migrated.ts'
import { type Office, openOffice } from './office.ts'
import { backupsIn } from './saved-office.ts'

/** Known to the scenarios beside the folders, read from "base" once. */
const looked = new Map<string, Seen>()
const before = (folder: string): Seen => {
  const known = looked.get(folder) ?? withFile(folder, seenIn)
  looked.set(folder, known)
  return known
}

/** While the disk fails, what is in memory can still be asked for, or the answer is a word of ours. */
async function askAround(office: Office, { answerOf }: Sweep): Promise<string> {
  const answer = await answerOf(() => office.ask('settings.settings'))
  await answerOf(() => office.ask('assessments.book', { year: 2020, kind: 'family' }))
  await answerOf(() => office.ask('history.actions'))
  return answer
}

/** The fault is over: the next start needs nobody, and work goes on. */
async function workAgain(folder: string, { wrong }: Sweep): Promise<void> {
  try {
    const office = await openOffice(folder)
    await office.ask('assessments.book', { year: 2020, kind: 'family' })
    await office.ask('settings.amendOffice', { seat: 'Tân Nghĩa' })
    await office.close()
  } catch (error) {
    wrong('not well again', String(error))
  }
}

/** The same rows, and so many actions more. */
function compare(
  folder: string,
  sweep: Sweep,
  ways: readonly (readonly [texts: readonly string[], actions: number])[],
): void {
  withFile(folder, (db) => {
    const fault = faultOf(db)
    if (fault) return sweep.wrong('damaged', fault)
    const { model, actions } = seenIn(db)
    const text = textOf(model)
    const found = ways.some(([texts, most]) => texts.includes(text) && actions <= most)
    if (!found) sweep.wrong('mixed', `${actions} actions, rows ${text.slice(0, 200)}`)
  })
}

const steps = (seen: Seen): Step[] => {
  const titles = seen.known.slice(0, 8)
  const [first] = titles
  const placeId = 5
  return [
    { do: 'seat', nth: 501 },
    { do: 'notes', nth: 502, titles },
    { do: 'figures', nth: 503, placeId },
    ...(first ? [{ do: 'birth', nth: 504, name: first.name, subjectId: first.subjectId } as const] : []),
    { do: 'notes', nth: 505, titles },
  ]
}

/** All that the office may know when these were promised, and of those refused any may have been kept. */
function possible(start: Model, done: readonly (readonly [Step, boolean])[]): string[] {
  const refused = done.filter(([, promised]) => !promised).length
  return Array.from({ length: 2 ** refused }, (_, choice) => {
    const model: Model = { ...emptyModel(), seat: start.seat }
    for (const [place, count] of start.figures) model.figures.set(place, count)
    for (const [name, birth] of start.births) model.births.set(name, birth)
    for (const [name, note] of start.notes) model.notes.set(name, note)
    let nth = 0
    for (const [step, promised] of done) {
      if (promised || (choice >> nth++) & 1) expect(model, step)
    }
    return textOf(model)
  })
}

export const scenarios = {
  write: {
    isNext: false,
    async run(sweep: Sweep): Promise<void> {
      sweep.refresh()
      const folder = join(sweep.work, 'data')
      const start = before(folder)
      const done: (readonly [Step, boolean])[] = []
      let office: Office | undefined
      sweep.fail()
      const opened = await sweep.answerOf(async () => {
        office = await openOffice(folder)
      })
      const said = new Set([opened])
      if (office) {
        for (const step of steps(start)) {
          const answer = await sweep.answerOf(() => take(office as Office, step))
          said.add(answer)
          done.push([step, answer === 'done'])
        }
        await askAround(office, sweep)
        said.add(await sweep.answerOf(() => (office as Office).close()))
      }
      sweep.failNoMore()
      for (const answer of said) sweep.met(answer)
      const promised = done.filter(([, promised]) => promised).length
      const kept = withFile(folder, (db) => seenIn(db).actions) - start.actions
      if (kept < promised) sweep.wrong('lost', `${kept} of ${promised} kept`)
      compare(folder, sweep, [[possible(start.model, done), start.actions + done.length]])
      await workAgain(folder, sweep)
    },
  },

  backup: {
    isNext: false,
    async run(sweep: Sweep): Promise<void> {
      await withHeld(sweep, async (office) => {
        const start = await stateOf(office)
        const stick = join(sweep.work, `stick-${start.actions}`)
        cpSync(join(sweep.work, 'stick'), stick, { recursive: true })
        const earlier = backupsIn(stick)
        sweep.fail()
        const answer = await sweep.answerOf(() => office.ask('backups.makeBackup', { folder: stick }))
        await askAround(office, sweep)
        sweep.failNoMore()
        sweep.met(answer)
        const now = backupsIn(stick)
        for (const file of earlier) if (!now.includes(file)) sweep.wrong('lost', `${file} is gone`)
        if (answer === 'done' && now.length === earlier.length) sweep.wrong('lost', 'no file was made')
        for (const file of now) {
          try {
            openContainer(readFileSync(file))
          } catch (error) {
            sweep.wrong('damaged', `${file}: ${String(error)}`)
          }
        }
        return answer === 'done' ? [more(start, 1)] : [start, more(start, 1)]
      })
    },
  },

  restore: {
    isNext: false,
    async run(sweep: Sweep): Promise<void> {
      const { model, actions } = before(join(sweep.work, '../base/saved'))
      const saved = { text: textOf(model), actions }
      await withHeld(sweep, async (office) => {
        const start = await stateOf(office)
        const [file] = backupsIn(join(sweep.work, 'stick'))
        sweep.fail()
        const answer = await sweep.answerOf(() => office.ask('backups.restoreBackup', { file }))
        await askAround(office, sweep)
        sweep.failNoMore()
        sweep.met(answer)
        return answer === 'done' ? [more(saved, 1)] : [start, saved, more(saved, 1)]
      })
    },
  },

  migrate: {
    isNext: true,
    async run(sweep: Sweep): Promise<void> {
      sweep.refresh()
      const folder = join(sweep.work, 'data')
      let office: Office | undefined
      sweep.fail()
      const answer = await sweep.answerOf(async () => {
        office = await openOffice(folder)
      })
      const said = new Set([answer])
      if (office) {
        said.add(await askAround(office, sweep))
        said.add(await sweep.answerOf(() => (office as Office).close()))
      }
      sweep.failNoMore()
      for (const one of said) sweep.met(one)
      try {
        await (await openOffice(folder)).close()
      } catch (error) {
        return sweep.wrong('not well again', String(error))
      }
      const fault = faultAfterMigration(folder, readFileSync(join(sweep.work, 'digest'), 'utf8'))
      if (fault) sweep.wrong(...fault)
      await workAgain(folder, sweep)
    },
  },
} as const
