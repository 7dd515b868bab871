import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './office.ts'

test.use({ sample: true })

const screens = [
  { name: 'desk', address: '/', vi: 'Bàn làm việc', en: 'Desk' },
  { name: 'titles', address: '/titles?year=2020', vi: 'Gia đình hiếu học', en: 'Gia đình hiếu học' },
  { name: 'decisions', address: '/decisions?year=2020', vi: 'Quyết định', en: 'Decisions' },
  { name: 'new-decision', address: '/decision?year=2020', vi: 'Soạn quyết định', en: 'Draft a decision' },
  {
    name: 'print',
    address: '/print?decision=1&year=2020',
    vi: 'Quyết định 15/QĐ-HKH',
    en: 'Decision 15/QĐ-HKH',
  },
  {
    name: 'certificates',
    address: '/certificates?year=2020',
    vi: 'Sổ cấp giấy chứng nhận',
    en: 'Register of certificates',
  },
  { name: 'import', address: '/import?year=2020', vi: 'Nhập từ Excel', en: 'Import from Excel' },
  { name: 'backups', address: '/backups', vi: 'Sao lưu', en: 'Backup' },
  { name: 'restore', address: '/restore', vi: 'Khôi phục từ bản sao lưu', en: 'Restore from a backup' },
  { name: 'history', address: '/history', vi: 'Lịch sử', en: 'History' },
  { name: 'settings', address: '/settings', vi: 'Cài đặt', en: 'Settings' },
] as const

/** Text sizes are the program's own setting; 150 % on the smallest screen is the narrowest a page must bear. */
const sizes = [
  { width: 1366, height: 768, textSize: 100 },
  { width: 1920, height: 1080, textSize: 100 },
  { width: 1366, height: 768, textSize: 150 },
] as const

async function open(page: Page, { address, title }: { address: string; title: string }): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
  await expect(page.getByRole('heading', { name: title, exact: true }).first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  if (address.startsWith('/print')) await expect(page.locator('iframe').first()).toBeVisible()
}

for (const { width, height, textSize } of sizes) {
  test(`every screen at ${width}x${height}, text ${textSize} %: axe finds nothing, no page scrolls sideways`, async ({
    office: { page, ask },
  }) => {
    await page.setViewportSize({ width, height })
    await ask('settings.prefer', { textSize })
    const found: string[] = []
    for (const { name, address, vi } of screens) {
      await open(page, { address, title: vi })
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
  for (const { name, address, en } of screens) {
    await open(page, { address, title: en })
    await page.screenshot({ path: `tests/results/shots/${name}-en.png` })
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => `${name}: ${id}`)).toEqual(
      [],
    )
  }
})
