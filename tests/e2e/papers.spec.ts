import { lookAtSizes } from './looking.ts'
import { expect, type Office, test } from './office.ts'

test.use({ sample: true })

const go = (page: Office['page'], to: string) =>
  page.evaluate((address) => {
    location.hash = `#${address}`
  }, to)

test('every paper of a round is chosen, looked at and printed, and what leaves is logged', async ({
  office,
}) => {
  const { page } = office
  const faults: string[] = []
  await go(page, '/papers?year=2020')
  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ' })).toBeVisible()
  await expect(page.getByText('Xem trước: các trang đầu')).toBeVisible()
  faults.push(...(await lookAtSizes(office, 'papers-registration')))

  await page.getByLabel('Loại giấy').selectOption('Danh sách niêm yết')
  await expect(page.getByText(/chưa đồng ý cho nêu tên công khai/)).toBeVisible()
  await page.getByLabel('Niêm yết', { exact: true }).selectOption('Những ai đăng ký')
  await page.getByLabel('Xã', { exact: true }).selectOption('Xã Tân Phúc')
  await page.getByRole('button', { name: /^In danh sách \d/ }).click()
  await expect(page.getByRole('button', { name: 'Mở hộp in' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: 'Lưu tệp PDF' })).toBeVisible()
  faults.push(...(await lookAtSizes(office, 'papers-posting')))

  const { rows } = await office.ask<{ rows: { kind: string }[] }>('privacy.exports', {})
  expect(rows[0]?.kind).toBe('paper')
  expect(faults).toEqual([])
})

test('sheets without names and the statement of one subject are found from their own controls', async ({
  office,
}) => {
  const { page } = office
  const faults: string[] = []
  await go(page, '/papers?year=2020&paper=empty-sheets')
  await page.getByLabel('Phiếu', { exact: true }).selectOption('để trống tên')
  await expect(page.getByRole('button', { name: 'In 20 phiếu' })).toBeEnabled()
  await page.getByLabel('Số phiếu').fill('35')
  await page.getByLabel('Số phiếu').press('Enter')
  await expect(page.getByRole('button', { name: 'In 35 phiếu' })).toBeEnabled()
  faults.push(...(await lookAtSizes(office, 'papers-sheets')))

  await page.getByLabel('Loại giấy').selectOption('Bản kê qua các năm')
  await expect(page.getByText('Chưa chọn hồ sơ.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'In bản kê' })).toBeDisabled()
  await page.getByLabel('Của ai').fill('nguyen')
  await page.getByRole('listitem').getByRole('button').first().click()
  await expect(page.getByRole('button', { name: 'In bản kê' })).toBeEnabled()
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/ban-ke-\d+\.pdf/)).toBeVisible({ timeout: 20_000 })
  faults.push(...(await lookAtSizes(office, 'papers-statement')))
  expect(faults).toEqual([])
})
