import { type HamTan, hamletOf, hamTan, register } from '../support/ham-tan.ts'
import { giveTestSet, testCodes } from '../support/scored-office.ts'
import { clerkOf } from './clerk.ts'
import { expect, test } from './office.ts'

const names = ['An', 'Bình', 'Châu', 'Dũng', 'Em', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai'].map(
  (name) => `Nguyễn Văn ${name}`,
)

/** Ten families of one thôn, registered in 2020, to be scored by a set made up for tests. */
async function tenFamilies(folder: string): Promise<void> {
  const office: HamTan = await hamTan({ folder })
  const one = await hamletOf(office, 'Tân Phúc', '1')
  for (const name of names) await register(office, one, name)
  await giveTestSet(office.api)
  await office.api.settings.prefer({ year: 2020 })
  await office.close()
}

test.use({ filled: { by: tenFamilies } })

test('a year of learning titles without a mouse: registered, scored, reviewed, recognised, revoked, given back, printed', async ({
  office,
}) => {
  test.setTimeout(300_000)
  const { page, ask } = office
  const clerk = clerkOf(page)
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
  const dialog = page.getByRole('dialog')
  /** Numbers of the register, as an auditor reads them: who has which. */
  const numbered = async () => {
    const { rows } = await ask<{ rows: { name: string; registerNumber: number }[] }>(
      'certificates.register',
      {
        ...{ year: 2020, limit: 50 },
      },
    )
    return rows.map(({ name, registerNumber }) => `${registerNumber} ${name}`)
  }
  const nine = names.slice(0, 9).map((name, at) => `${at + 1} ${name}`)
  await expect(clerk.title('Bàn làm việc')).toBeVisible()

  await test.step('a clan and a unit are registered', async () => {
    await clerk.command('Đăng ký dòng họ')
    await clerk.fill(page.getByLabel('Tên dòng họ'), 'Dòng họ Lê Đức')
    await clerk.pick(page.getByRole('combobox', { name: 'Xã, thị trấn' }), 'tan phuc', /Tân Phúc/)
    await clerk.fill(page.getByLabel('Trưởng họ'), 'Lê Đức Thọ')
    await clerk.enter(button('Đăng ký dòng họ này năm 2020'))
    await expect(page.getByText(/^Đã đăng ký .*Lê Đức/)).toBeVisible()
    await clerk.command('Đăng ký đơn vị')
    await clerk.fill(page.getByLabel('Tên đơn vị'), 'Trạm Y tế xã Tân Phúc')
    await clerk.pick(page.getByRole('combobox', { name: 'Xã, thị trấn' }), 'tan phuc', /Tân Phúc/)
    await clerk.select(page.getByLabel('Loại đơn vị'), 'Cơ quan')
    await clerk.fill(page.getByLabel('Số người làm việc'), '7')
    await clerk.enter(button('Đăng ký đơn vị này năm 2020'))
    await expect(page.getByText(/^Đã đăng ký .*Trạm Y tế xã Tân Phúc/)).toBeVisible()
  })

  await test.step('ten families are scored, one sheet after the other', async () => {
    await clerk.command('Mở Danh hiệu: Gia đình')
    await expect(page.getByRole('row', { name: /Nguyễn Văn/ })).toHaveCount(10)
    await clerk.toCell(0, 'Chủ hộ')
    await clerk.press('Control+Enter')
    for (const [at, name] of names.entries()) {
      await expect(page.getByRole('table', { name: `Phiếu chấm của ${name}` })).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'Mục 1.1, Tự chấm' })).toBeFocused()
      for (const _ of testCodes) {
        await page.keyboard.type(at === 9 ? '2' : '4')
        await page.keyboard.press('Enter')
      }
      await expect(page.getByText(at === 9 ? '40 / 100 điểm' : '80 / 100 điểm')).toBeVisible()
      await clerk.press('Control+Enter')
    }
    await expect(page.getByText('Đã lưu phiếu của Nguyễn Văn Mai.')).toBeVisible()
    await clerk.press('Escape')
  })

  const meet = async (day: string, venue: string, chair: string): Promise<void> => {
    await clerk.enter(link('Ghi biên bản').first())
    await clerk.fill(field('Ngày họp'), day)
    await clerk.fill(field('Số người dự'), '40')
    await clerk.fill(field('Nơi họp'), venue)
    await clerk.fill(field('Chủ trì'), chair)
    await clerk.fill(field('Thư ký'), 'Phạm Thị Ghi')
  }
  const cell = async (text: string): Promise<void> => {
    await clerk.press('F2')
    const editor = page.getByRole('grid').getByRole('textbox')
    await expect(editor).toBeFocused()
    await page.keyboard.type(text)
    await clerk.press('Tab')
    await expect(editor).toHaveCount(0)
  }

  await test.step('the thôn meets, and its minutes are printed with the votes', async () => {
    await clerk.command('Mở Bình xét')
    await meet('15/11/2020', 'Nhà văn hóa thôn 1', 'Lê Văn Chủ')
    await clerk.enter(button('Mọi người tán thành tất cả'))
    await clerk.toCell(1, 'Tán thành')
    await cell('36')
    await cell('4')
    await clerk.press('Control+Enter')
    await expect(button('In biên bản')).toBeEnabled()
    await clerk.press('Control+p')
    const minutes = await clerk.takePaper(dialog.getByRole('button', { name: 'Lưu tệp PDF' }))
    for (const name of names) expect(minutes).toContain(name)
    expect(minutes).toMatch(/Nguyễn Văn Bình.* 36.* 4 /)
    await clerk.press('Escape')
  })

  await test.step('the commune meets: the one below the pass score is not proposed, with a reason', async () => {
    await clerk.command('Mở Bình xét')
    await clerk.enter(button(/^Cấp/).first())
    await expect(page.getByRole('option', { name: 'Thôn xét' })).toHaveAttribute(
      'data-combobox-selected',
      'true',
    )
    await page.keyboard.press('ArrowDown')
    await clerk.press('Enter')
    await expect(page.getByText('chưa họp')).toBeVisible()
    await meet('20/11/2020', 'Ủy ban nhân dân xã', 'Nguyễn Văn Xã')
    await clerk.enter(button('Mọi người tán thành tất cả'))
    await clerk.toCell(9, 'Tán thành')
    await cell('2')
    await cell('38')
    await cell('không')
    await cell('tự chấm 40 điểm')
    await clerk.press('Control+Enter')
    await expect(button('In biên bản')).toBeEnabled()
  })

  await test.step('nine are proposed, and the proposal names them', async () => {
    await clerk.command('Mở Tờ trình')
    await clerk.enter(link('Soạn tờ trình').first())
    await clerk.fill(field('Kính gửi'), 'Ủy ban nhân dân xã Tân Phúc')
    await clerk.fill(field('Số tờ trình'), '07/TTr-HKH')
    await clerk.press('Control+Enter')
    await clerk.enter(button('In tờ trình và danh sách'))
    const proposal = await clerk.takePaper(dialog.getByRole('button', { name: 'Lưu tệp PDF' }))
    for (const name of names.slice(0, 9)) expect(proposal).toContain(name)
    expect(proposal).not.toContain('Nguyễn Văn Mai')
    await clerk.press('Escape')
  })

  await test.step('they are recognised; decision and certificates are printed', async () => {
    await clerk.command('Mở Soạn quyết định')
    await clerk.fill(field('Số quyết định'), '15/QĐ-HKH')
    await clerk.fill(field('Ngày ký'), '25/11/2020')
    await clerk.fill(page.getByRole('combobox', { name: 'Người ký' }), 'Trần Văn Mẫu')
    await clerk.press('Control+Enter')
    await expect(clerk.title('Quyết định 15/QĐ-HKH')).toBeVisible()
    await clerk.press('Control+p')
    const certificates = await clerk.takePaper(button('Lưu tệp PDF'))
    for (const name of names.slice(0, 9)) expect(certificates).toContain(name)
    expect(await numbered()).toEqual(nine)
    await clerk.command('In quyết định và danh sách')
    const decision = await clerk.takePaper(button('Lưu tệp PDF'))
    expect(decision).toContain('Trần Văn Mẫu')
    for (const name of names.slice(0, 9)) expect(decision).toContain(name)
    expect(decision).not.toContain('Nguyễn Văn Mai')
  })

  await test.step('one is revoked by a decision that is printed', async () => {
    await clerk.command('Mở Danh hiệu: Gia đình')
    await clerk.toCell(0, 'Chủ hộ')
    await clerk.press('Space')
    await clerk.enter(button('Thu hồi'))
    await clerk.fill(field('Lý do thu hồi'), 'khai không đúng')
    await clerk.fill(field('Số quyết định'), '20/QĐ-HKH')
    await clerk.press('Control+Enter')
    await expect(clerk.title('Quyết định 20/QĐ-HKH')).toBeVisible()
    await clerk.press('Control+p')
    const revocation = await clerk.takePaper(button('Lưu tệp PDF'))
    expect(revocation).toContain('Nguyễn Văn An')
    expect(revocation).toContain('khai không đúng')
    await clerk.command('Mở Danh hiệu: Gia đình')
    await expect(page.getByRole('row', { name: /Nguyễn Văn An/ })).toContainText('Đã thu hồi')
  })

  await test.step('undone, it stands as it stood, and the history tells both', async () => {
    await clerk.press('Control+z')
    await expect(page.getByRole('row', { name: /Nguyễn Văn An/ })).toContainText('Đã công nhận')
    const { counts } = await ask<{ counts: Record<string, number> }>('assessments.book', {
      ...{ year: 2020, kind: 'family', limit: 1 },
    })
    expect(counts).toMatchObject({ recognised: 9, revoked: 0, failed: 1 })
    expect(await numbered()).toEqual(nine)
    await clerk.command('Mở Lịch sử')
    await expect(
      page
        .getByRole('grid')
        .getByText(/[Hh]oàn tác.*thu hồi/)
        .first(),
    ).toBeVisible()
    expect(await ask('history.check', {})).toMatchObject({ ok: true })
  })

  await test.step('the papers of the year are printed: who registered, who is recognised, the sheets, one over the years', async () => {
    await clerk.command('Mở Giấy tờ')
    const which = page.getByLabel('Loại giấy')
    const take = async (): Promise<string> => {
      await clerk.press('Control+p')
      return clerk.takePaper(button('Lưu tệp PDF'))
    }
    const registered = await take()
    for (const name of names) expect(registered).toContain(name)

    await clerk.select(which, 'Danh sách niêm yết')
    await clerk.select(page.getByLabel('Niêm yết'), 'Những ai được công nhận')
    const posted = await take()
    for (const name of names.slice(0, 9)) expect(posted).toContain(name)
    expect(posted).not.toContain('Nguyễn Văn Mai')

    await clerk.select(which, 'Phiếu đã chấm điểm')
    const sheets = await take()
    for (const name of names) expect(sheets).toContain(name)

    await clerk.select(which, 'Bản kê qua các năm')
    await clerk.fill(field('Của ai'), 'nguyen van an')
    await clerk.enter(button('Nguyễn Văn An'))
    const statement = await take()
    expect(statement).toContain('15/QĐ-HKH')
    expect(statement).not.toContain('20/QĐ-HKH')
  })
})
