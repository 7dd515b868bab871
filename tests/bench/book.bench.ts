import type { Page } from '@playwright/test'
import { openBrowser } from '../support/open-browser.ts'
import { startHost } from '../support/running-host.ts'
import { type Measured, ms, percentile, told } from './measure.ts'

/** A Book of 20,000 rows: from a key in the filter to the filtered rows painted, and the longest frame while scrolling. */
export async function bookBench(folder: string): Promise<Measured[]> {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const host = await startHost(folder)
  await page.goto(host.address)
  await page.getByRole('link', { name: /Danh hiệu/ }).click()
  await page.getByRole('grid').getByRole('row').nth(8).waitFor()
  const keys = await typeFilters(page)
  const frame = await scrollToTheEnd(page)
  await browser.close()
  await host.stop()
  return [
    told('Book of 20,000: key to filtered rows painted, p95', ms(percentile(keys, 95))),
    told('Book of 20,000: longest frame while scrolling to the end', ms(frame)),
  ]
}

/** Each key, until a frame is painted in which the status bar tells the new count. */
async function typeFilters(page: Page): Promise<number[]> {
  const times: number[] = []
  const box = page.getByRole('textbox', { name: /Lọc/ })
  for (const name of ['nguyen van an', 'tran thi', 'le minh', 'ho ngoc anh']) {
    await box.fill('')
    await page
      .getByText(/20\.000/)
      .first()
      .waitFor()
    for (const letter of name) {
      const before = await page.getByRole('grid').getAttribute('aria-rowcount')
      const begun = performance.now()
      await box.press(letter === ' ' ? 'Space' : letter)
      if (letter !== ' ')
        await page
          .waitForFunction(
            (count) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') !== count,
            before,
            { timeout: 3000 },
          )
          .catch(() => undefined)
      if (letter !== ' ') times.push(performance.now() - begun)
    }
  }
  await box.fill('')
  return times
}

async function scrollToTheEnd(page: Page): Promise<number> {
  await page
    .getByText(/20\.000/)
    .first()
    .waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('[role=grid]')
        const box = [grid, ...(grid?.querySelectorAll('*') ?? []), grid?.parentElement].find(
          (element) => element instanceof HTMLElement && element.scrollHeight > element.clientHeight + 1000,
        )
        if (!(box instanceof HTMLElement)) throw new Error('nothing to scroll')
        let longest = 0
        let last = performance.now()
        const step = (now: number) => {
          longest = Math.max(longest, now - last)
          last = now
          box.scrollTop += 2000
          if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) resolve(longest)
          else requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
  )
}
