import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from './office.ts'

test.use({ sample: true })

test('a backup is written to a chosen folder, a damaged one is refused, and the good one brings the old data back', async ({
  office: { page, ask },
}) => {
  // A folder two steps below the root, as a stick is.
  const stick = mkdtempSync('/tmp/usb-')
  const registered = async () =>
    (await ask<{ total: number }>('assessments.book', { year: 2020, kind: 'family', limit: 1 })).total
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
  const before = await registered()

  await page.getByRole('link', { name: 'Sao lưu' }).first().click()
  await page.getByRole('button', { name: /^\/(?!\w)/ }).click()
  await page.getByRole('button', { name: /^tmp/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${basename(stick)}`) }).click()
  await page.getByRole('button', { name: 'Sao lưu', exact: true }).click()
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
    await page.getByRole('link', { name: 'Bàn làm việc' }).click()
    await page.getByRole('link', { name: 'Sao lưu' }).first().click()
    await page
      .getByRole('link', { name: /^Khôi phục bản/ })
      .or(page.getByRole('button', { name: /^Khôi phục bản/ }))
      .first()
      .click()
    await expect(page.getByText('Sổ đang mở không bị xóa')).toBeVisible()
    await page.getByRole('button', { name: /^Khôi phục bản/ }).click()
    await expect(page.getByText('Sổ đang mở bây giờ là bản ghi lúc')).toBeVisible()
    expect(await registered()).toBe(before)
    const book = await ask<{ counts: Record<string, number> }>('assessments.book', {
      year: 2020,
      kind: 'family',
    })
    expect(book.counts.withdrawn ?? 0).toBe(0)
    expect(book.counts.recognised).toBe(283)
  })
  rmSync(stick, { recursive: true })
})
