import { cpSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openGenerations } from '../../src-main/files/generations.ts'
import { makeBigOffice } from '../support/big-office.ts'
import { freshApp, openFile } from '../support/fresh-app.ts'
import { openBrowser } from '../support/open-browser.ts'
import { startHost } from '../support/running-host.ts'
import { giveTestSet, testCodes } from '../support/scored-office.ts'
import { scoreEverybody } from '../support/scored-round.ts'
import { atMost, type Measured, median, ms, percentile, timed } from './measure.ts'

const round = { year: 2020, kind: 'family' } as const
const runs = 9
/** How many are scored by keyboard. */
const families = 25

/** The classes of 20,000 sheets beside a bare read of them; a family of twenty indicators scored by keyboard. */
export async function scoringBench(office: string, root: string): Promise<Measured[]> {
  const folder = `${root}/scored`
  cpSync(office, folder, { recursive: true })
  await scoreEverybody(folder)
  return [await classes(folder), ...(await keyboard(folder, root))]
}

async function classes(folder: string): Promise<Measured> {
  // Before and after, so that whatever else the machine does falls on both.
  const bare = await bareReads(folder)
  const service: number[] = []
  const app = await freshApp({ folder })
  for (let run = 0; run < runs; run += 1) service.push(await timed(() => app.api.scoring.classOf(round)))
  await app.close()
  bare.push(...(await bareReads(folder)))
  const [a, b] = [median(service), median(bare)]
  return atMost(
    'class of 20,000 assessments recomputed / bare read of their points',
    a / b,
    3,
    `${ms(a)} / ${ms(b)}`,
  )
}

/** Every written column of the round, read and parsed, and nothing made of it. */
async function bareReads(folder: string): Promise<number[]> {
  const db = openFile(openGenerations(folder).current())
  const statement = db.prepare(
    `SELECT title_id, scorings.stage, answers FROM titles CROSS JOIN scorings ON title_id = titles.id
     WHERE round_id = (SELECT id FROM rounds WHERE year = 2020 AND kind = 'family')`,
  )
  const times: number[] = []
  for (let run = 0; run < runs; run += 1)
    times.push(
      await timed(() => {
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
      'scoring one family of 20 indicators: last key to next family painted, p95, round of 20,000 / of 30',
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
  const app = await freshApp({ folder })
  const [first] = (await app.api.assessments.book({ ...round, limit: 1 })).rows
  await app.close()
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const host = await startHost(folder)
  await page.goto(host.address)
  await page.getByRole('link', { name: /Danh hiệu/ }).waitFor()
  await page.evaluate((to) => {
    location.hash = `#/score?year=2020&title=${to}`
  }, first?.titleId)
  const times: number[] = []
  for (let at = 0; at < families; at += 1) {
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-score') === '0:self')
    for (const [row] of testCodes.entries()) {
      await page.keyboard.type(String((at + row) % 6))
      await page.keyboard.press('Enter')
    }
    times.push(await keyToNext(page))
  }
  await browser.close()
  await host.stop()
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
