import { testCodes } from '../support/scored-office.ts'
import { atLeast, type Measured } from './measure.ts'
import { atFirstCell, openSheets } from './scoring-page.ts'

/** A key every fifth of a second: sixty words a minute would be faster, hunting for digits slower. */
const keyEvery = 200
/** How many are typed; each takes some eight seconds. */
const typed = 6
/** What the office needs to get through a district in a season. */
const wanted = 100

/** A clerk types twenty answers of each family into the real page and goes on to the next one: how many families an hour. */
export async function familiesAnHour(folder: string): Promise<Measured> {
  const { page, close } = await openSheets(folder)
  await atFirstCell(page)
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.waitForTimeout(keyEvery)
    await page.keyboard.press(key)
  }
  const start = performance.now()
  for (let at = 0; at < typed; at += 1) {
    const hash = await page.evaluate(() => location.hash)
    for (const [row] of testCodes.entries()) {
      await press(String((at + row) % 6))
      await press('Enter')
    }
    await press('Control+Enter')
    await page.waitForFunction((before) => location.hash !== before, hash)
    await atFirstCell(page)
  }
  const took = performance.now() - start
  await close()
  const anHour = (typed / took) * 3_600_000
  const own = 1 - (keys * keyEvery) / took
  const figures = `${Math.round(anHour)} an hour; ${keys / typed} keys a family, one every ${keyEvery} ms; the program takes ${Math.round(own * 100)} % of the time`
  return atLeast('families of 20 indicators scored by keyboard in an hour / 100', anHour / wanted, 1, figures)
}
