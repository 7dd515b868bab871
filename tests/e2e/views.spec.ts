import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { read, utils } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { keyboardOf } from './keyboard.ts'
import { expect, test } from './office.ts'

test.use({ sample: true })

const shown = async (page: Page): Promise<string[]> =>
  (await page.getByRole('grid').getByRole('columnheader').allTextContents()).filter((title) => title !== '')

const heading = (page: Page, name: string) => page.getByRole('grid').getByRole('columnheader', { name })

async function openTitles(page: Page, words = ''): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, `#/titles?year=2020${words}`)
  await expect(page.getByRole('row').nth(2)).toBeVisible()
}
const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

test('columns are chosen and moved by keyboard alone, what goes out is what is shown, and a restart forgets nothing', async ({
  office,
}) => {
  const { page } = office
  await openTitles(page)
  const keys = keyboardOf(page)
  await keys.enter(page.getByRole('button', { name: 'Cột', exact: true }))
  const box = (name: string) => page.getByRole('dialog').getByRole('checkbox', { name, exact: true })
  await expect(box('Chủ hộ')).toBeDisabled()
  for (const name of [
    ...['Năm sinh', 'Năm liền', 'Đăng ký', 'Số vào sổ', 'Quyết định', 'Số người', 'Lý do', 'Xếp loại'],
  ]) {
    await box(name).focus()
    await keys.press('Space')
    await expect(box(name)).not.toBeChecked()
  }
  await box('Điểm').focus()
  await keys.press('Alt+ArrowUp')
  await expect(heading(page, 'Điểm')).toHaveAttribute('aria-colindex', '4')
  await keys.enter(page.getByRole('button', { name: 'Đưa Điểm lên trước' }))
  await expect(heading(page, 'Điểm')).toHaveAttribute('aria-colindex', '3')
  expect(await faults(page)).toEqual([])
  await page.screenshot({ path: 'tests/results/shots/columns.png' })
  await keys.press('Escape')
  await expect(page.getByRole('button', { name: 'Cột: 6 / 14' })).toBeFocused()
  const chosen = ['Chủ hộ', 'Điểm', 'Thôn', 'Xã', 'Tình trạng', 'Ghi chú']
  expect(await shown(page)).toEqual(chosen)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '7')

  const saved = page.waitForEvent('download')
  await keys.press('Control+e')
  const path = await (await saved).path()
  const [lines = []] = Object.values(read(readFileSync(path)).Sheets).map((sheet) =>
    utils.sheet_to_json<string[]>(sheet, { header: 1 }),
  )
  expect(lines).toContainEqual([
    'STT',
    'Họ và tên chủ hộ',
    'Tổng điểm',
    'Thôn/KP',
    'Xã',
    'Tình trạng',
    'Ghi chú',
  ])

  await office.restart()
  await openTitles(page)
  await expect(page.getByRole('button', { name: 'Cột: 6 / 14' })).toBeVisible()
  expect(await shown(page)).toEqual(chosen)
  await page.getByRole('button', { name: 'Cột: 6 / 14' }).click()
  await page.getByRole('button', { name: 'Đủ cột, như lúc đầu' }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '15')
})

test('a view keeps filter, order and columns under a name; it comes back from the menu, from Ctrl+K and after a restart', async ({
  office,
}) => {
  const { page } = office
  await openTitles(page, '&state=recognised&sort=points-desc')
  await page.getByRole('button', { name: 'Cột', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Năm sinh' }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cách xem' }).click()
  await page.getByRole('textbox', { name: 'Lưu cách xem này với tên' }).fill('Điểm cao')
  expect(await faults(page)).toEqual([])
  await page.screenshot({ path: 'tests/results/shots/views.png' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Xem: Điểm cao' })).toBeVisible()

  // Left for the whole list, and back.
  await page.getByRole('button', { name: 'Xem: Điểm cao' }).click()
  await page.getByRole('button', { name: 'Cả danh sách, đủ cột' }).click()
  await expect(heading(page, 'Năm sinh')).toBeVisible()
  await expect(page).not.toHaveURL(/recognised/)
  await page.getByRole('button', { name: 'Cách xem' }).click()
  await page.getByRole('button', { name: 'Điểm cao', exact: true }).click()
  await expect(page).toHaveURL(/state=recognised/)
  await expect(page).toHaveURL(/sort=points-desc/)
  await expect(heading(page, 'Năm sinh')).toHaveCount(0)

  // Changed, and written over.
  await heading(page, 'Chủ hộ').click()
  await page.getByRole('button', { name: 'Cách xem' }).click()
  await page.getByRole('button', { name: 'Ghi đè “Điểm cao”' }).click()
  await expect(page.getByRole('button', { name: 'Xem: Điểm cao' })).toBeVisible()

  // Renamed; removed and brought back.
  await page.getByRole('button', { name: 'Xem: Điểm cao' }).click()
  await page.getByRole('button', { name: 'Đổi tên Điểm cao' }).click()
  await page.getByRole('textbox', { name: 'Đổi tên Điểm cao' }).fill('Đã công nhận')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Xóa Đã công nhận' }).click()
  await expect(page.getByText('Đã xóa “Đã công nhận”.')).toBeVisible()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(page.getByRole('button', { name: 'Đã công nhận', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await office.restart()
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xem cong nhan')
  await expect(page.getByRole('option', { name: 'Xem: Đã công nhận (Danh hiệu)' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Xem: Đã công nhận' })).toBeVisible()
  await expect(page).toHaveURL(/state=recognised/)
  await expect(heading(page, 'Năm sinh')).toHaveCount(0)
})

test('the check box and the name stay when the list goes sideways, with paper under them in every row', async ({
  office,
}) => {
  const { page } = office
  await openTitles(page)
  const first = page.getByRole('row').nth(1)
  await first.getByRole('checkbox').check()
  await first.getByRole('gridcell').nth(2).click()
  await page.keyboard.press('End')
  const grid = page.getByRole('grid')
  await expect.poll(() => grid.evaluate((box) => box.scrollLeft)).toBeGreaterThan(50)
  const left = (await grid.boundingBox())?.x ?? 0
  for (const row of [page.getByRole('row').nth(0), first, page.getByRole('row').nth(2)]) {
    await row.hover()
    const cells = row.locator('th, td')
    expect((await cells.nth(0).boundingBox())!.x - left).toBeLessThan(2)
    expect((await cells.nth(1).boundingBox())!.x - left).toBeLessThan(40)
    const papers = await cells.evaluateAll((found) =>
      found.slice(0, 2).map((cell) => getComputedStyle(cell).backgroundColor),
    )
    for (const paper of papers) expect(paper).toMatch(/^rgb\(/)
  }
  // The cell in focus stands clear of them.
  const name = await first.locator('td').nth(1).boundingBox()
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowLeft')
    const at = await page.locator('td:focus').boundingBox()
    expect(at!.x).toBeGreaterThanOrEqual(name!.x + name!.width - 2)
  }
  await page.screenshot({ path: 'tests/results/shots/sideways.png' })
  await page.keyboard.press('Home')
  await expect.poll(() => grid.evaluate((box) => box.scrollLeft)).toBe(0)
})
