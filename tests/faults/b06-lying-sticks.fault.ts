import { closeSync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { sha256 } from '../../src-main/files/digest.ts'
import { partOf, provePart, writePart } from '../../src-main/workers/pack/placing.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'
import { imageOf, mounted, onlyLinux, onStick } from './sticks.ts'

export const faults: readonly Fault[] = [
  {
    id: 'B6',
    title: 'stick that forgets after it said that it was written',
    sizes: { quick: 10, full: 50 },
    run: damageMedia,
  },
]

const megabytes = 8
const fileBytes = 512 * 1024

/** Damages the medium below the file system; where nothing can be mounted, lets reading past the cache give another byte. */
function damageMedia(size: number, seed: number): Outcome {
  onlyLinux()
  const dice = diceFrom(seed)
  const image = imageOf(megabytes)
  const outcome =
    image === undefined
      ? undefined
      : mounted(['-o', 'loop', image], (stick) => damageImage(image, stick, size, dice))
  return outcome ?? rot(size, dice)
}

function damageImage(image: string, stick: string, size: number, dice: Dice): Outcome {
  const tally = createTally(['accepted'])
  for (let nth = 0; nth < size; nth += 1) {
    const bytes = Buffer.from(Uint8Array.from({ length: fileBytes }, () => dice(256)))
    const file = join(stick, `${nth}.hoibk.zip`)
    writePart(file, bytes)
    const at = dice(fileBytes)
    flipInImage(image, bytes, at)
    if (sha256(readFileSync(partOf(file))) === sha256(bytes)) tally.meet('believed by an ordinary reading')
    if (!isRefused(() => provePart(file, sha256(bytes)))) tally.add('accepted', `byte ${at}, case ${nth}`)
    rmSync(partOf(file))
  }
  return { tried: size, ...tally, met: { ...tally.met, 'on a damaged image': size } }
}

function isRefused(work: () => unknown): boolean {
  try {
    work()
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'backup-not-verified') return true
    throw error
  }
}

/** The file's block is found by what stands in it; its page of the file system's cache stays as it was. */
function flipInImage(image: string, bytes: Buffer, at: number): void {
  const blockBytes = 1024
  const block = at - (at % blockBytes)
  const begins = readFileSync(image).indexOf(bytes.subarray(block, block + blockBytes))
  if (begins < 0) throw new Error('the file is not on the medium')
  const file = openSync(image, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, begins + at - block)
  byte.writeUInt8(byte.readUInt8(0) ^ 1)
  writeSync(file, byte, 0, 1, begins + at - block)
  fsyncSync(file)
  closeSync(file)
}

function rot(size: number, dice: Dice): Outcome {
  const tally = createTally(['accepted'])
  const folder = join(scratchFolder('rot'), 'USB')
  const positions = Array.from({ length: size }, () => dice(1_000_000))
  const said = onStick<{ found: number; believed: number; struck: number }>({ do: 'rot', folder, positions })
  for (let nth = said.found; nth < size; nth += 1) tally.add('accepted', 'some position')
  const met = { 'believed by an ordinary reading': said.believed, 'rotten past the cache': said.struck }
  return { tried: size, ...tally, met }
}
