import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './office.ts'

test.use({ sample: true })

test('open menus of the Titles Book stand inside the page and scroll by keyboard, says axe', async ({
  office,
}) => {
  const { page } = office
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  for (const name of [/^Xã: /, /^Tình trạng: /, /^Xuất Excel/]) {
    await page.getByRole('main').getByRole('button', { name }).first().click()
    await expect(page.getByRole('listbox').or(page.getByRole('menu')).first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => `${name}: ${id}`)).toEqual(
      [],
    )
    await page.keyboard.press('Escape')
  }
})

test('who did not come again is found from the number at the Desk, and comes by one button', async ({
  office,
}) => {
  const { page } = office
  await page.evaluate(() => {
    location.hash = '#/titles?year=2021&list=dropped'
  })
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Đăng ký lại 1 gia đình' }).click()
  await expect(page.getByText('Đã đăng ký lại 1 gia đình cho năm 2021.')).toBeVisible()
})

test('Ctrl+P shows the list as it will be printed', async ({ office }) => {
  const { page } = office
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: /^In danh sách: .* trang$/ })).toBeVisible({
    timeout: 20_000,
  })
})
