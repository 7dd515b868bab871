import { expect, test } from './office.ts'

test('a list in old letters is shown in Unicode, taken in, and taken back by name', async ({ office }) => {
  const { page, fixture, ask } = office
  await ask('settings.foundOffice', {
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await page.reload()
  await page.getByRole('link', { name: 'Nhập danh sách đầu tiên' }).click()
  await page.locator('input[type=file]').setInputFiles(fixture('dang-ky-gia-dinh-2020-son-my.xlsx'))

  await expect(page.getByText(/TCVN3/)).toBeVisible()
  await expect(page.getByText('6 dòng trùng')).toBeVisible()
  await expect(page.getByText('Đinh Thị Mỹ Nga')).toBeVisible()
  await page.screenshot({ path: 'tests/results/shots/import-son-my.png' })
  await page.getByRole('button', { name: 'Nhập 388 gia đình' }).click()
  await expect(page.getByText('Đã đăng ký 388 gia đình')).toBeVisible()
  await page.screenshot({ path: 'tests/results/shots/import-done.png' })

  await test.step('the rows that stayed out can be saved', async () => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Ghi 6 dòng để lại ra Excel' }).click()
    expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  await test.step('undo in the bar says what it takes back, and does', async () => {
    await page
      .getByRole('button', { name: /^Hoàn tác: nhập 388 gia đình/ })
      .first()
      .click()
    await expect
      .poll(
        async () => (await ask<{ total: number }>('assessments.book', { year: 2020, kind: 'family' })).total,
      )
      .toBe(0)
  })
})

test('the same file a second time is recognised, and a result that fits two families is put before the clerk', async ({
  office,
}) => {
  const { page, fixture, ask } = office
  await ask('settings.foundOffice', {
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await page.reload()
  await page.getByRole('link', { name: 'Nhập danh sách đầu tiên' }).click()
  const file = page.locator('input[type=file]')
  await file.setInputFiles(fixture('dang-ky-gia-dinh-2020-tan-phuc.xlsx'))
  await page.getByRole('button', { name: 'Nhập 412 gia đình' }).click()
  await expect(page.getByText('Đã đăng ký 412 gia đình')).toBeVisible()

  await page.locator('input[type=file]').setInputFiles(fixture('dang-ky-gia-dinh-2020-tan-phuc.xlsx'))
  await expect(page.getByText(/Tệp này đã nhập lúc/)).toBeVisible()
  await page.screenshot({ path: 'tests/results/shots/import-again.png' })

  await page.getByRole('button', { name: 'Chọn tệp khác' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(fixture('ket-qua-binh-xet-2020-tan-phuc.xlsx'))
  await expect(page.getByText('6 dòng cần bạn chọn')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: /Đỗ Xuân Chánh/ }).first()).toBeVisible()
  await page.screenshot({ path: 'tests/results/shots/import-choose.png' })
  await page
    .getByRole('radio', { name: /Đỗ Xuân Chánh/ })
    .first()
    .check()
  // The other row of that name can now only be the other family.
  await expect(page.getByRole('button', { name: 'Nhập kết quả của 408 gia đình' })).toBeVisible()
})
