import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openGenerations } from '../../src-main/files/generations.ts'
import { damageTable } from '../support/damage.ts'
import { freshApp } from '../support/fresh-app.ts'
import { startHost } from '../support/running-host.ts'
import { canMakeDisks, smallDisk } from '../support/small-disk.ts'
import { expect, test } from './office.ts'

const before = 'Tân Nghĩa, trước khi mất điện'
const complaintsOf = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations
const shot = (page: Page, name: string) => page.screenshot({ path: `tests/results/shots/${name}.png` })

/** An office of two generations: the first as it was, the live one gone on with. A backup of the first lies beside. */
async function lived(folder: string): Promise<string> {
  const stick = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-usb-'))
  await using own = await freshApp({ folder })
  await own.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await own.api.settings.amendOffice({ seat: before })
  const { file } = await own.api.backups.makeBackup({ folder: stick })
  await own.api.backups.restoreBackup({ file })
  await own.api.settings.amendOffice({ seat: 'sau khi khôi phục' })
  return openGenerations(folder).current()
}

test.describe('a damaged register', () => {
  test.use({ filled: { by: async (folder) => damageTable(await lived(folder), 'offices') } })

  test('is told at the start, and the office goes on with a copy that is kept, by keyboard alone', async ({
    office: { page, ask, folder },
  }) => {
    const live = openGenerations(folder).current()
    const found = readFileSync(live)
    await expect(page.getByRole('heading', { name: 'Tệp dữ liệu bị hỏng, chưa mở được' })).toBeVisible()
    await expect(page.getByText(`Tệp hỏng: ${live}`)).toBeVisible()
    await expect(page.getByText(/chkdsk/)).toBeVisible()
    const copies = page.getByRole('radio', { name: /^Bản ghi lúc/ })
    await expect(copies.nth(1)).toBeEnabled()
    await expect(page.getByText('Đang tìm và kiểm tra')).toBeHidden()
    expect(await complaintsOf(page)).toEqual([])
    await shot(page, 'rescue')

    await page.keyboard.press('Tab')
    await expect(copies.first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(copies.nth(1)).toBeChecked()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    const settings = await ask<{ office: { seat: string } }>('settings.settings', {})
    expect(settings.office.seat).toBe(before)
    await ask('settings.amendOffice', { seat: 'làm tiếp' })
    expect(readFileSync(live).equals(found)).toBe(true)
  })
})

test.describe('what is left of a register', () => {
  test.use({ filled: { by: async (folder) => damageTable(await lived(folder), 'place_figures') } })

  test('is opened to be read; a red bar says that nothing is saved and leads back to the copies', async ({
    office: { page, ask },
  }) => {
    await page.getByRole('button', { name: 'Mở để xem và xuất, không ghi' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    const bar = page.getByRole('alert').filter({ hasText: 'Tệp dữ liệu có chỗ hỏng' })
    await expect(bar).toBeVisible()
    await expect(ask('settings.amendOffice', { seat: 'x' })).rejects.toThrow('writing-stopped')
    expect(await complaintsOf(page)).toEqual([])
    await shot(page, 'read-only')
    await bar.getByRole('button', { name: 'Xem các bản còn giữ' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Tệp dữ liệu bị hỏng, chưa mở được' })).toBeVisible()
  })
})

test('a folder that takes no writes is shown under a red bar; once it is unlocked the clerk goes on', async ({
  page,
}) => {
  test.skip(!canMakeDisks(), 'only root on Linux may make a disk')
  using disk = smallDisk(200)
  const folder = disk.at('data')
  await lived(folder)
  disk.lockWriting()
  const host = await startHost(folder)
  await page.goto(host.address)
  const bar = page.getByRole('alert').filter({ hasText: 'không cho ghi' })
  await expect(bar).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  disk.unlockWriting()
  await bar.getByRole('button', { name: 'Thử lại' }).press('Enter')
  await expect(bar).toBeHidden()
  await page.close()
  await host.stop()
})
