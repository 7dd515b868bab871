import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { CapacityWord } from './false-capacity-actor.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'
import { stickShimFor } from './shim.ts'
import { onlyLinux } from './sticks.ts'

export const faults: readonly Fault[] = [
  {
    id: 'B7',
    title: 'stick with less room than it says, older backups damaged',
    sizes: { quick: 4, full: 20 },
    run: fillFalseSticks,
  },
]

const actor = new URL('./false-capacity-actor.ts', import.meta.url).pathname

function fillFalseSticks(size: number, seed: number): Outcome {
  onlyLinux()
  const dice = diceFrom(seed)
  const tally = createTally(['called good', 'loss not named', 'deleted', 'bug'])
  const media = join(scratchFolder('false'), 'media')
  const stick = join(media, 'USB')
  const cases = Array.from({ length: size }, (_, nth) => ({
    // By turns: the stick keeps nothing of the rest, or puts it where an older backup lies.
    way: nth % 2 === 0 ? ('drop' as const) : ('wrap' as const),
    bytes: dice(20_000),
  }))
  const said = execFileSync(process.execPath, [actor, JSON.stringify({ stick, cases })], {
    encoding: 'utf8',
    env: { ...process.env, ...stickShimFor(stick), SO_KHUYEN_HOC_MEDIA: media },
    maxBuffer: 64 * 1024 * 1024,
  })
  const words = JSON.parse(said) as CapacityWord[]
  for (const { wrong, met } of words) {
    for (const [way, what] of wrong) tally.add(way, what)
    for (const what of met) tally.meet(what)
  }
  return { tried: words.length, ...tally }
}
