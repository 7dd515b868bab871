import type { Page } from '@playwright/test'
import { keyboardOf } from './keyboard.ts'
import { lookAtSizes, settled } from './looking.ts'
import { saveLost } from './lost-files.ts'
import { expect, type Office, test } from './office.ts'

const families = [
  ...['Trần Thị Bình', 'Nguyễn Văn An', 'Lê Đức Ánh', 'Phạm Văn Cường', 'Hồ Thị Dung'],
  ...['Võ Văn Em', 'Đặng Thị Giàu', 'Bùi Văn Hải', 'Ngô Thị Kiều', 'Đỗ Văn Lành'],
]

/** The district office with one thôn of Tân Phúc, ten families registered there for 2020. */
async function tenFamilies({ ask, page }: Office): Promise<void> {
  const name = 'Hội Khuyến học huyện Hàm Tân'
  await ask('settings.foundOffice', { name, level: 'district', placeList: 'ham-tan', placeName: null })
  const places = await ask<{ id: number; name: string; kind: string }[]>('places.places', {})
  const parentId = places.find((place) => place.kind === 'commune' && place.name === 'Tân Phúc')?.id
  const hamlet = { parentId, type: 'thon', name: '1', validFrom: null }
  const { id: hamletId } = await ask<{ id: number }>('places.addPlace', hamlet)
  const rest = { year: 2020, birth: null, sex: null, hamletId, members: null, note: null, sameAs: null }
  for (const each of families)
    await ask('assessments.registerFamily', { ...rest, name: each, differs: false })
  await ask('settings.prefer', { year: 2020 })
  await page.reload()
}
const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
/** From wherever the list has its focus to a cell, by arrows. */
async function toCell(page: Page, row: number, column: number): Promise<void> {
  await settled(page)
  await page.locator('[role=grid] [data-cell][tabindex="0"]').focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight')
  await expect(cell(page, row, column)).toBeFocused()
}

async function fillMeeting(page: Page, day: string, chair: string): Promise<void> {
  const keys = keyboardOf(page)
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await keys.fill(field('Ngày họp'), day)
  await keys.fill(field('Số người dự'), '40')
  await keys.fill(field('Nơi họp'), 'Nhà văn hóa thôn 1')
  await keys.fill(field('Chủ trì'), chair)
  await keys.fill(field('Thư ký'), 'Phạm Thị Ghi')
}

test('a hamlet and its commune review ten families, they are proposed, recognised, one is revoked and given back, by keyboard', async ({
  office,
}) => {
  const { page, ask } = office
  const keys = keyboardOf(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  await tenFamilies(office)

  await test.step('the hamlet meets: minutes with votes, two of them corrected in the list', async () => {
    await goTo(page, '/reviews')
    await expect(page.getByText('chưa họp')).toBeVisible()
    await keys.enter(link('Ghi biên bản').first())
    await expect(title(/Thôn 1$/)).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(11)
    await fillMeeting(page, '15/11/2020', 'Lê Văn Chủ')
    await keys.enter(button('Mọi người tán thành tất cả'))
    await toCell(page, 1, 1)
    await keys.press('F2')
    await page.keyboard.type('45')
    await keys.press('Enter')
    await keys.press('Control+Enter')
    await expect(page.getByText('Sửa chỗ đỏ rồi bấm lại.')).toBeVisible()
    await toCell(page, 1, 1)
    await keys.press('F2')
    await page.keyboard.type('36')
    await keys.press('Tab')
    await keys.press('F2')
    await page.keyboard.type('4')
    await keys.press('Enter')
    await keys.press('Control+Enter')
    await expect(button('In biên bản')).toBeEnabled()
    const { reviews } = await ask<{ reviews: { rows: number; passed: number }[] }>('reviews.reviews', {
      year: 2020,
      kind: 'family',
      level: 'hamlet',
    })
    expect(reviews).toMatchObject([{ rows: 10, passed: 10, present: 40 }])
  })

  await test.step('the minutes are printed from their page', async () => {
    await keys.press('Control+p')
    await expect(page.getByRole('heading', { name: 'Bản in: 1 trang' })).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('iframe').first()).toBeVisible()
    await keys.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the commune meets: conclusions and reasons pasted from a spreadsheet', async () => {
    await goTo(page, '/reviews?level=commune')
    await expect(page.getByText('chưa họp')).toBeVisible()
    await keys.enter(link('Ghi biên bản').first())
    await fillMeeting(page, '20/11/2020', 'Nguyễn Văn Xã')
    await toCell(page, 0, 3)
    await cell(page, 0, 4).evaluate((element) => {
      const data = new DataTransfer()
      data.setData('text/plain', '40\t0\tđạt\t\n12\t28\tkhông\tcó đơn đúng\n')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(page.getByText('Đã dán 8 ô.')).toBeVisible()
    await keys.press('Control+Enter')
    await expect(button('In biên bản')).toBeEnabled()
    await goTo(page, '/titles?state=failed')
    await expect(page.getByText('có đơn đúng')).toBeVisible()
  })

  await test.step('nine are proposed, and the paper can be looked at', async () => {
    await goTo(page, '/proposal')
    await keys.enter(link('Soạn tờ trình').first())
    await keys.fill(page.getByRole('textbox', { name: 'Kính gửi' }), 'Ủy ban nhân dân xã Tân Phúc')
    await keys.fill(page.getByRole('textbox', { name: 'Số tờ trình' }), '07/TTr-HKH')
    await keys.press('Control+Enter')
    await expect(page.getByRole('complementary').getByText('Tờ trình 07/TTr-HKH')).toBeVisible()
    await keys.enter(button('In tờ trình và danh sách'))
    await expect(page.getByRole('heading', { name: 'Bản in: 2 trang' })).toBeVisible({ timeout: 30_000 })
    await saveLost(page, button('Lưu tệp PDF'))
    await keys.press('Escape')
  })

  await test.step('they are recognised', async () => {
    await goTo(page, '/decision')
    await keys.fill(page.getByRole('textbox', { name: 'Số quyết định' }), '15/QĐ-HKH')
    await keys.fill(page.getByRole('textbox', { name: 'Ngày ký' }), '25/11/2020')
    await keys.press('Control+Enter')
    await expect(title('Quyết định 15/QĐ-HKH')).toBeVisible()
  })

  await test.step('one is revoked by a decision, which the register shows and which is printed', async () => {
    await goTo(page, '/titles?state=recognised')
    await expect(page.getByRole('row')).toHaveCount(10)
    await toCell(page, 0, 0)
    await keys.press('Space')
    await keys.enter(button('Thu hồi'))
    await keys.fill(page.getByRole('textbox', { name: 'Lý do thu hồi' }), 'khai không đúng')
    await keys.fill(page.getByRole('textbox', { name: 'Số quyết định' }), '20/QĐ-HKH')
    await keys.press('Control+Enter')
    await expect(title('Quyết định 20/QĐ-HKH')).toBeVisible()
    await expect(page.getByText('Lý do: khai không đúng.')).toBeVisible()
    await keys.press('Control+p')
    await expect(page.locator('iframe').first()).toBeVisible({ timeout: 30_000 })
    await saveLost(page, button('Lưu tệp PDF'))
    await goTo(page, '/decisions')
    await expect(page.getByText('2 quyết định, 9 công nhận, 1 đã thu hồi')).toBeVisible()
    const given = page.getByRole('row', { name: /15\/QĐ-HKH/ })
    await expect(given.getByRole('gridcell', { name: 'đã thu hồi 1', exact: true })).toBeVisible()
    const revoking = page.getByRole('row', { name: /20\/QĐ-HKH/ })
    await expect(revoking.getByRole('gridcell', { name: 'thu hồi 1', exact: true })).toBeVisible()
    await expect(revoking.getByText('-1')).toHaveCount(0)
    await goTo(page, '/certificates')
    await expect(page.getByRole('grid').getByText('đã thu hồi')).toHaveCount(1)
  })

  await test.step('undone, everybody is recognised again', async () => {
    await keys.press('Control+z')
    await expect(page.getByRole('grid').getByText('đã thu hồi')).toHaveCount(0)
    const { counts } = await ask<{ counts: Record<string, number> }>('assessments.book', {
      year: 2020,
      kind: 'family',
      limit: 1,
    })
    expect(counts).toMatchObject({ recognised: 9, revoked: 0, failed: 1 })
  })

  await test.step('a complaint about the failed one opens its result again', async () => {
    const { rows } = await ask<{ rows: { titleId: number }[] }>('assessments.book', {
      year: 2020,
      kind: 'family',
      state: 'failed',
    })
    await goTo(page, `/complaints?title=${rows[0]?.titleId}`)
    await keys.fill(page.getByRole('textbox', { name: 'Ngày nhận đơn' }), '26/11/2020')
    await keys.fill(page.getByRole('textbox', { name: 'Người gửi' }), 'Hồ Văn Đơn')
    await keys.fill(page.getByRole('textbox', { name: 'Nội dung đơn' }), 'Con tôi vẫn đi học.')
    await keys.enter(button('Ghi đơn').last())
    await keys.fill(page.getByRole('textbox', { name: 'Ngày trả lời' }), '28/11/2020')
    await keys.fill(page.getByRole('textbox', { name: 'Trả lời', exact: true }), 'Trường đã xác nhận.')
    await page.getByRole('radio', { name: 'Giữ kết quả' }).focus()
    await keys.press('ArrowDown')
    await keys.enter(button('Ghi trả lời'))
    await expect(page.getByRole('grid').getByText('xét lại')).toBeVisible()
    await expect(page.getByRole('grid').getByText('Đã đăng ký')).toBeVisible()
  })

  await test.step('from the complaint its score sheet opens', async () => {
    const [complaint] = await ask<{ name: string; subjectId: number }[]>('reviews.complaints', {})
    await keys.enter(page.getByRole('link', { name: 'Mở phiếu điểm' }))
    await expect(page).toHaveURL(/\/score\?/)
    await expect(title(new RegExp(complaint?.name ?? ''))).toBeVisible()
    await goTo(page, `/subject?subject=${complaint?.subjectId}`)
    const about = page.getByRole('region', { name: 'Đơn thư' })
    await expect(about.getByRole('row', { name: /26\/11\/2020/ })).toContainText('Con tôi vẫn đi học.')
    await expect(about).toContainText('Trường đã xác nhận.')
    await expect(page.getByRole('region', { name: 'Khen thưởng' })).toContainText('Chưa được khen')
    await keys.enter(about.getByRole('link', { name: 'Mở đơn nhận ngày 26/11/2020' }))
    await expect(page.getByRole('complementary').getByText('Hồ Văn Đơn')).toBeVisible()
  })
})

test('the pages of reviews have room and no fault at three sizes, in both languages, says axe', async ({
  office,
}) => {
  test.setTimeout(300_000)
  const { page, ask } = office
  await tenFamilies(office)
  const round = { year: 2020, kind: 'family' } as const
  const { rows } = await ask<{ rows: { titleId: number }[] }>('assessments.book', { ...round, limit: 10 })
  const ids = rows.map(({ titleId }) => titleId)
  const places = await ask<{ id: number; name: string; kind: string }[]>('places.places', {})
  const placeId = places.find(({ kind, name }) => kind === 'commune' && name === 'Tân Phúc')?.id
  const hamletId = places.find(({ kind }) => kind === 'hamlet')?.id
  const meeting = {
    day: '2020-11-15',
    venue: 'Nhà văn hóa thôn 1',
    chair: 'Lê Văn Chủ',
    secretary: 'Phạm Thị Ghi',
    present: 40,
    attendance: ['Ông Nguyễn Văn Trưởng, trưởng thôn', 'Bà Trần Thị Hội, chi hội trưởng'],
    note: null,
  }
  const votes = ids.map((titleId, index) => ({
    titleId,
    votesFor: 40 - index,
    votesAgainst: index,
    conclusion: index === 3 ? 'failed' : 'passed',
    reason: index === 3 ? 'con bỏ học giữa năm' : null,
  }))
  const faults: string[] = []
  const lookAt = async (name: string, address: string, there: string | RegExp) => {
    await goTo(page, address)
    await expect(page.getByRole('heading', { level: 1, name: there })).toBeVisible()
    faults.push(...(await lookAtSizes(office, `reviews-${name}`)))
  }
  await lookAt('none', '/reviews', 'Bình xét')
  await lookAt('new', `/review?level=hamlet&place=${hamletId}`, /Thôn 1/)
  await ask('reviews.holdReview', { ...round, level: 'hamlet', placeId: hamletId, meeting, rows: votes })
  const held = await ask<{ reviewId: number }>('reviews.holdReview', {
    ...{ ...round, level: 'commune', placeId, meeting, rows: votes.slice(0, 6) },
  })
  await lookAt('book', '/reviews?level=commune', 'Bình xét')
  await lookAt('sheet', `/review?review=${held.reviewId}`, /Xã Tân Phúc/)
  await lookAt('proposal-new', '/proposal?open=new', 'Soạn tờ trình')
  const { text } = await ask<{ text: object }>('reviews.proposalDraft', round)
  await ask('reviews.propose', {
    ...round,
    selection: { titleIds: ids },
    text: { ...text, addressee: 'Ủy ban nhân dân xã Tân Phúc' },
  })
  await lookAt('proposals', '/proposal', 'Tờ trình')
  await lookAt('complaint-new', '/complaints?open=true', 'Đơn thư')
  await ask('reviews.receiveComplaint', {
    ...{ titleId: ids[3], receivedOn: '2020-11-26', sender: 'Hồ Văn Đơn', content: 'Con tôi vẫn đi học.' },
  })
  await lookAt('complaints', '/complaints', 'Đơn thư')
  await lookAt('expiring', '/expiring', 'Sắp hết hạn công nhận')
  const decision = await ask<{ text: object }>('decisions.proposal', round)
  await ask('decisions.recognise', { ...round, selection: { titleIds: ids }, text: decision.text })
  await lookAt('revocation-new', `/revocation?titles=[${ids[0]},${ids[1]}]`, 'Thu hồi danh hiệu')
  const draft = await ask<{ text: object }>('decisions.revocationDraft', round)
  const revoked = await ask<{ decisionId: number }>('decisions.revoke', {
    ...{ ...round, selection: { titleIds: [ids[0]] }, reason: 'khai không đúng', text: draft.text },
  })
  await lookAt('revocation', `/print?decision=${revoked.decisionId}`, /^Quyết định/)
  await lookAt('decisions', '/decisions', 'Quyết định')
  await lookAt('register', '/certificates', /^Sổ cấp/)
  await ask('settings.prefer', { language: 'en' })
  await page.reload()
  await lookAt('sheet-en', `/review?review=${held.reviewId}`, /Xã Tân Phúc/)
  await lookAt('complaints-en', '/complaints', 'Complaints')
  await lookAt('proposals-en', '/proposal', 'Proposals')
  expect(faults).toEqual([])
})
