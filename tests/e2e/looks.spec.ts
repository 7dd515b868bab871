import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './office.ts'

test.use({ sample: true })

const screens: readonly (readonly [name: string, address: string])[] = [
  ['desk', '/'],
  ['titles', '/titles?year=2020'],
  ['decisions', '/decisions?year=2020'],
  ['new-decision', '/decision?year=2020'],
  ['print', '/print?decision=1&year=2020'],
  ['certificates', '/certificates?year=2020'],
  ['import', '/import?year=2020'],
  ['backups', '/backups'],
  ['restore', '/restore'],
  ['history', '/history'],
  ['settings', '/settings'],
]

/** Text sizes are the program's own setting; 150 % on the smallest screen is the narrowest a page must bear. */
const sizes = [
  { width: 1366, height: 768, textSize: 100 },
  { width: 1920, height: 1080, textSize: 100 },
  { width: 1366, height: 768, textSize: 150 },
] as const

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
  await expect(
    page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .first(),
  ).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

for (const { width, height, textSize } of sizes) {
  test(`every screen at ${width}x${height}, text ${textSize} %: axe finds nothing, no page scrolls sideways`, async ({
    office: { page, ask },
  }) => {
    await page.setViewportSize({ width, height })
    await ask('settings.prefer', { textSize })
    const found: string[] = []
    for (const [name, address] of screens) {
      await open(page, address)
      await page.screenshot({ path: `tests/results/shots/${name}-${width}-${textSize}.png` })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        found.push(`${name}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      if (wide) found.push(`${name}: scrolls sideways`)
    }
    expect(found).toEqual([])
  })
}

test('every screen in English has no fault that axe can see', async ({ office }) => {
  const { page, ask } = office
  await ask('settings.prefer', { language: 'en' })
  for (const [name, address] of screens) {
    await open(page, address)
    await page.screenshot({ path: `tests/results/shots/${name}-en.png` })
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => `${name}: ${id}`)).toEqual(
      [],
    )
  }
})
