import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FreshApp, freshApp } from '../support/fresh-app.ts'
import { fourFamilies } from '../support/ham-tan.ts'
import { startHost } from '../support/running-host.ts'
import { cachedDisk, canMakeDisks, smallDisk } from '../support/small-disk.ts'
import { lookAtSizes } from './looking.ts'
import { expect, test } from './office.ts'

const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs)

async function found(office: FreshApp): Promise<void> {
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
}

/** An office that began so many days ago; of the future where they are negative. */
const begun = (days: number) => async (folder: string) => {
  const at = daysAgo(days)
  const own = { folder, now: () => at.toISOString(), today: at.toISOString().slice(0, 10) }
  const { office } = await fourFamilies(own)
  await office.close()
}

test.describe('an office that never made a backup', () => {
  test.use({ filled: { by: begun(40) } })

  test('has a red bar with one button, to where one is made', async ({ office }) => {
    const { page } = office
    const bar = page.getByRole('region', { name: 'Nhắc sao lưu' })
    await expect(bar.getByText('Đã làm việc 40 ngày mà chưa có bản sao lưu nào ngoài máy này')).toBeVisible()
    expect(await lookAtSizes(office, 'bar-no-backup')).toEqual([])
    await bar.getByRole('link', { name: 'Mở trang Sao lưu' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sao lưu' })).toBeVisible()
    await expect(page.getByText('Chưa có bản sao lưu nào ngoài máy này.')).toBeVisible()
  })
})

test.describe('a computer whose clock is behind what was written', () => {
  test.use({ filled: { by: begun(-400) } })

  test('is told in a bar, with the hour it shows and the last that was seen; the clerk’s word ends it', async ({
    office,
  }) => {
    const { page, ask } = office
    const bar = page.getByRole('alert').filter({ hasText: 'Kiểm tra ngày giờ của máy' })
    await expect(bar).toContainText('sớm hơn lúc đã làm việc trước đây')
    await expect(bar).toContainText('Lần trước: ')
    expect(await lookAtSizes(office, 'bar-clock')).toEqual([])
    await ask('settings.amendOffice', { seat: 'Hàm Tân' })
    await bar.getByRole('button', { name: 'Ngày giờ đúng rồi' }).press('Enter')
    await expect(bar).toBeHidden()
  })
})

test('a disk that is nearly full is told before anything is refused', async ({ page }) => {
  test.skip(!canMakeDisks(), 'only root on Linux may make a disk')
  using disk = smallDisk(200)
  const folder = disk.at('data')
  {
    await using office = await freshApp({ folder })
    await found(office)
  }
  const host = await startHost(folder)
  await page.goto(host.address)
  const bar = page.getByRole('status').filter({ hasText: 'Ổ đĩa gần đầy: còn' })
  await expect(bar).toBeVisible()
  await expect(bar).toContainText(/còn \d+(,\d)? M/)
  await page.screenshot({ path: 'tests/results/shots/bar-low.png' })
  await page.close()
  await host.stop()
})

test.describe('a medium that answers from memory alone', () => {
  test.use({ sample: true })

  test('takes the backup, and the clerk is told to pull it out and have it read again', async ({
    office: { page },
  }) => {
    test.skip(!canMakeDisks(), 'only root on Linux may make a disk')
    using disk = cachedDisk()
    await page.evaluate((folder) => {
      location.hash = `#/backups?folder=${encodeURIComponent(JSON.stringify(folder))}`
    }, disk.path)
    await expect(page.getByText(`Lưu vào ${disk.path}`).or(page.getByText(disk.path)).first()).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Mới đọc lại từ bộ nhớ máy').first()).toBeVisible()
    await page.screenshot({ path: 'tests/results/shots/read-from-memory.png' })
  })
})

test.describe('an office that erased somebody', () => {
  const stick = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-usb-'))
  let file = ''
  test.use({
    filled: {
      by: async (folder) => {
        const { office, binh } = await fourFamilies({ folder })
        file = (await office.api.backups.makeBackup({ folder: stick })).file
        await office.api.assessments.withdraw({ selection: { titleIds: [binh.titleId] }, reason: null })
        await office.api.privacy.erase({ subjectId: binh.subjectId, reason: 'đơn' })
        await office.close()
      },
    },
  })

  test('is told before restoring that the person is erased again at once, and so it is', async ({
    office: { page, ask },
  }) => {
    expect(existsSync(file)).toBe(true)
    await page.evaluate((of) => {
      location.hash = `#/restore?file=${encodeURIComponent(JSON.stringify(of))}`
    }, file)
    await expect(
      page.getByRole('alert').filter({ hasText: '1 người đã được xóa theo yêu cầu' }),
    ).toBeVisible()
    await page.screenshot({ path: 'tests/results/shots/restore-erased.png' })
    await page.getByRole('button', { name: /^Khôi phục bản/ }).press('Enter')
    await expect(page.getByText('chương trình đã xóa lại')).toBeVisible()
    expect(await ask('search.everything', { text: 'tran thi binh' })).toEqual([])
  })
})

test.describe('what went wrong', () => {
  test.use({ sample: true })

  test('is gathered on one page, all of it shown, and saved as a file', async ({ office }) => {
    const { page } = office
    await page.getByRole('link', { name: 'Cài đặt' }).first().click()
    await page.getByRole('link', { name: 'Báo sự cố' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Báo sự cố' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Chuyện gì đã xảy ra?' }).fill('Bấm in thì máy đứng.')
    const whole = page.getByRole('region', { name: 'Toàn bộ nội dung của tệp' })
    await expect(whole).toContainText('Bấm in thì máy đứng.')
    await expect(whole).toContainText('Chạy bằng: browser')
    expect(await lookAtSizes(office, 'incident')).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu thành tệp' }).click()
    expect((await download).suggestedFilename()).toBe('bao-su-co-so-khuyen-hoc.txt')
    await expect(page.getByText('Đã lưu bao-su-co-so-khuyen-hoc.txt')).toBeVisible()
  })
})

test.describe('the list for everybody', () => {
  test.use({ sample: true })

  test('goes out as a spreadsheet too, after it was said who did not agree to be named', async ({
    office,
  }) => {
    const { page, ask } = office
    await page.getByRole('link', { name: 'Danh hiệu' }).first().click()
    await page.getByRole('button', { name: 'Xuất Excel, in' }).click()
    await page.getByRole('menuitem', { name: 'Danh sách để niêm yết, công khai…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Danh sách công khai (Excel)' })
    await expect(dialog.getByText('không có ngày sinh, thôn')).toBeVisible()
    await expect(dialog.getByText('chưa có giấy đồng ý nêu tên')).toBeVisible()
    await page.screenshot({ path: 'tests/results/shots/public-sheet.png' })
    await dialog.getByRole('checkbox', { name: 'Ghi cả năm sinh' }).check()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Xuất Excel' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await expect(dialog).toBeHidden()
    const { rows } = await ask<{ rows: { what: string }[] }>('privacy.exports', {})
    expect(rows[0]?.what).toMatch(/^Danh sách công khai/)
  })
})
