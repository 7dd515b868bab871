import { damaged, damageSector, fateOf, sampleBackup } from './backup-sample.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'

const small = 30_000
const large = 10 * 1024 * 1024
/** One damage in so many is done to a file of 10 MiB: to read one through takes a hundred times as long. */
const seldom = 100
const slowMs = 2_000

/** Sectors lost, mixed up, doubled, moved, worn: each sector of a backup three ways, then at random, plain and sealed. */
async function damageSectors(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['accepted', 'other words', 'slow'])
  const dice = diceFrom(seed)
  const [some, much] = [
    await sampleBackup(scratchFolder('sectors'), small),
    await sampleBackup(scratchFolder('sectors'), large),
  ]
  const files = { small: [some.plain, some.sealed], large: [much.plain, much.sealed] } as const
  for (const file of [...files.small, ...files.large])
    if (fateOf(file) !== 'accepted') throw new Error('the backup itself is not accepted')
  const judge = (bad: Buffer, example: string): void => {
    const begun = performance.now()
    const fate = fateOf(bad)
    if (fate === 'accepted') tally.add('accepted', example)
    else if (fate.startsWith('bug')) tally.add('other words', `${example}: ${fate}`)
    else tally.meet(fate)
    if (performance.now() - begun > slowMs) tally.add('slow', example)
  }

  let tried = 0
  const sectors = Math.ceil(some.plain.length / 512)
  for (let nth = 0; nth < sectors && tried < size / 2; nth += 1)
    for (const how of ['zeroed', 'swapped', 'duplicated'] as const)
      for (const file of files.small) {
        const bad = Buffer.from(file)
        damageSector(bad, how, Math.min(nth * 512, file.length - 1), dice)
        if (bad.equals(file)) continue
        judge(bad, `sector ${nth} ${how}`)
        tried += 1
      }
  for (; tried < size; tried += 1) {
    const isLarge = tried % seldom === 0
    const file = dice.pick(isLarge ? files.large : files.small)
    const { bad, how } = damaged(file, dice)
    judge(bad, `${how} of ${file.length} bytes`)
    if (isLarge) tally.meet('of 10 MiB')
  }
  return { tried, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'B2', title: 'sectors of a backup', sizes: { quick: 2_000, full: 100_000 }, run: damageSectors },
]
