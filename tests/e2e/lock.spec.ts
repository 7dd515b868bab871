import { AxeBuilder } from '@axe-core/playwright'
import { keyboardOf } from './keyboard.ts'
import { expect, test } from './office.ts'

test('a PIN set in Settings keeps the office closed, keeps what was typed, and a forgotten one is replaced by the code', async ({
  office,
}) => {
  const { page, ask } = office
  const keys = keyboardOf(page)
  await page.getByRole('textbox', { name: 'Tên văn phòng' }).press('Enter')
  await keys.enter(page.getByRole('link', { name: 'Đặt mã khóa' }))
  await keys.fill(page.getByRole('textbox', { name: 'Mã khóa' }), '2020')
  await keys.enter(page.getByRole('button', { name: 'Đặt mã khóa' }))
  await expect(page.getByText('Đã đặt mã: mở chương trình phải gõ mã.')).toBeVisible()
  const code = await page.locator('p', { hasText: /^Mã khôi phục[0-9A-Z]/ }).textContent()

  // Closed in the middle of work.
  await keys.fill(page.getByRole('textbox', { name: 'Tên văn phòng' }), 'Hội Khuyến học gõ dở')
  await keys.enter(page.getByRole('button', { name: 'Khóa sổ' }))
  await expect(page.getByRole('heading', { name: 'Sổ đang khóa' })).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(ask('search.everything', { text: 'hoa', limit: 12 })).rejects.toThrow('locked')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.keyboard.type('1919')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Mã khóa chưa đúng. Còn 4 lần thử trước khi phải chờ.')
  await page.keyboard.type('2020')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tên văn phòng' })).toHaveValue('Hội Khuyến học gõ dở')

  // A new start is closed; the paper with the code opens it.
  await office.restart()
  await expect(page.getByRole('textbox', { name: 'Mã khóa' })).toBeFocused()
  await page.screenshot({ path: 'tests/results/shots/lock.png' })
  await keys.enter(page.getByRole('button', { name: 'Quên mã khóa' }))
  await keys.fill(
    page.getByRole('textbox', { name: 'Mã khôi phục' }),
    code?.replace('Mã khôi phục', '') ?? '',
  )
  await keys.fill(page.getByRole('textbox', { name: 'Mã khóa mới' }), 'mực tím')
  await keys.enter(page.getByRole('button', { name: 'Đặt mã khóa mới' }))
  await expect(page.getByText('Mã khôi phục cũ hết dùng.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.screenshot({ path: 'tests/results/shots/lock-new-code.png' })
  await keys.enter(page.getByRole('button', { name: 'Đã ghi ra giấy' }))
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  await page.goto(page.url().replace(/#.*/, '#/history'))
  await expect(page.getByRole('row', { name: /đặt lại mã khóa bằng mã khôi phục/i })).toBeVisible()
})
