import { type HamTan, hamletOf, hamTan, register } from '../support/ham-tan.ts'
import { giveTestSet, testCodes, testSet } from '../support/scored-office.ts'
import { lookAtSizes } from './looking.ts'
import { expect, test } from './office.ts'

const names = ['An', 'Bình', 'Châu', 'Dũng', 'Em', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai']

/** Ten families of one thôn, registered in 2020, to be scored by a set made up for tests. */
async function tenFamilies(folder: string): Promise<void> {
  const office: HamTan = await hamTan({ folder })
  const one = await hamletOf(office, 'Tân Phúc', '1')
  for (const name of names) await register(office, one, `Nguyễn Văn ${name}`)
  await giveTestSet(office.api)
  await office.api.settings.prefer({ year: 2020 })
  await office.close()
}

test.use({ filled: { by: tenFamilies } })

test('ten families are scored by keyboard alone, one sheet after the other', async ({ office }) => {
  const { page, ask } = office
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  const first = page.getByRole('row', { name: /Nguyễn Văn An/ })
  await expect(first).toBeVisible()
  await page.getByRole('gridcell').nth(1).focus()
  await page.keyboard.press('Control+Enter')
  for (const [at, name] of names.entries()) {
    const sheet = page.getByRole('table', { name: `Phiếu chấm của Nguyễn Văn ${name}` })
    await expect(sheet).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })).toBeFocused()
    for (const [row] of testCodes.entries()) {
      await page.keyboard.type(at === 3 && row === 0 ? '2,5' : String(at % 2 === 0 ? 5 : 4))
      await page.keyboard.press('Enter')
    }
    await expect(
      page.getByText(at % 2 === 0 ? '100 / 100 điểm' : at === 3 ? '78,5 / 100 điểm' : '80 / 100 điểm'),
    ).toBeVisible()
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText('Đã lưu phiếu của Nguyễn Văn Mai.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  const { rows } = await ask<{ rows: { points: number; stage: string }[] }>('assessments.book', {
    ...{ year: 2020, kind: 'family', sort: 'name' },
  })
  expect(rows.map(({ points, stage }) => [points, stage])).toEqual(
    names.map((_, at) => [at % 2 === 0 ? 100 : at === 3 ? 78.5 : 80, 'self-scored']),
  )
})

test('what is typed is never lost: a sheet left by a click is saved, a wrong score is told and kept', async ({
  office,
}) => {
  const { page } = office
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  await page.getByRole('gridcell').nth(1).focus()
  await page.keyboard.press('Control+Enter')
  const cell = page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })
  await expect(cell).toBeFocused()
  await page.keyboard.type('9')
  await expect(page.getByText('Mục 1.1: nhiều nhất 5 điểm.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('table', { name: 'Phiếu chấm của Nguyễn Văn An' })).toBeVisible()
  await page.keyboard.type('3')
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Giấy tờ minh chứng' })).toBeFocused()
  await expect(
    page.getByText('Nguồn: văn phòng gõ theo văn bản giấy; chưa rõ điều, trang. Đã đối chiếu giấy.'),
  ).toBeVisible()
  await page.keyboard.type('Giấy khen số 12')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await page.getByRole('gridcell', { name: 'Nguyễn Văn Bình', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Phiếu chấm của Nguyễn Văn Bình' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Nguyễn Văn An', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Phiếu chấm của Nguyễn Văn An' })).toBeVisible()
  await expect(cell).toHaveValue('3')
  await expect(page.getByRole('button', { name: 'Minh chứng, ghi chú của mục 1.1 (có ghi)' })).toBeVisible()
})

test('results of the scores are given to all that is chosen, and what is worth another look is listed', async ({
  office,
}) => {
  const { page, ask } = office
  const { rows } = await ask<{ rows: { titleId: number }[] }>('assessments.book', {
    ...{ year: 2020, kind: 'family', sort: 'name' },
  })
  for (const [at, value] of [5, 3.5, 2].entries())
    await ask('scoring.saveScores', {
      titleId: rows[at]?.titleId,
      stage: 'self',
      answers: Object.fromEntries(testCodes.map((code) => [code, { value }])),
    })
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  await page.getByRole('gridcell').nth(1).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Ghi kết quả theo điểm' }).click()
  await expect(page.getByText('Đã ghi 2 đạt, 1 không đạt theo điểm. Để lại: 7 chưa chấm.')).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/suggestions?year=2020'
  })
  await expect(page.getByText('70 điểm, sát mức “Khá” (từ 70 điểm): chênh 0 điểm')).toBeVisible()
  await page.getByRole('link', { name: 'Nguyễn Văn Bình' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nguyễn Văn Bình' })).toBeVisible()
})

test('the sheet, as a page and beside the list, and the reminders are well seen', async ({ office }) => {
  const { page, ask } = office
  const { rows } = await ask<{ rows: { titleId: number }[] }>('assessments.book', {
    ...{ year: 2020, kind: 'family', sort: 'name' },
  })
  const titleId = rows[1]?.titleId
  await ask('scoring.saveScores', {
    titleId,
    stage: 'self',
    answers: Object.fromEntries(testCodes.map((code) => [code, { value: 3.5 }])),
  })
  const found: string[] = []
  for (const [name, address] of [
    ['score', `/score?year=2020&title=${titleId}`],
    ['score-panel', `/titles?year=2020&sheet=${titleId}`],
    ['suggestions', '/suggestions?year=2020'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `#${to}`
    }, address)
    await expect(
      page.getByText(name === 'suggestions' ? /sát mức “Khá”/ : '70 / 100 điểm').first(),
    ).toBeVisible()
    found.push(...(await lookAtSizes(office, name)))
  }
  await ask('settings.prefer', { language: 'en' })
  await page.evaluate((to) => {
    location.hash = `#/score?year=2020&title=${to}`
  }, titleId)
  await expect(page.getByText('70 / 100 points')).toBeVisible()
  found.push(...(await lookAtSizes(office, 'score-english')))
  expect(found).toEqual([])
})

test('a score that another window saved meanwhile is not written over unseen', async ({ office }) => {
  const { page, ask } = office
  const { rows } = await ask<{ rows: { titleId: number }[] }>('assessments.book', {
    ...{ year: 2020, kind: 'family', sort: 'name' },
  })
  const { titleId } = rows[0]!
  const standing = async () => {
    const { columns } = await ask<{ columns: { self: Record<string, unknown> | null } }>('scoring.sheet', {
      titleId,
    })
    return columns.self
  }
  await page.evaluate((id) => {
    location.hash = `#/score?title=${id}&year=2020`
  }, titleId)
  const cell = page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })
  await cell.fill('5')
  await ask('scoring.saveScores', { titleId, stage: 'self', answers: { '1.1': { value: 2 } } })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/vừa được lưu ở cửa sổ khác/)).toBeVisible()
  expect(await standing()).toEqual({ '1.1': { value: 2 } })
  await expect(cell).toHaveValue('5')
  await page.keyboard.press('Control+Enter')
  await expect.poll(standing).toEqual({ '1.1': { value: 5 } })
})

test('a set with indicators for one form: its form is written down for the family, and the sheet shows what counts', async ({
  office,
}) => {
  const { page, ask } = office
  const set = structuredClone(testSet({ id: 'bo-theo-mau', title: 'Bộ thử theo mẫu' }))
  const [one] = set.criteria[0]?.indicators ?? []
  if (!one) throw new Error('the test set has no indicator')
  one.appliesTo = ['hộ có con đi học']
  one.whenNotApplicable = 'rescale'
  const key = await ask<{ code: string; version: number }>('criteria.saveSet', { base: null, set })
  const paper = { code: key.code, version: key.version, day: '2020-01-10', paper: 'Giấy thử nghiệm' }
  await ask('criteria.confirmSet', { ...paper, step: 1, person: 'Người Thứ Nhất' })
  await ask('criteria.confirmSet', { ...paper, step: 2, person: 'Người Thứ Hai' })
  await ask('criteria.chooseSet', {
    ...{ year: 2020, kind: 'family', keepJudged: true },
    set: { code: key.code, version: key.version },
  })
  await page.evaluate(() => {
    location.hash = '#/titles?year=2020'
  })
  await page.getByRole('gridcell').nth(1).focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })).toBeFocused()
  await expect(page.getByText('Chưa ghi đối tượng dùng mẫu phiếu nào')).toBeVisible()

  await page.getByRole('combobox', { name: 'Mẫu phiếu' }).selectOption('Không thuộc mẫu riêng nào')

  await expect(page.getByText('Chưa ghi đối tượng dùng mẫu phiếu nào')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Mục 1.2, Tự chấm' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Nguyễn Văn An', exact: true }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Mẫu phiếu', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Mẫu phiếu' })
  await form.getByRole('combobox').selectOption('hộ có con đi học')
  const found = await lookAtSizes(office, 'scoring-form-of-many')
  await form.getByRole('button', { name: 'Ghi mẫu phiếu' }).click()
  await expect(page.getByText('Đã ghi mẫu phiếu cho 9 đối tượng.')).toBeVisible()
  const { subjectId } = await ask<{ rows: { subjectId: number }[] }>('assessments.book', {
    ...{ year: 2020, kind: 'family', sort: 'name' },
  }).then(({ rows }) => rows[0] ?? { subjectId: 0 })
  await page.evaluate((to) => {
    location.hash = `#/subject?subject=${to}&year=2020`
  }, subjectId)
  await expect(page.getByRole('combobox', { name: 'Mẫu phiếu' })).toHaveValue('other')
  found.push(...(await lookAtSizes(office, 'scoring-form-of-subject')))
  expect(found).toEqual([])
})
