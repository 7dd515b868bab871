import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyboardOf } from './keyboard.ts'
import { expect, test } from './office.ts'

const mostActions = 15

test('from an empty program to printed certificates and a backup, by keyboard alone', async ({ office }) => {
  const { page, fixture, ask } = office
  const keys = keyboardOf(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  await keys.enter(page.getByRole('textbox', { name: 'Tên văn phòng' }))
  await keys.enter(page.getByRole('link', { name: 'Nhập danh sách đầu tiên' }))
  await keys.choose(button('Chọn tệp Excel'), fixture('dang-ky-gia-dinh-2020-tan-phuc.xlsx'))
  await expect(button('Nhập 412 gia đình')).toBeEnabled()
  await keys.press('Control+Enter')
  await expect(page.getByText('Đã đăng ký 412 gia đình')).toBeVisible()

  await keys.choose(button('Chọn tệp tiếp theo'), fixture('ket-qua-binh-xet-2020-tan-phuc.xlsx'))
  await expect(button('Nhập kết quả của 406 gia đình')).toBeEnabled()
  await keys.press('Control+Enter')
  await expect(page.getByText('Đã ghi kết quả của 406 gia đình')).toBeVisible()

  await keys.enter(page.getByRole('link', { name: 'Soạn quyết định công nhận các gia đình đạt' }))
  await keys.fill(page.getByRole('textbox', { name: 'Số quyết định' }), '15/QĐ-HKH')
  await keys.fill(page.getByRole('textbox', { name: 'Ngày ký' }), '20/11/2020')
  await keys.press('Control+Enter')
  await keys.enter(button('In 171 giấy'))
  await expect(page.getByText('171 giấy, số vào sổ 1 đến 171')).toBeVisible()
  const printed = keys.actions()
  console.log(
    `from an empty program to the first printed certificate: ${printed} actions (at most ${mostActions})`,
  )
  expect(printed).toBeLessThanOrEqual(mostActions)

  await test.step('the PDF says what the register says', async () => {
    const saving = page.waitForEvent('download')
    await keys.enter(button('Lưu tệp PDF'))
    const text = execFileSync('pdftotext', ['-layout', await (await saving).path(), '-'], {
      encoding: 'utf8',
    })
    const pages = text.split('\f').filter((each) => each.trim() !== '')
    const { rows } = await ask<{ rows: { name: string; registerNumber: number }[] }>(
      'certificates.register',
      {
        year: 2020,
        limit: 1000,
      },
    )
    expect(pages).toHaveLength(rows.length)
    const ordered = rows.toSorted((a, b) => a.registerNumber - b.registerNumber)
    for (const [index, { name }] of ordered.entries()) expect(pages[index]).toContain(name)
    expect(text).toContain('15/QĐ-HKH')
  })

  await test.step('the year is backed up and the backup is good', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'usb-'))
    await keys.enter(page.getByRole('link', { name: 'Sao lưu', exact: true }))
    await keys.chooseFolder(folder)
    await keys.press('Control+Enter')
    await expect(page.getByText(/đọc lại đúng từng byte/)).toBeVisible()
    console.log(`with the PDF saved and a backup in a chosen folder: ${keys.actions()} actions`)
    expect(keys.actions()).toBeLessThanOrEqual(mostActions)
    const [name, ...more] = readdirSync(folder)
    expect(more).toEqual([])
    const file = join(folder, name!)
    expect(statSync(file).size).toBeGreaterThan(10_000)
    expect(await ask('backups.verifyBackup', { file })).toMatchObject({ ok: true, reason: null })
    rmSync(folder, { recursive: true })
  })

  await test.step('all of it is still there after the program was closed and opened', async () => {
    await office.restart()
    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Tân Phúc/ })).toContainText('171')
    expect(await ask('history.check', {})).toMatchObject({ ok: true })
  })
})
