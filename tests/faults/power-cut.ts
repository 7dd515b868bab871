import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Dice } from './fault.ts'

/*
 * What a disk may hold after a power cut. A file is what was last synced, and of everything written since any part: nothing, all,
 * some sectors, zeros. Names are those of the last sync of their folder, and of every change since then some, in any order.
 */

const sector = 512

interface Write {
  readonly at: number
  readonly bytes: Buffer
}
interface Cut {
  readonly length: number
}
type Change = Write | Cut
interface File {
  synced: Buffer
  since: Change[]
}
/** A name that came to mean a file, or none. */
interface Move {
  readonly folder: string
  readonly name: string
  readonly file: File | null
  readonly from?: string
}
interface Entry {
  readonly what: string
  readonly path: string
  readonly other: string
  readonly at: number
  readonly bytes: Buffer
}

/** The log of the shim, entry by entry. */
export function readLog(path: string): Entry[] {
  const log = readFileSync(path)
  const entries: Entry[] = []
  for (let at = 0; at < log.length; ) {
    const end = log.indexOf(10, at)
    const [what = '', name = '', other = '', offset, length] = log.toString('utf8', at, end).split('\t')
    const size = what === 'W' ? Number(length) : 0
    const bytes = log.subarray(end + 1, end + 1 + size)
    entries.push({ what, path: name, other, at: Number(offset), bytes })
    at = end + 1 + size
  }
  return entries
}

export interface Disk {
  /** Plays the next entry of the log. */
  readonly play: (entry: Entry) => void
  /** Puts into a folder what may be left if the power goes now. */
  readonly cutInto: (folder: string, dice: Dice) => void
  readonly notes: () => readonly string[]
}

export interface DiskOptions {
  /** The recorded folder and what lay in it before. */
  readonly root: string
  readonly before: ReadonlyMap<string, Buffer>
  /** A disk that does not keep its word: syncs of these files and folders do nothing. */
  readonly deaf?: (path: string) => boolean
}

export function createDisk({ root, before, deaf = () => false }: DiskOptions): Disk {
  const now = new Map<string, File>()
  for (const [name, bytes] of before) now.set(name, { synced: Buffer.from(bytes), since: [] })
  const kept = new Map(now)
  let moves: Move[] = []
  const notes: string[] = []

  function move(name: string, file: File | null, from?: string): void {
    if (from !== undefined) now.delete(from)
    if (file) now.set(name, file)
    else now.delete(name)
    moves.push({ folder: dirname(name), name, file, ...(from === undefined ? {} : { from }) })
  }

  function sync(path: string): void {
    if (deaf(path)) return
    const file = now.get(path)
    if (file) {
      file.synced = withChanges(file.synced, file.since)
      file.since = []
      return
    }
    for (const one of moves.filter(({ folder }) => folder === path)) rename(kept, one)
    moves = moves.filter(({ folder }) => folder !== path)
  }

  return {
    notes: () => notes,
    play({ what, path, other, at, bytes }) {
      if (what === 'N') notes.push(path)
      if (what === 'C') move(path, { synced: Buffer.alloc(0), since: [] })
      if (what === 'U') move(path, null)
      if (what === 'R') move(other, now.get(path) ?? null, path)
      if (what === 'W') now.get(path)?.since.push({ at, bytes })
      if (what === 'T') now.get(path)?.since.push({ length: at })
      if (what === 'S') sync(path)
    },
    cutInto(folder, dice) {
      const fate = fateOf(dice)
      const names = new Map(kept)
      for (const one of moves) if (fate() !== 'lost') rename(names, one)
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      for (const [name, file] of names) {
        const path = join(folder, relative(root, name))
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, contentOf(file, fate, dice))
      }
    },
  }
}

function rename(names: Map<string, File>, { name, file, from }: Move): void {
  if (from !== undefined && (names.get(from) === file || !names.has(from))) names.delete(from)
  if (file) names.set(name, file)
  else names.delete(name)
}

type Fate = 'lost' | 'kept' | 'torn' | 'zeroed'

/** Every cut has a character of its own: all lost, all kept, or a mixture of one kind or another. */
function fateOf(dice: Dice): () => Fate {
  const character = dice(8)
  if (character === 0) return () => 'lost'
  if (character === 1) return () => 'kept'
  const weights: readonly Fate[] = dice.pick<readonly Fate[]>([
    ['lost', 'kept'],
    ['lost', 'lost', 'lost', 'kept', 'torn'],
    ['lost', 'kept', 'kept', 'kept', 'torn', 'zeroed'],
    ['lost', 'kept', 'torn', 'zeroed'],
  ])
  return () => dice.pick(weights)
}

function contentOf({ synced, since }: File, fate: () => Fate, dice: Dice): Buffer {
  const struck = since.flatMap((change): readonly Change[] => {
    const what = fate()
    if (what === 'lost') return []
    if ('length' in change || what === 'kept') return [change]
    return what === 'zeroed'
      ? [{ ...change, bytes: Buffer.alloc(change.bytes.length) }]
      : tornPieces(change, dice)
  })
  return withChanges(synced, struck)
}

/** The beginning, the end, or any sectors of a write. */
function tornPieces({ at, bytes }: Write, dice: Dice): Write[] {
  const edges = [0]
  for (let edge = sector - (at % sector); edge < bytes.length; edge += sector) edges.push(edge)
  const middle = dice(edges.length + 1)
  const isKept = dice.pick([
    (nth: number) => nth < middle,
    (nth: number) => nth >= middle,
    () => dice(2) === 0,
  ])
  return edges.flatMap((edge, nth) =>
    isKept(nth) ? [{ at: at + edge, bytes: bytes.subarray(edge, edges[nth + 1] ?? bytes.length) }] : [],
  )
}

function withChanges(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes
  let length = bytes.length
  const longest = changes.reduce((most, change) => Math.max(most, endOf(change)), length)
  const next = Buffer.alloc(longest)
  bytes.copy(next)
  for (const change of changes) {
    // What is cut off and written again later is zero in between.
    if ('length' in change) next.fill(0, change.length, Math.max(length, change.length))
    else change.bytes.copy(next, change.at)
    length = 'length' in change ? change.length : Math.max(length, endOf(change))
  }
  return next.subarray(0, length)
}

const endOf = (change: Change): number =>
  'length' in change ? change.length : change.at + change.bytes.length
