import { saveLost } from './lost-files.ts'
import { expect, type Office, test } from './office.ts'

test.use({ sample: true, trace: 'off' })

const go = (page: Office['page'], to: string) =>
  page.evaluate((address) => {
    location.hash = `#${address}`
  }, to)

test('a paper that cannot be saved says so where it was to be saved, and can be saved once it is there', async ({
  office,
}) => {
  const { page } = office
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  await test.step('the list as it is shown', async () => {
    await go(page, '/titles?year=2020')
    await expect(button('Xuất Excel, in')).toBeEnabled()
    await page.keyboard.press('Control+p')
    await expect(button('Lưu tệp PDF')).toBeEnabled({ timeout: 30_000 })
    await saveLost(page, button('Lưu tệp PDF'))
    const saved = page.waitForEvent('download')
    await button('Lưu tệp PDF').click()
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('a paper of the round', async () => {
    await go(page, '/papers?year=2020')
    await button(/^In danh sách \d/).click()
    await expect(button('Lưu tệp PDF')).toBeVisible({ timeout: 30_000 })
    await saveLost(page, button('Lưu tệp PDF'))
  })

  await test.step('a certificate printed again from the register', async () => {
    await go(page, '/certificates?year=2020')
    await page.getByRole('grid').getByRole('gridcell').first().click()
    await button(/^In (lại )?giấy này/).click()
    await expect(button('Lưu tệp PDF')).toBeVisible({ timeout: 30_000 })
    await saveLost(page, button('Lưu tệp PDF'))
  })
})
