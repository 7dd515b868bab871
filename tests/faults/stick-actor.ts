// Runs with the shim of a stick, as a process of its own: stick-actor.ts ORDER. Says what happened in one line at its end.
import { createCipheriv } from 'node:crypto'
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { refusalSentence } from '../../src-main/contract/labels/index.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { sha256 } from '../../src-main/files/digest.ts'
import { checkBackups } from '../../src-main/workers/pack/check-backups.ts'
import { place } from '../../src-main/workers/pack/placing.ts'
import { testStick } from '../../src-main/workers/pack/test-stick.ts'
import { smallBackup } from '../support/small-backup.ts'
import type { PullWay, PullWord, StickOrder, Work } from './sticks.ts'

const order = JSON.parse(process.argv[2] ?? '') as StickOrder
const { folder } = order

function steer(text: string): void {
  try {
    openSync(join(folder, `:${text}`), 'r')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
const struck = (): number => Number(readFileSync(join(folder, ':count:'), 'utf8').split(' ')[1])

const name = 'moi.hoibk.zip'
// What cannot be packed smaller takes many writes.
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
const bytes = smallBackup(noise.update(Buffer.alloc(3_000_000)).toString('base64'))
const old = ['2018', '2019'].map((year) => ({
  name: `${year}.hoibk.zip`,
  bytes: smallBackup(`sổ năm ${year}`),
}))
const known = old.map((file) => ({ name: file.name, sha256: sha256(file.bytes), bytes: file.bytes.length }))

function freshStick(): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of old) writeFileSync(join(folder, file.name), file.bytes)
}

const works: Readonly<Record<Work, () => void>> = {
  place: () => void place(bytes, folder, name, () => {}),
  check: () => {
    const lost = checkBackups({ root: folder, folder, known }, () => {}).filter(
      ({ state }) => state !== 'good',
    )
    if (lost.length > 0) throw new Error(`said to be lost: ${lost.map((file) => file.name).join(', ')}`)
  },
  test: () => {
    const { result } = testStick({ folder, fileName: 'thu.tmp', bytes: 3_000_000, seed: 'a' }, () => {})
    if (result === 'lying') throw new Error('said to lie')
  },
}

function endOf(work: () => void): Refusal | Error | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const errnos: Readonly<Record<string, number>> = { ENOENT: 2, EIO: 5, ENXIO: 6, ENODEV: 19 }
const allowed = new Set(['stick-gone'])

function pulled(work: Work, stride: number): PullWord {
  const met: Record<string, number> = {}
  const wrong: [PullWay, string][] = []
  let cases = 0
  for (const [errno, number] of Object.entries(errnos))
    for (const sticky of [1, 0])
      for (let k = 1; ; k += stride) {
        freshStick()
        const where = `${work}, ${errno} ${sticky ? 'from' : 'at'} call ${k}`
        steer(`pull:${k}:${number}:${sticky}`)
        const ended = endOf(works[work])
        const hit = struck() > 0
        steer('pull:0:0:0')
        if (!hit) break
        cases += 1
        const what = ended === null ? 'done' : ended instanceof Refusal ? ended.code : 'bug'
        met[what] = (met[what] ?? 0) + 1
        if (what === 'bug') wrong.push(['bug', `${where}: ${ended?.stack}`])
        else if (what !== 'done' && !allowed.has(what)) wrong.push(['wrong words', `${where}: ${what}`])
        for (const file of old)
          if (!file.bytes.equals(readFileSync(join(folder, file.name))))
            wrong.push(['old ones touched', `${where}: ${file.name}`])
        const named = readdirSync(folder).includes(name)
        if (named && !readFileSync(join(folder, name)).equals(bytes)) wrong.push(['half a backup', where])
        if (work === 'place' && ended === null && !named) wrong.push(['half a backup', `${where}: no file`])
        const again = endOf(works[work])
        const left = readdirSync(folder).filter((one) => /\.(part|tmp)$/.test(one))
        if (again !== null || left.length > 0)
          wrong.push(['next try fails', `${where}: ${again?.message ?? left.join(', ')}`])
      }
  return { cases, met, wrong }
}

/** What the clerk is told when the stick refuses to take the backup from the first write on. */
function refused(errno: number): { code: string; vi: string; en: string; left: string[] } {
  freshStick()
  let ended: Refusal | Error | null = null
  // Beyond the looks that come first, to the first write.
  for (let k = 1; k < 12 && !(ended instanceof Refusal && ended.code !== 'stick-gone'); k += 1) {
    steer(`pull:${k}:${errno}:1`)
    ended = endOf(works.place)
    steer('pull:0:0:0')
  }
  if (!(ended instanceof Refusal)) throw ended ?? new Error('it was not refused')
  const { code, details } = ended
  const left = readdirSync(folder).filter((one) => one.startsWith(name))
  return { code, vi: refusalSentence('vi', code, details), en: refusalSentence('en', code, details), left }
}

/** At each position the medium holds another byte than was written: found past the cache, believed through it. */
function rotten(positions: readonly number[]): { found: number; believed: number; struck: number } {
  let [found, believed, hits] = [0, 0, 0]
  for (const at of positions) {
    freshStick()
    steer(`rot:${at}`)
    const ended = endOf(works.place)
    hits += Math.min(1, struck())
    if (ended instanceof Refusal && ended.code === 'backup-not-verified') found += 1
    steer('rot:-1')
    writeFileSync(join(folder, name), bytes)
    steer(`rot:${at}`)
    if (readFileSync(join(folder, name)).equals(bytes)) believed += 1
    steer('rot:-1')
  }
  return { found, believed, struck: hits }
}

const said =
  order.do === 'pull'
    ? pulled(order.work, order.stride)
    : order.do === 'refuse'
      ? refused(order.errno)
      : rotten(order.positions)
writeSync(1, JSON.stringify(said))
