import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { workbook } from '../support/lists.ts'
import { lookAtSizes } from './looking.ts'
import { expect, type Office, test } from './office.ts'

const names = ['Trường THCS Tân Phúc', 'Trường Mầm non Hoa Sen', 'Trạm Y tế xã Tân Phúc']

const give = async (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const openPage = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)

async function foundedOffice({ page, ask }: Office): Promise<void> {
  await ask('settings.foundOffice', {
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await page.reload()
}

test('a list of units comes in, its score sheet goes out, is filled in elsewhere and comes back as totals', async ({
  office,
}) => {
  const { page, ask } = office
  test.slow()
  await foundedOffice(office)

  await test.step('the list says itself that it is of units', async () => {
    await openPage(page, '/import')
    const rows = [
      ['DANH SÁCH ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM 2021'],
      ['STT', 'Tên đơn vị', 'Thủ trưởng', 'Số cán bộ'],
      ...names.map((name, index) => [index + 1, name, 'Võ Thị Lan', 20]),
    ]
    await give(page, 'don-vi.xlsx', await workbook({ rows }))
    await expect(page.getByRole('combobox', { name: 'Danh sách của' })).toHaveValue('unit')
    expect(await lookAtSizes(office, 'import-units')).toEqual([])
    await page.getByRole('button', { name: 'Nhập 3 đơn vị' }).click()
    await expect(page.getByText('Đã đăng ký 3 đơn vị')).toBeVisible()
  })

  const sheet = await test.step('the Book of units gives its score sheet', async () => {
    await openPage(page, '/titles?kind=unit&year=2021')
    await expect(page.getByText('Trường THCS Tân Phúc')).toBeVisible()
    await page.getByRole('button', { name: 'Xuất Excel, in' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Bảng chấm điểm để điền: Tự chấm' }).click()
    return readFileSync(await (await saving).path())
  })

  await test.step('filled in elsewhere it is known at once, and what is wrong is told in words', async () => {
    const [read] = (await readXlsx(new Uint8Array(sheet))).sheets
    const rows = read!.rows.map((row) => [...row])
    const heading = rows.findIndex((row) => row[0] === 'STT')
    const first = rows[heading]!.findIndex((text) => String(text).startsWith('1.1 '))
    for (const row of rows.slice(heading + 1))
      if (row[2] !== 'Trạm Y tế xã Tân Phúc')
        for (let at = 0; at < 10; at += 1)
          row[first + at] = at === 0 && row[2] === 'Trường Mầm non Hoa Sen' ? 12 : 5
    await openPage(page, '/import')
    await page.locator('input[type=file]').setInputFiles({
      name: 'cham.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Chấm', rows }] })),
    })
    await expect(page.getByText(/Đọc điểm theo “Đơn vị học tập cấp huyện, cấp tỉnh/)).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Cột của phiếu chấm' })).toHaveValue('self')
    await expect(page.getByText(/“12” cao hơn 10 điểm, mức cao nhất của chỉ tiêu 1.1/).first()).toBeVisible()
    await expect(page.getByText('1 dòng chưa có điểm hoặc để lại theo ý bạn')).toBeVisible()
    expect(await lookAtSizes(office, 'import-scores')).toEqual([])
    await ask('settings.prefer', { language: 'en' })
    await expect(page.getByRole('heading', { level: 1, name: 'Import from Excel' })).toBeVisible()
    expect(await lookAtSizes(office, 'import-scores-en')).toEqual([])
    await ask('settings.prefer', { language: 'vi' })
    await page.getByRole('button', { name: 'Nhập điểm của 1 đơn vị' }).click()
    await expect(page.getByText('Đã ghi điểm của 1 đơn vị')).toBeVisible()
  })

  await test.step('the total stands in the Book, and one undo takes it back', async () => {
    await openPage(page, '/titles?kind=unit&year=2021')
    const row = page.getByRole('row').filter({ hasText: 'Trường THCS Tân Phúc' })
    await expect(row.getByRole('gridcell', { name: '50', exact: true })).toBeVisible()
    await page
      .getByRole('button', { name: /^Hoàn tác: nhập điểm của 1 đơn vị/ })
      .first()
      .click()
    await expect(row.getByRole('gridcell', { name: '50', exact: true })).toHaveCount(0, { timeout: 30_000 })
    const { rows } = await ask<{ rows: { points: number | null }[] }>('assessments.book', {
      ...{ year: 2021, kind: 'unit' },
    })
    expect(rows.map(({ points }) => points)).toEqual([null, null, null])
  })
})

test('a clan much like one of the register is put before the clerk', async ({ office }) => {
  const { page } = office
  await foundedOffice(office)
  const list = (year: number, name: string) =>
    workbook({
      rows: [
        [`DANH SÁCH DÒNG HỌ HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`],
        ['STT', 'Tên dòng họ', 'Trưởng họ'],
        [1, name, 'Trần Đình Khôi'],
      ],
    })
  await openPage(page, '/import')
  await give(page, 'a.xlsx', await list(2020, 'Dòng họ Trần Đình'))
  await page.getByRole('button', { name: 'Nhập 1 dòng họ', exact: true }).click()
  await expect(page.getByText('Đã đăng ký 1 dòng họ')).toBeVisible()

  await give(page, 'b.xlsx', await list(2021, 'Trần Đinh'))
  await expect(page.getByText('1 dòng cần bạn chọn')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: /^Là Dòng họ Trần Đình/ }).check()

  await expect(page.getByRole('button', { name: 'Nhập 1 dòng họ', exact: true })).toBeEnabled()
})
