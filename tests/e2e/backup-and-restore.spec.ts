import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { keyboardOf } from './keyboard.ts'
import { expect, test } from './office.ts'

test.use({ sample: true })

test('a backup is written to a chosen folder, a damaged one is refused, and the good one brings the old data back, by keyboard alone', async ({
  office,
}) => {
  const { page, ask } = office
  const keys = keyboardOf(page)
  // A folder two steps below the root, as a stick is.
  const stick = mkdtempSync('/tmp/usb-')
  const registered = async () =>
    (await ask<{ total: number }>('assessments.book', { year: 2020, kind: 'family', limit: 1 })).total
  const restoreByKeys = async () => {
    await keys.enter(page.getByRole('link', { name: /^Khôi phục bản/ }).first())
    await expect(page.getByText('Sổ đang mở không bị xóa')).toBeVisible()
    await keys.enter(page.getByRole('button', { name: /^Khôi phục bản/ }))
    await expect(page.getByText('Sổ đang mở bây giờ là bản ghi lúc')).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  const before = await registered()

  await keys.enter(page.getByRole('link', { name: 'Sao lưu', exact: true }))
  await keys.chooseFolder(stick)
  await keys.press('Control+Enter')
  await expect(page.getByText(/đọc lại đúng từng byte/)).toBeVisible()
  const [made] = await ask<{ path: string }[]>('backups.backupsIn', { folder: stick })

  await test.step('one byte of a copy is changed', async () => {
    const bytes = readFileSync(made!.path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(join(stick, 'hong.hoibk.zip'), bytes)
    const check = await ask<{ ok: boolean; reason: string }>('backups.verifyBackup', {
      file: join(stick, 'hong.hoibk.zip'),
    })
    expect(check.ok).toBe(false)
    rmSync(join(stick, 'hong.hoibk.zip'))
  })

  await test.step('families are withdrawn after the backup was made', async () => {
    await ask('history.undo', { id: null })
    await ask('assessments.withdraw', {
      selection: { filter: { year: 2020, kind: 'family', state: 'registered' } },
      reason: null,
    })
    const book = await ask<{ counts: Record<string, number> }>('assessments.book', {
      year: 2020,
      kind: 'family',
    })
    expect(book.counts.withdrawn).toBeGreaterThan(0)
  })

  await test.step('the backup is compared and restored from the screen', async () => {
    await keys.enter(page.getByRole('link', { name: /^Bàn làm việc/ }))
    await keys.enter(page.getByRole('link', { name: 'Sao lưu', exact: true }))
    await restoreByKeys()
    expect(await registered()).toBe(before)
    const book = await ask<{ counts: Record<string, number> }>('assessments.book', {
      year: 2020,
      kind: 'family',
    })
    expect(book.counts.withdrawn ?? 0).toBe(0)
    expect(book.counts.recognised).toBe(283)
  })

  await test.step('an empty office on another machine takes it in', async () => {
    await office.elsewhere()
    await keys.enter(page.getByRole('textbox', { name: 'Tên văn phòng' }))
    await keys.enter(page.getByRole('link', { name: 'Khôi phục từ bản sao lưu' }))
    await keys.chooseFolder(stick)
    // Up to the folder around it and back into it, as after a wrong turn.
    await page.keyboard.press('Backspace')
    await expect(page.locator('li button:focus')).toHaveText(new RegExp(`^${basename(stick)}`))
    await page.keyboard.press('Enter')
    await restoreByKeys()
    expect(await registered()).toBe(before)
  })
  rmSync(stick, { recursive: true })
})
