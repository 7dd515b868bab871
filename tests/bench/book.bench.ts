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

/** Each key, until a frame is painted with the new number of rows. Every one of these letters changes that number. */
async function typeFilters(page: Page): Promise<number[]> {
  const times: number[] = []
  const box = page.getByRole('textbox', { name: /Lọc/ })
  for (const letters of ['tr', 'th', 'kh', 'bi', 'du', 'ho', 'le', 'va', 'mi', 'lo', 'ha', 'ma']) {
    await box.fill('')
    await allRows(page)
    for (const letter of letters) times.push(await keyToRows(page, () => box.press(letter)))
  }
  await box.fill('')
  return times
}

async function keyToRows(page: Page, press: () => Promise<void>): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const count = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
        const before = count()
        let pressed = 0
        document.addEventListener('keydown', () => (pressed = performance.now()), {
          once: true,
          capture: true,
        })
        const look = () => {
          if (pressed > 0 && count() !== before)
            requestAnimationFrame(() => resolve(performance.now() - pressed))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await press()
  return painted
}

/** The whole Book is shown again. */
const allRows = (page: Page) =>
  page.waitForFunction(
    () => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > 20_000,
  )

async function scrollToTheEnd(page: Page): Promise<number> {
  await allRows(page)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const box = [...document.querySelectorAll('main *')].find(
          (element) => element.scrollHeight > element.clientHeight + 10_000 && element.clientHeight > 100,
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
