import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './office.ts'

// A folder in which each folder is a stick, as the program may be told by this variable.
const media = mkdtempSync(join(tmpdir(), 'media-'))
process.env.SO_KHUYEN_HOC_MEDIA = media
const kingston = join(media, 'KINGSTON')
const sandisk = join(media, 'SANDISK')

test.use({ sample: true })
test.afterAll(() => rmSync(media, { recursive: true }))

const backupsOn = (stick: string): string[] => readdirSync(stick).filter((name) => name.includes('.hoibk.'))

test('the yearly backup goes to a stick, is read back, and the stick is known from then on', async ({
  office: { page, ask },
}) => {
  await page.getByRole('link', { name: 'Sao lưu' }).first().click()
  await expect(page.getByText('Chưa thấy USB nào')).toBeVisible()

  await test.step('a stick that is plugged in is seen without being asked for', async () => {
    mkdirSync(kingston)
    await expect(page.getByText('Sẽ ghi vào đây')).toBeVisible()
    await expect(page.getByRole('list', { name: 'USB đang cắm' })).toContainText('KINGSTON')
    await expect(page.getByRole('list', { name: 'USB đang cắm' })).toContainText('Chưa dùng lần nào')
  })

  await test.step('one key writes the backup and says when the stick may be pulled', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByText('Đã ghi vào USB KINGSTON và đọc lại đúng từng byte. Có thể rút USB.'),
    ).toBeVisible()
    expect(backupsOn(kingston)).toHaveLength(1)
    expect(readdirSync(kingston)).toEqual(backupsOn(kingston))
    await expect(page.getByText(/Bản tốt gần nhất: .*, ở KINGSTON/)).toBeVisible()
    await expect(page.getByText('Nên có hai USB')).toBeVisible()
    await expect(page.getByRole('region', { name: 'USB và thư mục đã dùng' })).toContainText('KINGSTON')
  })

  await test.step('a second stick is chosen with its button; the advice is gone', async () => {
    mkdirSync(sandisk)
    await page.getByRole('button', { name: 'Dùng SANDISK' }).click()
    await page.getByRole('button', { name: 'Sao lưu', exact: true }).click()
    await expect(page.getByText('Đã ghi vào USB SANDISK')).toBeVisible()
    await expect(page.getByText('Nên có hai USB')).toBeHidden()
  })

  await test.step('the whole stick is checked, and tested without leaving anything', async () => {
    await page.getByRole('button', { name: 'Kiểm tra cả USB' }).click()
    await expect(page.getByText('Cả 1 bản còn tốt, 1 bản đã khôi phục thử được.')).toBeVisible()
    await page.getByRole('button', { name: 'Thử USB…' }).click()
    await page.getByRole('button', { name: 'Thử nhanh 256 MiB' }).click()
    await expect(page.getByText(/USB nói thật|Chưa chắc|USB quá chậm/)).toBeVisible({ timeout: 60_000 })
    expect(readdirSync(sandisk)).toEqual(backupsOn(sandisk))
  })

  await test.step('a backup that the stick lost is named in red at the next one, and nothing is deleted', async () => {
    const [name] = backupsOn(sandisk)
    const path = join(sandisk, name!)
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
    await page.getByRole('button', { name: 'Sao lưu', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(name!)
    await expect(page.getByRole('alert')).toContainText('không dùng USB này nữa')
    expect(existsSync(path)).toBe(true)
    const sticks = await ask<{ name: string; files: { name: string; state: string }[] }[]>(
      'backups.sticks',
      {},
    )
    const lost = sticks
      .find((stick) => stick.name === 'SANDISK')
      ?.files.filter(({ state }) => state !== 'good')
    expect(lost).toMatchObject([{ name, state: 'damaged' }])
  })

  await test.step('a stick that was pulled is told so, with what to do', async () => {
    renameSync(sandisk, join(tmpdir(), `rut-${process.pid}`))
    await page.getByRole('button', { name: 'Sao lưu', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText('Cắm lại USB')
    rmSync(join(tmpdir(), `rut-${process.pid}`), { recursive: true })
  })
})
