import type { Page } from '@playwright/test'
import { makeEmptyOffice, makeUnfinishedOffice, registrationList } from '../support/looked-at-offices.ts'
import { type Look, lookAtSizes, narrowest, open, resize } from './looking.ts'
import { expect, test } from './office.ts'

// Hundreds of pages are looked at here; a trace of them all would take longer than looking.
test.use({ trace: 'off' })
test.describe.configure({ timeout: 300_000 })

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const chooseFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: excel, buffer: Buffer.from(bytes) })

test('the first question of all, and its refusal, can be read at three sizes', async ({ office }) => {
  const { page } = office
  await expect(page.getByRole('heading', { name: 'Mở sổ lần đầu' })).toBeVisible()
  const found = await lookAtSizes(office, 'first-start')
  await resize(office, narrowest)
  await page.getByRole('radio', { name: 'Cấp xã' }).check()
  await page.getByRole('combobox', { name: 'Xã, phường, thị trấn' }).fill('Xã Nguyễn Phúc Hoàng Thị Thanh')
  await page.getByRole('button', { name: 'Mở sổ' }).click()
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 })
  found.push(...(await lookAtSizes(office, 'first-start-refused')))
  expect(found).toEqual([])
})

for (const count of [3, 20_000])
  test.describe(`a list of ${count} families`, () => {
    test.use({ filled: { by: makeEmptyOffice } })
    test('is looked at before it is taken in, at three sizes', async ({ office }) => {
      const { page } = office
      await open(page, { name: 'import', address: '/import?year=2020', title: 'Nhập từ Excel' })
      await chooseFile(page, 'dang-ky-2020.xlsx', await registrationList(count))
      const button = page.getByRole('button', { name: /^Nhập [\d.]+ gia đình/ })
      await expect(button).toBeEnabled({ timeout: 30_000 })
      expect(await lookAtSizes(office, `import-${count}`)).toEqual([])
    })
  })

/** What the program says no to, page by page. */
const refused: readonly (Look & { readonly first: (page: Page) => Promise<void> })[] = [
  {
    name: 'cell',
    address: '/titles?year=2020&state=passed',
    title: /^Gia đình/,
    first: async (page) => {
      await page
        .getByRole('row', { name: /Lê Thị Hai/ })
        .getByRole('gridcell')
        .nth(5)
        .click()
      await page.keyboard.press('F2')
      await page.keyboard.type('tám mươi')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 })
    },
  },
  {
    name: 'register',
    address: '/titles?year=2020&open=register',
    title: /^Gia đình/,
    first: async (page) => {
      await page.getByRole('textbox', { name: 'Họ và tên chủ hộ' }).fill('Nguyễn Phúc Hoàng Thị Thanh 1958')
      await page.getByRole('button', { name: 'Đăng ký gia đình này năm 2020' }).click()
      await expect(page.locator('[aria-invalid=true]').first()).toBeInViewport({ ratio: 0.9 })
    },
  },
  {
    name: 'import',
    address: '/import?year=2020',
    title: 'Nhập từ Excel',
    first: async (page) => {
      await chooseFile(
        page,
        'danh-sach-cua-xa-tan-phuc-nam-2020.xlsx',
        Buffer.from('PK\u0003\u0004 không phải bảng tính'),
      )
      await expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 })
    },
  },
  {
    name: 'new-decision',
    address: '/decision?year=2020',
    title: 'Soạn quyết định',
    first: async (page) => {
      await page.getByRole('textbox', { name: 'Số quyết định' }).fill('mười lăm')
      await page.getByRole('textbox', { name: 'Ngày ký' }).fill('31/02/2020')
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('[aria-invalid=true]').first()).toBeInViewport({ ratio: 0.9 })
    },
  },
  {
    name: 'print',
    address: '/print?decision=2&year=2020',
    title: 'Quyết định chưa có số',
    first: (page) => expect(page.getByText(/^Trước khi in: /)).toBeVisible(),
  },
  {
    name: 'backups',
    address: '/backups?folder="/khong/co/thu/muc/nay"',
    title: 'Sao lưu',
    first: (page) => expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 }),
  },
  {
    name: 'restore',
    address: '/restore?file="/khong/co/ban/sao/luu.hoibk.zip"',
    title: 'Khôi phục từ bản sao lưu',
    first: (page) => expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 }),
  },
  {
    name: 'history',
    address: '/history',
    title: 'Lịch sử',
    first: async (page) => {
      await page.getByRole('gridcell', { name: /^Ghi kết quả đạt cho 3/ }).click()
      await page.keyboard.press('Enter')
      await page
        .getByRole('button', { name: /^Hoàn tác: ghi kết quả/ })
        .last()
        .click()
      await expect(page.getByRole('alert')).toBeInViewport({ ratio: 0.9 })
    },
  },
  {
    name: 'settings',
    address: '/settings',
    title: 'Cài đặt',
    first: async (page) => {
      await page.getByRole('textbox', { name: 'Tên văn phòng' }).fill('')
      await expect(page.getByText('Có thay đổi chưa lưu.')).toBeVisible()
      await page.keyboard.press('Control+s')
      await expect(page.locator('[aria-invalid=true]').first()).toBeInViewport({ ratio: 0.9 })
    },
  },
]
test.describe('an office in the middle of its work', () => {
  test.use({ filled: { by: makeUnfinishedOffice } })
  test('every refusal can be read where it is said, at three sizes', async ({ office }) => {
    const found: string[] = []
    // What is half typed on one page would ask before the next opens.
    office.page.on('dialog', (asked) => void asked.accept())
    for (const each of refused) {
      await office.page.reload()
      await resize(office, narrowest)
      await open(office.page, each)
      found.push(...(await lookAtSizes(office, `refused-${each.name}`)))
    }
    expect(found).toEqual([])
  })
})
