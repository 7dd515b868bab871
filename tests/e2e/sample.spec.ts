import { rmSync } from 'node:fs'
import { expect, test } from './office.ts'

test('the sample office opens in a window of its own and leaves the real office as it is', async ({
  office,
}) => {
  const { page, folder, ask } = office
  const beside = `${folder}-mau`
  try {
    await page.getByRole('textbox', { name: 'Tên văn phòng' }).press('Enter')
    const button = page.getByRole('button', { name: 'Xem văn phòng mẫu' })
    await button.waitFor()
    // The program's own notes (when it last looked the file through) are no data; rows and history are.
    const held = async () => {
      const { chain, counts } = await ask<{ chain: object; counts: object }>('history.check', {})
      return { chain, counts }
    }
    const before = await held()

    const opening = page.waitForEvent('popup')
    await button.click()
    const sample = await opening
    await expect(sample.getByText('Dữ liệu mẫu', { exact: true })).toBeVisible({ timeout: 60_000 })
    await expect(sample.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    await expect(sample.getByRole('row', { name: /Tân Phúc/ })).toBeVisible()
    await sample.reload()
    await expect(sample.getByText('Dữ liệu mẫu', { exact: true })).toBeVisible()

    await expect(page.getByText('Dữ liệu mẫu', { exact: true })).toBeHidden()
    expect(await held()).toEqual(before)
    const { office: real, sample: isSample } = await ask<{ office: { name: string }; sample: boolean }>(
      'settings.settings',
      {},
    )
    expect({ name: real.name, isSample }).toEqual({ name: 'Hội Khuyến học huyện Hàm Tân', isSample: false })

    const again = page.waitForEvent('popup')
    await button.click()
    await expect((await again).getByText('Dữ liệu mẫu', { exact: true })).toBeVisible()
    await sample.close()
    await (await again).close()
  } finally {
    await office.restart()
    rmSync(beside, { recursive: true, force: true })
  }
})
