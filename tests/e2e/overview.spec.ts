import { makeSeedDistrict } from '../support/seed-district.ts'
import { lookAtSizes, open } from './looking.ts'
import { expect, test } from './office.ts'

test.use({ trace: 'off', filled: { by: makeSeedDistrict } })
test.describe.configure({ timeout: 300_000 })

const pages = [
  ['overview', '/overview?year=2020'],
  ['overview-hamlets', '/overview?year=2020&commune=3'],
  ['overview-years', '/overview?year=2020&part=years&kind=clan'],
  ['overview-silent', '/overview?year=2020&part=silent&kind=clan'],
] as const

test('a year of the district at a glance: a number opens its rows, a day and a target are set by keyboard', async ({
  office,
}) => {
  const { page } = office
  const found: string[] = []
  for (const [name, address] of pages) {
    await open(page, { name, address, title: 'Toàn cảnh' })
    found.push(...(await lookAtSizes(office, name)))
  }
  expect(found).toEqual([])

  await open(page, { name: 'overview', address: '/overview?year=2020&kind=unit', title: 'Toàn cảnh' })
  const units = page
    .getByRole('region', { name: 'Các danh hiệu của năm' })
    .getByRole('row', { name: /^Đơn vị/ })
  await expect(units).toContainText('đạt chỉ tiêu')
  await expect(page.getByRole('link', { name: /^sẽ dùng: Đơn vị học tập/ })).toBeVisible()
  await page.getByLabel('Chỉ tiêu công nhận (%)').focus()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /đặt chỉ tiêu đơn vị năm 2020: 100 %/ })).toBeVisible()
  await expect(units).toContainText('100 %')

  await page.getByLabel('Nộp hồ sơ').focus()
  await page.keyboard.type('31/02/2091')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ngày “31/02/2091” chưa đúng.')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('31/3/2091')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nộp hồ sơ')).toHaveValue('31/03/2091')
  await expect(units).toContainText('31/03/2091')

  await units.getByRole('link', { name: '30' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Đơn vị học tập/ })).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '31')
})

test('where results came without minutes, the page of reviews does not say that nobody registered', async ({
  office,
}) => {
  const { page } = office
  await open(page, { name: 'reviews', address: '/reviews?year=2020', title: 'Bình xét' })
  await expect(page.getByText('mọi gia đình đăng ký đã có kết quả')).toBeVisible()
  await expect(page.getByText('chưa có gia đình nào đăng ký')).toHaveCount(0)
})
