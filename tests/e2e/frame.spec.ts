import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './office.ts'

test.use({ sample: true })

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )

const inSight = {
  'the year chooser': async (page: Page) => {
    await page.getByRole('button', { name: /đổi năm làm việc/ }).click()
    await expect(page.getByRole('textbox', { name: 'Năm khác' })).toBeVisible()
  },
  'the palette': async (page: Page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('mo')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  'the help on keys': async (page: Page) => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'the history of an action': async (page: Page) => {
    await page.evaluate(() => {
      location.hash = '#/history?action=1'
    })
    await expect(page.getByRole('heading', { name: 'Lịch sử', exact: true })).toBeVisible()
    await expect(page.getByRole('complementary').getByRole('heading').first()).toBeVisible()
  },
} as const

for (const [name, open] of Object.entries(inSight))
  test(`axe finds nothing while ${name} is open`, async ({ office: { page, ask } }) => {
    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    for (const textSize of [100, 150]) {
      await ask('settings.prefer', { textSize })
      await page.setViewportSize({ width: 1366, height: 768 })
      await open(page)
      await page.screenshot({ path: `tests/results/shots/open-${name.replaceAll(' ', '-')}-${textSize}.png` })
      expect(await faults(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

test('the working year is chosen by keyboard: arrows, Enter, Esc, and any year by typing it', async ({
  office: { page },
}) => {
  const chooser = page.getByRole('button', { name: /đổi năm làm việc/ })
  const before = await chooser.textContent()
  await chooser.focus()
  await page.keyboard.press('ArrowDown')
  const now = page.getByRole('dialog').getByRole('button', { name: before ?? '' })
  await expect(now).toBeFocused()
  await expect(now).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(chooser).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(chooser).toHaveText(before ?? '')

  await page.keyboard.press('Enter')
  await expect(now).toBeFocused()
  await page.keyboard.press('Home')
  const first = page.getByRole('dialog').getByRole('button').first()
  await expect(first).toBeFocused()
  const newest = (await first.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(chooser).toHaveText(newest)
  await expect(chooser).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.press('End')
  const other = page.getByRole('textbox', { name: 'Năm khác' })
  await expect(other).toBeFocused()
  await page.keyboard.type('20a19')
  await page.keyboard.press('Enter')
  await expect(chooser).toHaveText('Năm 2019')
})
