import { lookAtSizes } from './looking.ts'
import { expect, type Office, test } from './office.ts'

test.use({ sample: true })

/** Some who were recognised in 2020 are recognised in 2021 too. */
async function secondYear({ ask }: Office): Promise<void> {
  const next = { year: 2021, kind: 'family' }
  await ask('assessments.carryForward', { fromYear: 2020, ...next, communeId: null })
  const { rows } = await ask<{ rows: { subjectId: number }[] }>('assessments.book', {
    year: 2020,
    kind: 'family',
    state: 'recognised',
    limit: 20,
  })
  const names = new Set(rows.map(({ subjectId }) => subjectId))
  const after = await ask<{ rows: { titleId: number; subjectId: number }[] }>('assessments.book', {
    ...next,
    limit: 1000,
  })
  const titleIds = after.rows.filter(({ subjectId }) => names.has(subjectId)).map(({ titleId }) => titleId)
  await ask('assessments.giveResult', { selection: { titleIds }, result: 'passed', reason: null })
  const { text } = await ask<{ text: object }>('decisions.proposal', next)
  await ask('decisions.recognise', {
    ...next,
    selection: { titleIds },
    text: { ...text, number: '1/QĐ-HKH', day: '2021-11-20' },
  })
}

test('families of two years in a row are suggested, listed, praised, and their giấy khen printed', async ({
  office,
}) => {
  const { page } = office
  const faults: string[] = []
  await secondYear(office)
  await page.evaluate(() => {
    location.hash = '#/commendations?year=2021'
  })
  await expect(page.getByText('chưa có ai trong danh sách khen thưởng')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Gợi ý theo số năm liền' }).click()
  await page.getByLabel('Ít nhất mấy năm liền').fill('2')
  await expect(page.getByText(/được công nhận từ 2 năm liền/)).toBeVisible()
  await page.getByRole('button', { name: 'Chọn hết' }).click()
  faults.push(...(await lookAtSizes(office, 'praise-suggestions')))
  await page.getByRole('button', { name: /^Đưa \d+ tên vào danh sách/ }).click()
  await expect(page.getByRole('row').nth(2)).toBeVisible()

  await page.getByRole('button', { name: 'Thêm tập thể, trường hợp tiêu biểu' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Ban Khuyến học dòng họ Trần')
  await page.getByLabel('Thành tích').fill('Vận động quỹ khuyến học')
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).click()
  await expect(page.getByText('Ban Khuyến học dòng họ Trần').first()).toBeVisible()
  await page.getByRole('button', { name: 'Đóng' }).first().click()

  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Đã khen', exact: true }).click()
  await page.getByLabel('Số văn bản').fill('5/QĐ-HKH')
  await page.getByLabel('Ngày văn bản').fill('5/12/2021')
  faults.push(...(await lookAtSizes(office, 'praise-settling')))
  await page.getByRole('button', { name: 'Ghi đã khen' }).click()
  await expect(page.getByRole('grid').getByText('5/QĐ-HKH')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Hoàn tác: khen thưởng/ })).toBeVisible()

  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  const praise = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In giấy khen' }).click()
  expect((await praise).suggestedFilename()).toBe('giay-khen-2021.pdf')
  await page.getByRole('row').nth(1).getByRole('checkbox').uncheck()
  const list = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In danh sách đề nghị' }).click()
  expect((await list).suggestedFilename()).toBe('khen-thuong-2021.pdf')
  faults.push(...(await lookAtSizes(office, 'praise-list')))
  expect(faults).toEqual([])
})

test('both pages stand in English too', async ({ office }) => {
  const { page } = office
  const faults: string[] = []
  await office.ask('settings.prefer', { language: 'en' })
  for (const [address, title] of [
    ['/papers?year=2020&paper=empty-sheets', 'Papers'],
    ['/commendations?year=2020&open=group', 'Commendations'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `#${to}`
    }, address)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    faults.push(...(await lookAtSizes(office, `english-${title.toLowerCase()}`)))
  }
  expect(faults).toEqual([])
})
