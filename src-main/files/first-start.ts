import { existsSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { asRefusal, look, remove, writeNewFile } from './disk.ts'

/*
 * Only one program may begin an empty folder. Whoever begins leaves a note with its process number; a note that a dead program
 * left is never removed to make room, because by then it may be another's fresh one: the next note gets the next number, and
 * of two that make it at the same moment the disk refuses one.
 */

const name = 'FIRST-START'
const noteName = /^FIRST-START(?:\.(\d{1,9}))?$/
const patienceMs = 2 * 60 * 1000
/** How long a program may need between making its note and writing its number into it. */
const writingMs = 2000

const pathOf = (folder: string, number: number): string =>
  join(folder, number === 0 ? name : `${name}.${number}`)

/** Numbers of the notes that lie there, the newest last. */
const notes = (folder: string): number[] =>
  look(folder)
    .flatMap((file) => {
      const found = noteName.exec(file.name)
      return found === null ? [] : [Number(found[1] ?? 0)]
    })
    .sort((a, b) => a - b)

/** Somebody began here and did not come to an end, or is at it now. */
export const isBeingBegun = (folder: string): boolean => notes(folder).length > 0

/** Takes the right to begin; refuses `data-in-use` while another has it. The number of the note. */
export function claimFirstStart(folder: string): number {
  const newest = notes(folder).at(-1)
  if (newest !== undefined && isHeld(pathOf(folder, newest))) throw new Refusal('data-in-use', { folder })
  const mine = newest === undefined ? 0 : newest + 1
  const note = pathOf(folder, mine)
  try {
    writeNewFile(note, Buffer.from(String(process.pid)))
  } catch (error) {
    throw existsSync(note) ? new Refusal('data-in-use', { folder }) : error
  }
  return mine
}

/** Refuses `data-in-use` when somebody took this one for dead, because it was so slow, and began too. */
export function keepClaim(folder: string, mine: number): void {
  if (notes(folder).at(-1) !== mine) throw new Refusal('data-in-use', { folder })
}

/** The folder is begun: no note is needed any more. */
export function forgetFirstStart(folder: string): void {
  for (const number of notes(folder)) remove(pathOf(folder, number))
}

/** A note that goes while it is looked at was that of a program that has just done beginning. */
function isHeld(note: string): boolean {
  try {
    const { mtimeMs, size } = written(note)
    const age = Date.now() - mtimeMs
    if (size === 0) return false
    const owner = Number(readFileSync(note, 'utf8'))
    return age < patienceMs && owner !== process.pid && isRunning(owner)
  } catch (error) {
    if (!existsSync(note)) return true
    throw asRefusal(error, note)
  }
}

/**
 * The note once its number stands in it. One that is empty has only just come, or was left so by a program that was killed at
 * that very moment: the clerk need not start a second time to find out which.
 */
function written(note: string): Stats {
  for (;;) {
    const found = statSync(note)
    const age = Date.now() - found.mtimeMs
    if (found.size > 0 || age < 0 || age >= writingMs) return found
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
