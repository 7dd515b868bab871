import { cpSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openGenerations } from '../../src-main/files/generations.ts'
import { makeBigOffice } from '../support/big-office.ts'
import { freshApp, openFile } from '../support/fresh-app.ts'
import { giveTestSet, testCodes } from '../support/scored-office.ts'
import { scoreEverybody } from '../support/scored-round.ts'
import { familiesAnHour } from './hour.ts'
import { atMost, busy, longestBlock, type Measured, median, ms, percentile, timed } from './measure.ts'
import { atFirstCell, openSheets } from './scoring-page.ts'

const round = { year: 2020, kind: 'family' } as const
const runs = 9
/** What the page of suggestions asks for first. */
const firstTitles = 1000
const page = 100
/** How many are scored by keyboard. */
const families = 25

/** The classes of 20,000 sheets beside a bare read of them; a family of twenty indicators scored by keyboard. */
export async function scoringBench(office: string, root: string): Promise<Measured[]> {
  const folder = `${root}/scored`
  cpSync(office, folder, { recursive: true })
  await scoreEverybody(folder)
  return [...(await classes(folder)), ...(await keyboard(folder, root)), await familiesAnHour(folder)]
}

async function classes(folder: string): Promise<Measured[]> {
  // Before and after, so that whatever else the machine does falls on both.
  const bare = await bareReads(folder, timed)
  const bareBusy = await bareReads(folder, busy)
  const service: number[] = []
  const blocks: number[] = []
  const again: number[] = []
  const begun: number[] = []
  const app = await freshApp({ folder })
  const { scoring } = app.api
  for (let run = 0; run < runs; run += 1) {
    service.push(await busy(() => scoring.classOf(round)))
    begun.push(await timed(() => scoring.suggestions({ ...round, upTo: firstTitles, limit: page })))
    blocks.push(await longestBlock(() => scoring.classOf(round)))
    blocks.push(await longestBlock(() => scoring.suggestions({ ...round, limit: page })))
    // Another round in between, so that nothing found before is of use.
    await scoring.suggestions({ ...round, communeId: 1, limit: page })
  }
  for (let run = 0; run < runs; run += 1)
    again.push(await timed(() => scoring.suggestions({ ...round, limit: page })))
  await app.close()
  bare.push(...(await bareReads(folder, timed)))
  bareBusy.push(...(await bareReads(folder, busy)))
  const b = median(bare)
  const a = median(service)
  // The median of runs: the check of the data after opening, and a collection of garbage, are not of this.
  const block = median(blocks)
  const whole = median(bareBusy)
  return [
    atMost(
      'class of 20,000 assessments recomputed / bare read of their points',
      a / whole,
      3,
      `${ms(a)} / ${ms(whole)} of the processor`,
    ),
    atMost(
      'longest block while 20,000 are classed or looked through / bare read of their points',
      block / whole,
      0.5,
      `${ms(block)} / ${ms(whole)} of the processor`,
    ),
    atMost(
      'first rows of what should be looked at again / bare read of all points',
      median(begun) / b,
      0.5,
      `${ms(median(begun))} / ${ms(b)}; all of it, found before, ${ms(median(again))}`,
    ),
  ]
}

/** Every written column of the round, read and parsed, and nothing made of it. */
async function bareReads(folder: string, clock: typeof timed): Promise<number[]> {
  const db = openFile(openGenerations(folder).current())
  const statement = db.prepare(
    `SELECT title_id, scorings.stage, answers FROM titles CROSS JOIN scorings ON title_id = titles.id
     WHERE round_id = (SELECT id FROM rounds WHERE year = 2020 AND kind = 'family')`,
  )
  const times: number[] = []
  for (let run = 0; run < runs; run += 1)
    times.push(
      await clock(() => {
        for (const row of statement.iterate() as IterableIterator<{ answers: string }>)
          JSON.parse(row.answers)
      }),
    )
  db.close()
  return times
}

/** From Ctrl+Enter to the next family painted, its first cell in focus; in the round of 20,000 and in one of nobody else. */
async function keyboard(folder: string, root: string): Promise<Measured[]> {
  const full = await sheetsByKeyboard(folder)
  const small = `${root}/scored-few`
  await makeFew(small)
  const few = await sheetsByKeyboard(small)
  const [a, b] = [percentile(full, 95), percentile(few, 95)]
  return [
    atMost(
      'scoring one family of 20 indicators: last key to next family painted, p95, round of 20,000 / a round of thirty unscored',
      a / b,
      2,
      `${ms(a)} / ${ms(b)}`,
    ),
  ]
}

/** A round that is as good as empty: thirty families nobody has scored. */
async function makeFew(folder: string): Promise<void> {
  await makeBigOffice(folder, families + 5)
  const office = await freshApp({ folder })
  await giveTestSet(office.api)
  await office.close()
}

async function sheetsByKeyboard(folder: string): Promise<number[]> {
  const { page, close } = await openSheets(folder)
  const times: number[] = []
  for (let at = 0; at < families; at += 1) {
    await atFirstCell(page)
    for (const [row] of testCodes.entries()) {
      await page.keyboard.type(String((at + row) % 6))
      await page.keyboard.press('Enter')
    }
    times.push(await keyToNext(page))
  }
  await close()
  return times
}

async function keyToNext(page: Page): Promise<number> {
  // In place before the key is pressed: a key may overtake a question put to the page.
  await page.evaluate(() => {
    const isReady = () => document.activeElement?.getAttribute('data-score') === '0:self'
    // Two families of one name may follow each other: the address tells them apart.
    const before = location.hash
    let pressed = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter') pressed = performance.now()
    }
    document.addEventListener('keydown', onKey, { capture: true, once: false })
    const look = () => {
      if (pressed === 0 || location.hash === before || !isReady()) return requestAnimationFrame(look)
      document.removeEventListener('keydown', onKey, { capture: true })
      return requestAnimationFrame(() => {
        document.documentElement.dataset.took = String(performance.now() - pressed)
      })
    }
    delete document.documentElement.dataset.took
    look()
  })
  await page.keyboard.press('Control+Enter')
  const took = await page.waitForFunction(() => document.documentElement.dataset.took)
  return Number(await took.jsonValue())
}
