import { fateOf, flipped, isSameContent, type Sample, sampleBackup, signed } from './backup-sample.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'

/** Unpacking half a megabyte for every bit would take an hour: of the plain file with a digest that fits, one bit in so many. */
const seldom = 17

/**
 * Every bit of a backup flipped (one after the other, spread evenly when there is less time), and every place where it may be
 * cut; plain and sealed; as a disk does it, and as somebody does it who makes the digest fit again.
 */
async function flipBits(size: number): Promise<Outcome> {
  const tally = createTally(['accepted', 'other words'])
  const { plain, sealed, content } = await samples()
  const endOfPlain = plain.length - 71
  const endOfSealed = sealed.length - 74
  const bits = (plain.length + sealed.length) * 8
  const step = Math.max(1, Math.floor(bits / size))
  let tried = 0
  for (let bit = 0; bit < bits; bit += step) {
    const isPlain = bit < plain.length * 8
    const [file, at] = isPlain ? [plain, bit] : [sealed, bit - plain.length * 8]
    const bad = flipped(file, at)
    judge(bad, `bit ${at} of the ${isPlain ? 'plain' : 'sealed'} file`)
    // A bit of the digest itself is written over by signing.
    const canBeSigned = at >> 3 < (isPlain ? endOfPlain : endOfSealed)
    if (canBeSigned && (!isPlain || (bit / step) % seldom === 0)) {
      judge(signed(bad), `bit ${at} of the ${isPlain ? 'plain' : 'sealed'} file, signed`, true)
      tally.meet('with a digest that fits')
    }
    tried += 1
  }
  const cutStep = step === 1 ? 1 : Math.max(1, Math.floor(((plain.length + sealed.length) * 10) / size))
  for (const file of [plain, sealed])
    for (let length = 0; length < file.length; length += cutStep) {
      judge(file.subarray(0, length), `cut at ${length} of ${file.length}`)
      tally.meet('cuts')
      tried += 1
    }
  tally.meet('bytes of the plain file', plain.length)
  return { tried, ...tally }

  function judge(file: Uint8Array, example: string, isSigned = false): void {
    const fate = fateOf(file)
    if (fate === 'accepted' && isSigned && isSameContent(file, content))
      tally.meet('the same content, packed otherwise')
    else if (fate === 'accepted') tally.add('accepted', example)
    else if (fate.startsWith('bug')) tally.add('other words', `${example}: ${fate}`)
  }
}

async function samples(): Promise<Sample> {
  const sample = await sampleBackup(scratchFolder('bits'), 10_000)
  for (const [name, file] of Object.entries({ plain: sample.plain, sealed: sample.sealed })) {
    if (fateOf(file) !== 'accepted') throw new Error(`the ${name} file itself is not accepted`)
    if (file.length > 48 * 1024) throw new Error(`the ${name} file is too large: ${file.length} bytes`)
  }
  return sample
}

export const faults: readonly Fault[] = [
  { id: 'B1', title: 'every bit of a backup', sizes: { quick: 10_000, full: 393_808 }, run: flipBits },
]
