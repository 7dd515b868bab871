import { join } from 'node:path'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'
import { onlyLinux, onStick, type PullWord, pullWays, type Work } from './sticks.ts'

const works: readonly Work[] = ['place', 'check', 'test']
const all = 200

export const faults: readonly Fault[] = [
  {
    id: 'B8',
    title: 'stick pulled at each open, write, flush, renaming and reading back',
    sizes: { quick: 50, full: all },
    run: pullSticks,
  },
]

function pullSticks(size: number): Outcome {
  onlyLinux()
  const tally = createTally(pullWays)
  let tried = 0
  for (const work of works) {
    const folder = join(scratchFolder('pulled'), 'USB')
    const said = onStick<PullWord>({ do: 'pull', work, folder, stride: size < all ? 4 : 1 })
    tried += said.cases
    for (const [way, what] of said.wrong) tally.add(way, what)
    for (const [what, times] of Object.entries(said.met)) tally.meet(`${work}: ${what}`, times)
  }
  return { tried, ...tally }
}
