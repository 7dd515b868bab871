import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import {
  asRefusal,
  look,
  makeFolder,
  onDisk,
  remove,
  renameWithRetry,
  saveFile,
  syncFile,
  syncFolder,
} from './disk.ts'
import { forgetErased, keepMs } from './erased.ts'
import { claimFirstStart, forgetFirstStart, isBeingBegun, keepClaim } from './first-start.ts'

/**
 * The office's data as numbered files; CURRENT names the live one. Whatever replaces data (restore, migration)
 * fills a new file, verifies it and flips the pointer: nothing ever overwrites the live file.
 */
export interface Generations {
  readonly folder: string
  /** Nothing was ever kept here. */
  readonly isEmpty: boolean
  /** Data are here, but CURRENT does not say which file is the live one. */
  readonly isLost: boolean
  /** Full path of the live file. */
  current(): string
  /** Full path of a generation, whether it stands or not. */
  pathOf(number: number): string
  /** Number of the live file; 0 when there is none yet. */
  number(): number
  /** Numbers of every generation kept, oldest first. */
  kept(): readonly number[]
  /** Makes and verifies the next file. It is not live until `flip`. */
  fill(
    make: (path: string) => void | Promise<void>,
    verify: (path: string) => void | Promise<void>,
  ): Promise<{ number: number; path: string }>
  /** Makes a filled generation the live one, in one step of the disk. */
  flip(number: number): void
}

type Step = (path: string) => void | Promise<void>

const pointer = 'CURRENT'
const fileOf = (number: number): string => `hoi-${String(number).padStart(6, '0')}.sqlite`
const generationFile = /^hoi-(\d{6,9})\.sqlite$/
const besides = ['-wal', '-shm', '-journal'] as const
const keepLast = 3

export interface GenerationsOptions {
  /** Opens a folder whose pointer is lost too, so that the clerk can be asked which file to go on with. */
  readonly evenLost?: boolean
  /** Old generations are removed only while the age of files can be told: not on a clock that is wrong. */
  readonly mayForget?: () => boolean
}

/** Opens a data folder, made on first start. Data without a good pointer are refused, never passed over. */
export function openGenerations(
  folder: string,
  { evenLost = false, mayForget = () => true }: GenerationsOptions = {},
): Generations {
  makeFolder(folder)
  const kept = (): number[] =>
    look(folder)
      .flatMap(({ name }) => numberIn(name))
      .sort((a, b) => a - b)
  const read = (): number => pointed(folder) ?? 0

  const mustAsk = () => read() === 0 && (existsSync(join(folder, pointer)) || !isUnbegun(folder, kept()))
  // Looked at twice: another program's first start may end in between.
  const isLost = () => mustAsk() && read() === 0

  if (!evenLost && isLost()) {
    throw new Refusal('current-missing', { folder, found: kept().map(fileOf).join(', ') })
  }
  if (read() > 0) forgetFirstStart(folder)
  let claim: number | null = null

  const generations: Generations = {
    folder,
    get isEmpty() {
      return read() === 0 && !isLost()
    },
    get isLost() {
      return isLost()
    },
    pathOf: (number) => join(folder, fileOf(number)),
    number: read,
    kept,
    current() {
      const number = read()
      if (number === 0) throw new Refusal('current-missing', { folder })
      return join(folder, fileOf(number))
    },
    async fill(make, verify) {
      // Only an empty folder is begun: that removes what a first start left.
      if (read() === 0 && !isLost()) claim = beginFirst(folder, () => read() > 0)
      removeUnfinished(folder)
      const number = Math.max(read(), ...kept()) + 1
      const path = join(folder, fileOf(number))
      await fillFile(folder, path, make, verify)
      return { number, path }
    },
    flip(number) {
      if (claim !== null) keepClaim(folder, claim)
      flipTo(folder, number)
      claim = null
      forgetFirstStart(folder)
      if (mayForget()) forgetOld(folder, kept(), number)
    },
  }
  if (mayForget()) forgetErased(generations)
  return generations
}

/** A first start that was cut off has made nothing anyone has seen. */
const isUnbegun = (folder: string, kept: readonly number[]): boolean =>
  kept.length === 0 || (kept.length === 1 && kept[0] === 1 && isBeingBegun(folder))

function numberIn(name: string): number[] {
  const digits = generationFile.exec(name)?.[1]
  return digits === undefined ? [] : [Number(digits)]
}

/** The number CURRENT names; null when it is missing, damaged or names no file. */
function pointed(folder: string): number | null {
  const path = join(folder, pointer)
  if (!existsSync(path)) return null
  const [name = '', hash] = onDisk(folder, () => readFileSync(path, 'utf8')).split('\n')
  const [number] = numberIn(name)
  if (hash !== hashOf(name) || number === undefined || !existsSync(join(folder, name))) return null
  return number
}

const hashOf = (name: string): string => createHash('sha256').update(`${name}\n`).digest('hex')

/** Takes an empty folder for this program, and removes what another left that never came to an end. */
function beginFirst(folder: string, isBegun: () => boolean): number {
  const claim = claimFirstStart(folder)
  if (isBegun()) {
    forgetFirstStart(folder)
    throw new Refusal('data-in-use', { folder })
  }
  for (const { name, path } of look(folder)) {
    if (numberIn(name).length > 0) remove(path)
  }
  return claim
}

/** Steps 1-4: under a passing name, so that a half-made file is never taken for a generation. */
async function fillFile(folder: string, path: string, make: Step, verify: Step): Promise<void> {
  const filling = `${path}.${randomBytes(4).toString('hex')}.filling`
  try {
    await make(filling)
    closed(filling)
    await verify(filling)
    closed(filling)
    syncFile(filling)
    if (existsSync(path)) throw new Error(`${path} exists already`)
    renameWithRetry(filling, path)
    syncFolder(folder)
  } catch (error) {
    cleanUp(folder)
    throw asRefusal(error, folder)
  }
}

/** A journal left beside the file would be played back into it later. */
function closed(path: string): void {
  for (const ending of besides) {
    const beside = statSync(path + ending, { throwIfNoEntry: false })
    if (beside === undefined) continue
    if (beside.size > 0 && ending !== '-shm') throw new Error(`${path} is not closed: ${ending} remains`)
    remove(path + ending)
  }
}

/** What cannot be removed from a failing disk now is removed before the next file is filled. */
function cleanUp(folder: string): void {
  try {
    removeUnfinished(folder)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function removeUnfinished(folder: string): void {
  for (const { name, path } of look(folder)) {
    if (name.includes('.filling')) remove(path)
  }
}

/** Step 5. If only the last sync failed, the flip has happened: what CURRENT says now is the truth. */
function flipTo(folder: string, number: number): void {
  const name = fileOf(number)
  if (!existsSync(join(folder, name))) throw new Error(`no generation ${number} in ${folder}`)
  try {
    saveFile(join(folder, pointer), `${name}\n${hashOf(name)}`)
  } catch (error) {
    if (pointed(folder) !== number) throw error
  }
}

function forgetOld(folder: string, kept: readonly number[], live: number): void {
  const last = new Set([...kept.slice(-keepLast), live])
  for (const number of kept) {
    const path = join(folder, fileOf(number))
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (last.has(number) || age < keepMs) continue
    for (const ending of ['', ...besides]) remove(path + ending)
  }
}
