import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { faultOf, seenIn, withFile } from './evidence.ts'
import { createTally, type Fault, NotRun, type Outcome } from './fault.ts'
import { foundOffice, type Office, openOffice, Said } from './office.ts'
import { scratchFolder } from './scratch.ts'

const [kibibyte, mebibyte] = [1024, 1024 * 1024]
const ways = ['lost', 'damaged', 'other words', 'not readable', 'not started', 'not well again'] as const
type Tally = ReturnType<typeof createTally<(typeof ways)[number]>>

const run = (...words: readonly string[]) => spawnSync(words[0] ?? '', words.slice(1), { encoding: 'utf8' })

/** A small disk in memory. Nothing is ever filled before it is certain that it is one: a failed mount is the computer's own disk. */
function mount(at: string, bytes: number): void {
  mkdirSync(at, { recursive: true })
  const { status, stderr, error } = run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at)
  if (status !== 0)
    throw new NotRun(`no disk can be mounted: ${error?.message ?? stderr.trim()}`, { excused: true })
  refuseLarge(at)
}

function refuseLarge(at: string): void {
  const { blocks, bsize } = statfsSync(at)
  if (blocks * bsize >= 64 * mebibyte) throw new Error(`${at} is no small disk`)
}

/** To the last byte. */
function fill(at: string): void {
  refuseLarge(at)
  const file = openSync(join(at, 'filler'), 'a')
  try {
    for (const bytes of [64 * kibibyte, 4 * kibibyte, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(bytes, 1))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    }
  } finally {
    closeSync(file)
  }
}

const saysFull = (error: unknown): boolean =>
  error instanceof Said && (error.code === 'disk-full' || error.code === 'writing-stopped')

/** Long notes until the disk is full; how many were promised. */
async function writeUntilFull(
  office: Office,
  titleIds: readonly number[],
  tally: Tally,
  where: string,
): Promise<number> {
  for (let promised = 0; promised < 5000; promised += 1) {
    const note = `${promised} ${'ghi chú dài '.repeat(40)}`
    try {
      await office.ask('assessments.amendTitles', { titles: titleIds.map((titleId) => ({ titleId, note })) })
    } catch (error) {
      if (!saysFull(error)) tally.add('other words', `${where}: ${String(error)}`)
      return promised
    }
  }
  throw new Error('the disk does not get full')
}

const read = (office: Office): Promise<unknown> =>
  office.ask('assessments.book', { year: 2020, kind: 'family' })

async function oneSize(base: string, disk: string, bytes: number, tally: Tally): Promise<void> {
  const where = `${bytes / kibibyte} KiB`
  mount(disk, bytes)
  const folder = join(disk, 'data')
  try {
    cpSync(base, folder, { recursive: true })
    const start = withFile(folder, seenIn)
    const office = await openOffice(folder)
    const ids = start.known.map(({ titleId }) => titleId)
    const promised = await writeUntilFull(office, ids, tally, where)
    tally.meet('promised before it was full', promised)
    await read(office).catch((error) => tally.add('not readable', `${where}: ${String(error)}`))
    fill(disk)
    await read(office).catch((error) => tally.add('not readable', `${where}, filled: ${String(error)}`))
    await office.close().catch((error) => tally.meet(`closing said ${String(error.code ?? error)}`))

    fill(disk)
    const again = await openOffice(folder)
    await read(again).catch((error) => tally.add('not started', `${where}: ${String(error)}`))
    const said = await again.ask('settings.amendOffice', { seat: 'Tân Nghĩa' }).then(
      () => 'written on a full disk',
      (error) => {
        if (!saysFull(error)) tally.add('other words', `${where}, started: ${String(error)}`)
        return 'refused on a full disk'
      },
    )
    tally.meet(said)

    // Somebody makes room: the same program goes on.
    rmSync(join(disk, 'filler'))
    run('mount', '-o', `remount,size=${bytes + 16 * mebibyte}`, disk)
    try {
      await again.ask('standing.tryAgain')
      await again.ask('settings.amendOffice', { seat: 'Tân Minh' })
    } catch (error) {
      tally.add('not well again', `${where}: ${String(error)}`)
    }
    await again.close()
    withFile(folder, (db) => {
      const fault = faultOf(db)
      if (fault) return tally.add('damaged', `${where}: ${fault}`)
      const { actions } = seenIn(db)
      const sure = promised + (said === 'written on a full disk' ? 2 : 1)
      if (actions < start.actions + sure)
        tally.add('lost', `${where}: ${actions - start.actions} of ${sure} actions`)
    })
  } finally {
    run('umount', '-l', disk)
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, seen) => sum + (seen.isFile() ? Math.ceil(seen.size / 4096) * 4096 : 4096), 0)

/** From a disk on which the office just fits, 64 KiB more each time. */
async function fillDisks(size: number): Promise<Outcome> {
  const tally = createTally(ways)
  if (process.platform !== 'linux') throw new NotRun('tmpfs is a thing of Linux', { excused: true })
  const root = scratchFolder('full')
  const base = join(root, 'base')
  await foundOffice(base, 12)
  const least = Math.ceil(bytesIn(base) / (64 * kibibyte)) * 64 * kibibyte
  const step = Math.max(1, Math.floor(60 / size)) * 64 * kibibyte
  for (let nth = 1; nth <= size; nth += 1) await oneSize(base, join(root, 'disk'), least + nth * step, tally)
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'D5', title: 'disks that are full', sizes: { quick: 10, full: 60 }, run: fillDisks },
]
