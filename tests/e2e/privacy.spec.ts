import { everyKind } from '../support/subjects.ts'
import { axeFaults } from './faults-of-page.ts'
import { expect, test } from './office.ts'

test.use({ sample: true })

interface Row {
  readonly subjectId: number
}

test('a family’s history is read in words, one old value is put back, and the family is erased on its wish', async ({
  office: { page, ask },
}) => {
  const { rows } = await ask<{ rows: Row[] }>('assessments.book', {
    year: 2020,
    kind: 'family',
    state: 'failed',
    limit: 1,
  })
  const subjectId = (rows as [Row])[0].subjectId
  // Nobody else is called so.
  const name = 'Trần Thị Độc Nhất'
  await ask('assessments.amendFamily', { subjectId, name })
  await ask('assessments.amendFamily', { subjectId, name: 'Trần Thị Nhầm' })

  await test.step('from the list to the whole history, and the old name back', async () => {
    await page.getByRole('link', { name: 'Danh hiệu' }).first().click()
    await page.getByRole('combobox', { name: /Tìm mọi thứ/ }).fill('tran thi nham')
    await page.getByRole('option', { name: /^Trần Thị Nhầm/ }).click()
    const panel = page.getByRole('complementary', { name: 'Dòng đang xem' })
    await panel.getByRole('button', { name: 'Lịch sử' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Lịch sử: Trần Thị Nhầm' })).toBeVisible()
    const changes = page.getByRole('list', { name: 'Lịch sử của một dòng' })
    await expect(changes.getByText(/Sửa gia đình Trần Thị Nhầm/).first()).toBeVisible()
    await changes
      .getByRole('button', { name: `Lấy lại giá trị này: Tên ${name}` })
      .first()
      .click()
    await expect(page.getByText('Đã lấy lại giá trị cũ.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: `Lịch sử: ${name}` })).toBeVisible()
  })

  await test.step('from an action of the history to one of its rows', async () => {
    await page.getByRole('link', { name: 'Về Lịch sử' }).click()
    await page
      .getByRole('gridcell', { name: /Lấy lại họ và tên/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Cả lịch sử của dòng này' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lịch sử của một dòng' })).toBeVisible()
  })

  await test.step('a consent is written down, and all about the family handed over', async () => {
    await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click()
    await page.getByRole('textbox', { name: 'Người hoặc gia đình có yêu cầu' }).fill(name)
    await page.getByRole('button', { name, exact: true }).first().click()
    const sheet = page.getByRole('region', { name, exact: true })
    await sheet.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(sheet.getByText('Ghi tên người đã ký.')).toBeVisible()
    await sheet.getByLabel('Đồng ý việc').selectOption({ label: 'Nêu tên trong danh sách công khai' })
    await sheet.getByLabel('Người đồng ý').fill(name)
    await sheet.getByLabel('Là ai').selectOption({ label: 'Chính người đó' })
    await sheet.getByLabel('Ngày ký').fill('5/11/2020')
    await sheet.getByLabel('Giấy để ở đâu').fill('Cặp 3, tờ 12')
    await sheet.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(sheet.getByRole('cell', { name: 'Cặp 3, tờ 12' })).toBeVisible()

    const download = page.waitForEvent('download')
    await sheet.getByRole('button', { name: 'Lập hồ sơ để giao cho người này' }).click()
    expect((await download).suggestedFilename()).toBe(`ho-so-${subjectId}.pdf`)
    const log = page.getByRole('region', { name: 'Đã ra khỏi chương trình' })
    await expect(log.getByRole('cell', { name: 'Hồ sơ một người' })).toBeVisible()
  })

  await test.step('the erasure says that nothing brings it back, and nothing does', async () => {
    await page.getByRole('button', { name: 'Xóa thông tin người này' }).click()
    const question = page.getByRole('dialog', { name: 'Xóa thông tin của người này?' })
    await expect(question.getByText('Việc này không hoàn tác được.')).toBeVisible()
    await expect(question.getByRole('button', { name: 'Xóa hẳn' })).toBeDisabled()
    await question.getByRole('textbox', { name: 'Lý do' }).fill('đơn ngày 20/11/2020')
    await question.getByRole('button', { name: 'Xóa hẳn' }).click()
    await expect(page.getByText(/Sổ đã ghi lại vào tệp mới/)).toBeVisible()
    await expect(page.getByRole('heading', { name: '(đã xóa theo yêu cầu)' })).toBeVisible()

    const check = await ask<{ ok: boolean }>('history.check', {})
    expect(check.ok).toBe(true)
    const left = await ask<unknown>('history.changesOfRecord', { of: { subjectId } })
    expect(JSON.stringify(left)).not.toContain(name)
    expect(await ask('search.everything', { text: name })).toEqual([])
  })
})

test('a list for everybody says who has not agreed to be named; a code from a paper is compared with the history', async ({
  office: { page, ask },
}) => {
  const { anchor } = await ask<{ anchor: string }>('history.check', {})

  await page.getByRole('link', { name: 'Danh hiệu' }).first().click()
  await page.getByRole('button', { name: 'Xuất Excel, in' }).click()
  await page.getByRole('menuitem', { name: 'In danh sách để niêm yết, công khai' }).click()
  const paper = page.getByRole('dialog')
  await expect(paper.getByText(/gia đình chưa có giấy đồng ý nêu tên/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /^In danh sách: .* trang$/ })).toBeVisible({
    timeout: 60_000,
  })
  await paper.getByRole('button', { name: 'Đóng bản in' }).click()

  await page.getByRole('link', { name: 'Lịch sử' }).first().click()
  await page.getByRole('button', { name: 'Kiểm tra dữ liệu' }).click()
  await page.getByLabel('Mã đối chiếu trên giấy cũ').fill(anchor.toLowerCase())
  await page.getByRole('button', { name: 'Đối chiếu' }).click()
  await expect(page.getByText(/Mã này có trong lịch sử/)).toBeVisible()
  await page.getByLabel('Mã đối chiếu trên giấy cũ').fill('ZZZZ-ZZZZ-ZZZZ')
  await page.getByRole('button', { name: 'Đối chiếu' }).click()
  await expect(page.getByText(/Mã này không có trong lịch sử/)).toBeVisible()
})

test.describe('a clan', () => {
  let clanId = 0
  test.use({
    sample: false,
    filled: {
      by: async (folder) => {
        const { office, clan } = await everyKind({ folder })
        clanId = clan.subjectId
        await office.api.subjects.addToCouncil({ subjectId: clanId, name: 'Nguyễn Văn Tư', post: 'Thủ quỹ' })
        await office.close()
      },
    },
  })

  test('stays when one of the people it names is erased', async ({ office: { page, ask } }) => {
    await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click()
    await page.getByRole('textbox', { name: 'Người hoặc gia đình có yêu cầu' }).fill('nguyen van')
    await page.getByRole('button', { name: 'Dòng họ Nguyễn Văn', exact: true }).click()
    await page.getByRole('button', { name: 'Xóa thông tin người này' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('combobox', { name: 'Xóa tên ai' }).selectOption('Nguyễn Văn Tư')
    await question.getByRole('textbox', { name: 'Lý do' }).fill('đơn ngày 20/11/2026')
    expect(await axeFaults(page)).toEqual([])
    await page.screenshot({ path: 'tests/results/shots/erase-of-clan.png' })
    await question.getByRole('button', { name: 'Xóa hẳn' }).click()
    await expect(page.getByText(/Sổ đã ghi lại vào tệp mới/)).toBeVisible()

    await expect(page.getByRole('heading', { name: 'Dòng họ Nguyễn Văn' })).toBeVisible()
    expect(await ask('subjects.council', { subjectId: clanId })).toMatchObject([
      { name: '(đã xóa theo yêu cầu)', post: 'Thủ quỹ' },
    ])
    const subject = await ask<{ clan: { head: string } }>('subjects.subject', { subjectId: clanId })
    expect(subject.clan.head).toBe('Nguyễn Văn Cả')
  })
})
