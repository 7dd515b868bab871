import type { Page } from '@playwright/test'
import { freshApp } from '../support/fresh-app.ts'
import { openBrowser } from '../support/open-browser.ts'
import { startHost } from '../support/running-host.ts'

/** The page of the first score sheet of the families of 2020, in a browser. */
export async function openSheets(folder: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const app = await freshApp({ folder })
  const [first] = (await app.api.assessments.book({ year: 2020, kind: 'family', limit: 1 })).rows
  await app.close()
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const host = await startHost(folder)
  await page.goto(host.address)
  await page.getByRole('link', { name: /Danh hiệu/ }).waitFor()
  await page.evaluate((to) => {
    location.hash = `#/score?year=2020&title=${to}`
  }, first?.titleId)
  return {
    page,
    async close() {
      await browser.close()
      await host.stop()
    },
  }
}

export const atFirstCell = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute('data-score') === '0:self')
