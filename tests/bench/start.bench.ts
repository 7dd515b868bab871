import { join } from 'node:path'
import { makeBigOffice } from '../support/big-office.ts'
import { openBrowser } from '../support/open-browser.ts'
import { startHost } from '../support/running-host.ts'
import { atMost, type Measured, median, ms } from './measure.ts'

/** From starting the host to the Desk drawn, with 100,000 subjects against an office without any. */
export async function startBench(big: string, root: string): Promise<Measured[]> {
  const empty = join(root, 'office-empty')
  await makeBigOffice(empty, 0)
  const browser = await openBrowser()
  const startTo = async (folder: string): Promise<number> => {
    const page = await browser.newPage()
    const begun = performance.now()
    const host = await startHost(folder)
    await page.goto(host.address)
    // The matrix is the last part of the Desk that the database answers for.
    await page.getByRole('table').getByRole('row').nth(10).waitFor()
    const time = performance.now() - begun
    await page.close()
    await host.stop()
    return time
  }
  const times: Record<'big' | 'empty', number[]> = { big: [], empty: [] }
  for (let round = 0; round < 5; round += 1) {
    times.empty.push(await startTo(empty))
    times.big.push(await startTo(big))
  }
  await browser.close()
  const [a, b] = [median(times.big), median(times.empty)]
  return [atMost('start to first screen: 100,000 subjects / none', a / b, 1.3, `${ms(a)} / ${ms(b)}`)]
}
