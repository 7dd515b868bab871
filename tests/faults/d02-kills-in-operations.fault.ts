import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContainer } from '../../src-main/files/container.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { textOf } from './clerk.ts'
import { type Kills, type KillWay, killAllAlong } from './d02-kills.ts'
import { faultOf, seenIn, withFile } from './evidence.ts'
import type { Fault, Outcome } from './fault.ts'
import { foundOffice, openOffice, readList } from './office.ts'
import { backupsIn, savedOffice } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

const list = new URL('../fixtures/dang-ky-gia-dinh-2020-tan-phuc.xlsx', import.meta.url).pathname

interface State {
  readonly text: string
  readonly actions: number
}
type Verdict = readonly [KillWay, string] | null

const stateOf = (folder: string): State =>
  withFile(folder, (db) => {
    const { model, actions } = seenIn(db)
    return { text: textOf(model), actions }
  })
const more = ({ text, actions }: State, by: number): State => ({ text, actions: actions + by })

/** The old state or the new one; once it was promised, the new one. */
function oneOf(folder: string, promised: boolean, old: readonly State[], done: State): Verdict {
  const fault = withFile(folder, faultOf)
  if (fault) return ['damaged', fault]
  const now = stateOf(folder)
  const same = (state: State) => state.text === now.text && state.actions === now.actions
  if (same(done)) return null
  if (promised) return ['lost', `${now.actions} actions`]
  return old.some(same) ? null : ['mixed', `${now.actions} actions`]
}

type Setting = Pick<Kills, 'root' | 'order' | 'judge'>
const settings: Readonly<Record<string, (root: string, base: string) => Promise<Setting>>> = {
  async backup(root, base) {
    const { folder } = await savedOffice(base)
    const before = stateOf(folder)
    return {
      root,
      order: (work) => ({
        folder: join(work, 'data'),
        call: 'backups.makeBackup',
        input: { folder: join(work, 'stick') },
        warm: ['backups.verifyBackup', { file: backupsIn(join(work, 'stick'))[0] }],
      }),
      judge(work, promised) {
        const files = backupsIn(join(work, 'stick'))
        if (promised && files.length < 2) return ['lost', 'the backup is not there']
        for (const file of files) {
          try {
            openContainer(readFileSync(file))
          } catch (error) {
            return ['damaged', `${file}: ${String(error)}`]
          }
        }
        return oneOf(join(work, 'data'), promised, [before], more(before, 1))
      },
    }
  },

  async restore(root, base) {
    const { folder } = await savedOffice(base)
    const before = stateOf(folder)
    await foundOffice(join(root, 'saved'), 12)
    const saved = stateOf(join(root, 'saved'))
    return {
      root,
      order(work) {
        const [file] = backupsIn(join(work, 'stick'))
        const warm = ['backups.verifyBackup', { file }] as const
        return { folder: join(work, 'data'), call: 'backups.restoreBackup', input: { file }, warm }
      },
      judge: (work, promised) => oneOf(join(work, 'data'), promised, [before, saved], more(saved, 1)),
    }
  },

  async import(root, base) {
    const folder = join(base, 'data')
    const { communeId: placeId } = await foundOffice(folder, 3)
    const before = stateOf(folder)
    const whole = join(root, 'whole')
    cpSync(folder, whole, { recursive: true })
    const office = await openOffice(whole)
    await office.ask('imports.applyImport', await readList(office, { file: list, placeId }))
    await office.close()
    const done = stateOf(whole)
    return {
      root,
      order: (work) => ({ folder: join(work, 'data'), call: 'import', input: { file: list, placeId } }),
      judge: (work, promised) => oneOf(join(work, 'data'), promised, [before], done),
    }
  },

  async close(root, base) {
    const folder = join(base, 'data')
    await foundOffice(folder, 60)
    const seat = 'Tân Nghĩa, đã lưu'
    const done = join(root, 'done')
    cpSync(folder, done, { recursive: true })
    const office = await openOffice(done)
    await office.ask('settings.amendOffice', { seat })
    await office.close()
    const promised = stateOf(done)
    return {
      root,
      order: (work) => ({
        folder: join(work, 'data'),
        call: 'close',
        warm: ['settings.amendOffice', { seat }],
      }),
      // Promised before the closing began.
      judge: (work) => oneOf(join(work, 'data'), true, [], promised),
    }
  },

  async compact(root, base) {
    const folder = join(base, 'data')
    await foundOffice(folder, 40)
    const erased = withFile(folder, (db) => seenIn(db).known.at(7))
    if (!erased) throw new Error('nobody to be erased')
    const leaving = await openOffice(folder)
    // Who still waits for a result is not erased.
    await leaving.ask('assessments.withdraw', { selection: { titleIds: [erased.titleId] }, reason: null })
    await leaving.close()
    const before = stateOf(folder)
    const input = { subjectId: erased.subjectId, reason: 'đơn' }
    const done = join(root, 'done')
    cpSync(folder, done, { recursive: true })
    const office = await openOffice(done)
    await office.ask('privacy.erase', input)
    await office.close()
    const compacted = stateOf(done)
    return {
      root,
      order: (work) => ({ folder: join(work, 'data'), call: 'privacy.erase', input }),
      judge(work, promised) {
        const data = join(work, 'data')
        // What was promised is that the name is in no byte of the file in use.
        if (promised && readFileSync(openGenerations(data).current()).includes(erased.name))
          return ['lost', 'the name is still in the file']
        return oneOf(data, promised, [before], compacted)
      },
    }
  },

  async 'first start'(root) {
    return {
      root,
      order: (work) => ({ folder: join(work, 'data'), call: 'open' }),
      judge: (work) => {
        const fault = withFile(join(work, 'data'), faultOf)
        return fault ? ['damaged', fault] : null
      },
    }
  },
}

const killIn =
  (name: string) =>
  async (size: number, seed: number): Promise<Outcome> => {
    const root = join(scratchFolder('kills'), 'disk')
    const base = join(root, 'base')
    mkdirSync(base, { recursive: true })
    const setting = await settings[name]?.(root, base)
    if (!setting) throw new Error(`no setting ${name}`)
    return killAllAlong({ ...setting, size, seed })
  }

export const faults: readonly Fault[] = Object.keys(settings).map((name, nth) => ({
  id: `D2${'abcdefg'[nth]}`,
  title: `kills in ${name}`,
  sizes: { quick: 8, full: 100 },
  run: killIn(name),
}))
