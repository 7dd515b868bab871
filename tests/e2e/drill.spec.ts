import { mkdtempSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { keyboardOf } from './keyboard.ts'
import { lookAtSizes } from './looking.ts'
import { expect, type Office, test } from './office.ts'

const then = 'Hội lúc sao lưu'
const now = 'Hội hôm nay'
/** A backup is restored whole, and another program starts. */
const slow = 60_000

const nameNow = async ({ ask }: Office) =>
  (await ask<{ office: { name: string } }>('settings.settings', {})).office.name
const ribbonOn = (page: Page) => page.getByRole('region', { name: 'Bản khôi phục thử, chỉ để xem' })

test('a backup is practised in a window of its own, thrown away, restored, and the restore taken back, by keyboard alone', async ({
  office,
}) => {
  test.slow()
  const { page, ask } = office
  const keys = keyboardOf(page)
  const stick = mkdtempSync('/tmp/usb-')
  const openRestore = async () => {
    await keys.enter(page.getByRole('link', { name: /^Bàn làm việc/ }))
    await keys.enter(page.getByRole('link', { name: 'Sao lưu', exact: true }))
    await keys.enter(page.getByRole('link', { name: 'Khôi phục từ bản sao lưu' }))
  }
  const chooseBackup = async () => {
    await keys.enter(page.getByRole('link', { name: /^Khôi phục bản (?!tự giữ)/ }).first())
    await expect(page.getByText('Sổ đang mở không bị xóa')).toBeVisible({ timeout: slow })
  }
  await ask('settings.foundOffice', { name: then, level: 'district', placeList: 'ham-tan', placeName: null })

  await test.step('a backup is made, and the office goes on', async () => {
    await keys.enter(page.getByRole('link', { name: 'Sao lưu', exact: true }))
    await keys.chooseFolder(stick)
    await keys.press('Control+Enter')
    await expect(page.getByText(/đọc lại đúng từng byte/)).toBeVisible({ timeout: slow })
    await ask('settings.amendOffice', { name: now })
  })

  await test.step('it is practised: the old office stands beside the new one, only to be looked at', async () => {
    await openRestore()
    await expect(page.getByText('Chưa thử lần nào.')).toBeVisible()
    await chooseBackup()
    await expect(page.getByText('Từ đó đến nay sổ ghi thêm')).toBeVisible()
    const opening = page.waitForEvent('popup')
    await keys.enter(page.getByRole('button', { name: 'Khôi phục thử' }))
    const practice = await opening
    await expect(ribbonOn(practice)).toBeVisible({ timeout: slow })
    await expect(practice.getByText(then).first()).toBeVisible()
    await expect(practice.getByText(now)).toHaveCount(0)

    const inside = keyboardOf(practice)
    await inside.enter(practice.getByRole('link', { name: 'Cài đặt' }))
    await inside.fill(practice.getByLabel('Nơi ghi trước ngày'), 'Tân Nghĩa')
    await practice.keyboard.press('Control+s')
    await expect(practice.getByText('Đây là bản mở thử để xem lại, không ghi gì được.')).toBeVisible()
    await expect(ribbonOn(practice)).toBeVisible()
    await practice.close()
  })

  await test.step('the real office is as it was; the practice is told and thrown away', async () => {
    expect(await nameNow(office)).toBe(now)
    await expect(ribbonOn(page)).toHaveCount(0)
    await expect(page.getByText(/^Lần thử gần nhất: .*, từ tệp .*\.hoibk\.zip\.$/)).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Trong bản sao lưu' })).toBeVisible()
    expect(await lookAtSizes(office, 'practised')).toEqual([])
    await keys.enter(page.getByRole('button', { name: 'Bỏ bản thử' }))
    await expect(page.getByText('Đã bỏ bản thử.')).toBeVisible({ timeout: slow })
    expect(await ask('backups.lastDrill', {})).toMatchObject({ isKept: false, isDue: false })
  })

  await test.step('it is restored, and one click goes back', async () => {
    await keys.enter(page.getByRole('button', { name: /^Khôi phục bản/ }))
    await expect(page.getByText('Sổ đang mở bây giờ là bản ghi lúc')).toBeVisible({ timeout: slow })
    expect(await nameNow(office)).toBe(then)
    expect(await lookAtSizes(office, 'restored')).toEqual([])
    await keys.enter(page.getByRole('button', { name: 'Quay về dữ liệu trước' }))
    await expect(page.getByText('Đã quay về dữ liệu trước lần khôi phục.')).toBeVisible({ timeout: slow })
    expect(await nameNow(office)).toBe(now)
  })

  await test.step('the list of earlier data goes to either of them, and shows why each own copy was made', async () => {
    await openRestore()
    const earlier = page.getByRole('region', { name: 'Dữ liệu trước đây' })
    await expect(earlier.getByRole('listitem')).toHaveCount(2)
    await expect(earlier.getByText('đang mở')).toHaveCount(1)
    await expect(page.getByText('trước khi khôi phục', { exact: false }).first()).toBeVisible()
    expect(await lookAtSizes(office, 'earlier-data')).toEqual([])
    await keys.enter(earlier.getByRole('button', { name: /^Quay về sổ ghi lần cuối lúc/ }))
    await expect(earlier.getByRole('status').filter({ hasText: 'Đã quay về sổ' })).toBeVisible({
      timeout: slow,
    })
    expect(await nameNow(office)).toBe(then)
  })

  await test.step('the page of backups tells of the copies the program keeps, and leads to them', async () => {
    await keys.enter(page.getByRole('link', { name: 'Về trang Sao lưu' }))
    const own = page.getByRole('region', { name: 'Bản chương trình tự giữ' })
    await expect(own.getByText('mất máy là mất')).toBeVisible()
    await own.scrollIntoViewIfNeeded()
    expect(await lookAtSizes(office, 'own-copies')).toEqual([])
    await keys.enter(own.getByRole('link', { name: 'Xem và khôi phục bản tự giữ' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Khôi phục từ bản sao lưu' })).toBeVisible()
  })
  rmSync(stick, { recursive: true })
})
