import { openGenerations } from '../../src-main/files/generations.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { freshApp } from '../support/fresh-app.ts'
import { atMost, type Measured, median, ms, timed } from './measure.ts'

const rounds = 9

/** What looking for damage before the window opens costs, against the same start without it, up to the Desk's first answers. */
export async function openingBench(big: string): Promise<Measured[]> {
  const desk = await timedDesk(big)
  const opening = async (checkMs?: () => null): Promise<number> => {
    const begun = performance.now()
    const { db } = await openLive(openGenerations(big), checkMs ? { checkMs } : {})
    const time = performance.now() - begun
    closeLive(db)
    return time
  }
  const times: Record<'checked' | 'bare', number[]> = { checked: [], bare: [] }
  await opening()
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await opening(() => null))
    times.checked.push(await opening())
  }
  const [checked, bare] = [desk + median(times.checked), desk + median(times.bare)]
  const figures = `${seconds(checked)} / ${seconds(bare)}`
  return [atMost('start check ÷ opening without it: 20,000 households', checked / bare, 1.3, figures)]
}

const seconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(3)} s (${ms(milliseconds)})`

/** From an open file to the first screen's answers. */
async function timedDesk(folder: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await using office = await freshApp({ folder })
    const { api } = office
    times.push(await timed(() => Promise.all([api.settings.settings({}), api.desk.waiting({ year: 2020 })])))
  }
  return median(times)
}
