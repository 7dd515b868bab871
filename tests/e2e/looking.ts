import { expect, type Page } from '@playwright/test'
import { axeFaults, rulerFaults } from './faults-of-page.ts'
import type { Office } from './office.ts'

export interface Look {
  readonly name: string
  readonly address: string
  /** What stands on the page once it is there. */
  readonly title: string | RegExp
  /** What the clerk does there before looking. */
  readonly first?: (page: Page) => Promise<void>
}

/** Text sizes are the program's own setting; 150 % on the smallest screen is the narrowest a page must bear. */
export const sizes = [
  { width: 1366, height: 768, textSize: 100 },
  { width: 1920, height: 1080, textSize: 100 },
  { width: 1366, height: 768, textSize: 150 },
] as const

export async function open(page: Page, { address, title, first }: Look): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await settled(page)
  await first?.(page)
  await settled(page)
}

/** Nothing is being read any more, and what was read is painted. */
export async function settled(page: Page): Promise<void> {
  const painted = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await painted()
  await expect(page.locator('[aria-busy=true], [role=status][aria-label="Đang đọc…"]')).toHaveCount(0)
  await painted()
}

export async function look(page: Page, name: string, { axe }: { axe: boolean }): Promise<string[]> {
  const found = [...(await rulerFaults(page)), ...(axe ? await axeFaults(page) : [])]
  await page.screenshot({ path: `tests/results/shots/${name}.png`, animations: 'disabled' })
  return found.map((fault) => `${name}: ${fault}`)
}

export async function resize({ page, ask }: Office, size: (typeof sizes)[number]): Promise<void> {
  await page.setViewportSize({ width: size.width, height: size.height })
  await ask('settings.prefer', { textSize: size.textSize })
}
/** Where the page has the least room; what happens is made to happen there. */
export const narrowest = sizes[2]

/** The page as it stands now, at the three sizes. */
export async function lookAtSizes(office: Office, name: string): Promise<string[]> {
  const found: string[] = []
  for (const size of [narrowest, sizes[1], sizes[0]]) {
    await resize(office, size)
    await settled(office.page)
    const axe = size === narrowest
    found.push(...(await look(office.page, `${name}-${size.width}-${size.textSize}`, { axe })))
  }
  return found
}
