import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './office.ts'

const passphrase = 'bon con meo luoi nam'
/** A key takes a second, and longer on a busy machine. */
const slow = 60_000

/** The recovery sheet as it came to the page, read the way a person's eyes would. */
async function sheetOn(page: Page, folder: string, make: () => Promise<void>): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (answer) => answer.url().includes('/files/') && answer.headers()['content-type'] === 'application/pdf',
    ),
    make(),
  ])
  const bytes = await page.evaluate(async (address) => {
    const headers = { 'x-hoi-token': sessionStorage.getItem('hoi-session') ?? '' }
    return [...new Uint8Array(await (await fetch(address, { headers })).arrayBuffer())]
  }, response.url())
  const path = join(folder, 'phieu.pdf')
  writeFileSync(path, Uint8Array.from(bytes))
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

async function openSetUp(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Sao lưu' }).first().click()
  await page.getByRole('button', { name: button }).click()
}

async function choosePassphrase(page: Page, text: string): Promise<void> {
  await page.getByLabel('Mật khẩu sao lưu', { exact: true }).fill(text)
  await page.getByLabel('Gõ lại mật khẩu').fill(text)
  await page.getByRole('button', { name: 'Tạo phiếu khôi phục' }).click()
}

test('backups are sealed with a passphrase, and the code on the printed sheet brings them back elsewhere', async ({
  office,
}) => {
  // Two keys are made slowly on purpose, and one is guessed wrong.
  test.slow()
  const { page, ask, folder } = office
  const stick = mkdtempSync('/tmp/usb-')
  let code = ''
  const name = 'Hội Khuyến học huyện Hàm Tân'
  await ask('settings.foundOffice', { name, level: 'district', placeList: 'ham-tan', placeName: null })

  await test.step('a weak passphrase is told why it is weak', async () => {
    await openSetUp(page, /^Đặt mật khẩu sao lưu/)
    await choosePassphrase(page, 'ngắn')
    await expect(page.getByText('Ngắn quá: cần ít nhất 10 ký tự.')).toBeVisible()
    await choosePassphrase(page, 'matkhau123')
    await expect(page.getByText('Dễ đoán quá')).toBeVisible()
  })

  await test.step('the sheet is made, and a wrong group does not prove that it was printed', async () => {
    const text = await sheetOn(page, stick, () => choosePassphrase(page, passphrase))
    expect(text).toContain('PHIẾU KHÔI PHỤC BẢN SAO LƯU')
    expect(text).toContain(name)
    expect(text).toContain('Người giữ phiếu:')
    const groups = text.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []
    expect(groups).toHaveLength(7)
    code = groups.join('-')
    const field = page.getByLabel(/^Gõ nhóm thứ \d của mã/)
    const [, nth = '0'] =
      /thứ (\d)/.exec((await field.getAttribute('aria-label')) ?? (await labelOf(page))) ?? []
    const group = groups[Number(nth) - 1] ?? ''
    await field.fill(group.startsWith('0') ? `1${group.slice(1)}` : `0${group.slice(1)}`)
    await expect(page.getByText('Chưa đúng như trên phiếu.')).toBeVisible()
    await page.screenshot({ path: 'tests/results/shots/sealing-sheet.png' })
    await page.getByRole('button', { name: /^Phiếu đã in đúng/ }).click()
    await expect(page.getByRole('alert')).toContainText('gõ chưa đúng')
    expect(readdirSync(folder)).not.toContain('sealing.json')
    await field.fill(group.toLowerCase())
    await page.getByRole('button', { name: /^Phiếu đã in đúng/ }).click()
    await expect(page.getByText(/Mật khẩu sao lưu đặt lúc/)).toBeVisible()
    expect(readdirSync(folder)).toContain('sealing.json')
  })

  await test.step('the backup is sealed from the screen', async () => {
    await page.getByRole('button', { name: /^\/(?!\w)/ }).click()
    await page.getByRole('button', { name: /^tmp/ }).click()
    await page.getByRole('button', { name: new RegExp(`^${basename(stick)}`) }).click()
    await page.getByRole('checkbox', { name: 'Khóa bằng mật khẩu sao lưu' }).check()
    await page.getByRole('button', { name: 'Sao lưu', exact: true }).click()
    await expect(page.getByText(/đọc lại đúng từng byte/)).toBeVisible({ timeout: slow })
  })
  const [made] = await ask<{ path: string; sealed: boolean }[]>('backups.backupsIn', { folder: stick })
  expect(made?.sealed).toBe(true)
  const file = made?.path ?? ''
  expect(file).toMatch(/\.hoibk\.enc$/)
  expect(readFileSync(file).includes('SQLite format 3')).toBe(false)

  await test.step('another computer: an empty program with the same stick', async () => {
    await page.goto('about:blank')
    const ended = new Promise((resolve) => office.host.once('close', resolve))
    office.host.kill('SIGTERM')
    await ended
    for (const left of readdirSync(folder)) rmSync(join(folder, left), { recursive: true })
    await office.restart()
    // The way that the sheet describes.
    await page.getByRole('link', { name: 'Khôi phục từ bản sao lưu' }).click()
    await page.getByRole('button', { name: /^\/(?!\w)/ }).click()
    await page.getByRole('button', { name: /^tmp/ }).click()
    await page.getByRole('button', { name: new RegExp(`^${basename(stick)}`) }).click()
    await page
      .getByRole('link', { name: /^Khôi phục bản/ })
      .or(page.getByRole('button', { name: /^Khôi phục bản/ }))
      .first()
      .click()
    await expect(page.getByText(/đã khóa/).first()).toBeVisible()
    await page.screenshot({ path: 'tests/results/shots/sealed-asks.png' })
    const field = page.getByLabel('Mật khẩu sao lưu hoặc mã khôi phục')
    const groups = code.split('-')
    await field.fill([...groups.slice(0, 3), 'AAAAA', ...groups.slice(4)].join(' '))
    await expect(page.getByText('Nhóm thứ 4 của mã gõ chưa đúng.')).toBeVisible()
    await field.fill('khong phai mat khau nay')
    await field.press('Enter')
    await expect(page.getByRole('alert')).toContainText('không mở được', { timeout: slow })
    await field.fill(code.toLowerCase().replaceAll('-', ' '))
    await expect(page.getByText('Đã nhận ra mã khôi phục.')).toBeVisible()
    await field.press('Enter')
    await page.getByRole('button', { name: /^Khôi phục bản/ }).click({ timeout: slow })
    await expect(page.getByText('Sổ đang mở bây giờ là bản ghi lúc')).toBeVisible({ timeout: slow })
    const { office: present } = await ask<{ office: { name: string } | null }>('settings.settings', {})
    expect(present?.name).toBe(name)
    await page.getByRole('link', { name: 'Về Bàn làm việc' }).click()
    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  })
  rmSync(stick, { recursive: true })
})

const labelOf = async (page: Page): Promise<string> =>
  (await page.getByText(/^Gõ nhóm thứ \d của mã/).textContent()) ?? ''
