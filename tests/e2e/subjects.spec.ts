import { everyKind } from '../support/subjects.ts'
import { keyboardOf } from './keyboard.ts'
import { look, narrowest, open, resize, settled, sizes } from './looking.ts'
import { expect, test } from './office.ts'

/** An office with one subject of every kind, each with something that belongs to it. */
async function filled(folder: string): Promise<void> {
  const { office, clan, school, community, an, hoa } = await everyKind({ folder })
  const { subjects, settings, assessments } = office.api
  await settings.prefer({ year: 2020 })
  const { subjectId } = clan
  await subjects.addToCouncil({ subjectId, name: 'Nguyễn Văn Cả', post: 'Chủ tịch Hội đồng gia tộc' })
  const { id: branchId } = await subjects.addBranch({ subjectId, name: 'Chi 1', head: null, placeId: null })
  await subjects.addClanFamily({ subjectId, familyId: an.subjectId, branchId })
  await subjects.addClanFamily({ subjectId, familyId: hoa.subjectId, branchId: null })
  const person = { name: 'Hồ Thị Mơ', birth: '1988', sex: 'female' } as const
  await subjects.addUnitPerson({ subjectId: school.subjectId, person, fromYear: 2015, toYear: null })
  const child = { name: 'Nguyễn Minh Khôi', birth: '2009-09-05', sex: 'male' } as const
  await subjects.addHouseholdPerson({ subjectId: an.subjectId, person: child, relation: 'child' })
  await subjects.setFigures({ subjectId: community.subjectId, year: 2020, households: 212, population: 861 })
  const filter = { year: 2020, kind: 'unit' } as const
  await assessments.giveResult({ selection: { filter }, result: 'passed', reason: null })
  const { text } = await office.api.decisions.proposal(filter)
  const signer = { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }
  await office.api.decisions.recognise({
    ...filter,
    selection: { filter },
    text: { ...text, number: '16/QĐ-HKH', day: '2020-11-20', signer },
  })
  await office.close()
}

test.use({ trace: 'off' })
const kinds = ['family', 'clan', 'community', 'unit', 'commune', 'citizen'] as const
/** What the list of a kind is called at its head, in either language. */
const titles = {
  family: /^(Gia đình|Family)/,
  clan: /^(Dòng họ|Clan)/,
  community: /^(Cộng đồng|Community)/,
  unit: /^(Đơn vị|Unit)/,
  commune: /^(Xã|Commune)/,
  citizen: /^(Công dân|Citizen)/,
} as const

test.describe('an office with every kind of subject', () => {
  test.use({ filled: { by: filled } })

  test('the page of every kind, its list and its form can be read at three sizes, and axe finds nothing', async ({
    office,
  }) => {
    test.setTimeout(300_000)
    const { page, ask } = office
    const found: string[] = []
    const pages: { name: string; address: string; title: string | RegExp }[] = []
    for (const kind of kinds) {
      const { rows } = await ask<{ rows: { subjectId: number; name: string }[] }>('assessments.book', {
        ...{ year: 2020, kind },
      })
      const subject = rows[0]?.subjectId ?? 0
      const title = rows[0]?.name ?? ''
      pages.push({ name: `subject-${kind}`, address: `/subject?subject=${subject}&year=2020`, title })
      pages.push({ name: `titles-${kind}`, address: `/titles?year=2020&kind=${kind}`, title: titles[kind] })
      const register = `/titles?year=2020&kind=${kind}&open=register`
      pages.push({ name: `register-${kind}`, address: register, title: titles[kind] })
    }
    for (const size of sizes) {
      await resize(office, size)
      for (const each of pages) {
        await open(page, each)
        const name = `${each.name}-${size.width}-${size.textSize}`
        found.push(...(await look(page, name, { axe: size === narrowest })))
      }
    }
    await ask('settings.prefer', { language: 'en', textSize: 100 })
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const each of pages.filter(({ name }) => name.endsWith('clan') || name.endsWith('unit'))) {
      await open(page, each)
      found.push(...(await look(page, `${each.name}-en`, { axe: false })))
    }
    expect(found).toEqual([])
  })

  test('a clan is found by its name and its page opens', async ({ office }) => {
    const { page } = office
    await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('dong ho ng')
    await expect(page.getByRole('option', { name: /Dòng họ Nguyễn Văn/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Dòng họ Nguyễn Văn' })).toBeVisible()
    await expect(page.getByText('2 gia đình ở 2 xã')).toBeVisible()
  })

  test('a clan and a unit are registered by keyboard, with council, branch, member family and people', async ({
    office,
  }) => {
    const { page } = office
    const keyboard = keyboardOf(page)
    await page.evaluate(() => {
      location.hash = '#/titles?year=2020&kind=clan'
    })
    await settled(page)
    await keyboard.enter(page.getByRole('button', { name: 'Đăng ký', exact: true }))
    await keyboard.fill(page.getByLabel('Tên dòng họ'), 'Dòng họ Lê Đức')
    await keyboard.fill(page.getByRole('combobox', { name: 'Xã, thị trấn' }), 'tan phuc')
    await page.keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await keyboard.fill(page.getByLabel('Trưởng họ'), 'Lê Đức Thọ')
    await keyboard.enter(page.getByRole('button', { name: 'Đăng ký dòng họ này năm 2020' }))
    await expect(page.getByText(/^Đã đăng ký Dòng họ Lê Đức\. Gõ tên dòng họ kế tiếp\./)).toBeVisible()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('ho le duc')
    await expect(page.getByRole('option', { name: /^Dòng họ Lê Đức/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Dòng họ Lê Đức' })).toBeVisible()
    const council = page.getByRole('form', { name: 'Thêm người' })
    await keyboard.fill(council.getByLabel('Họ và tên'), 'Lê Đức Thọ')
    await keyboard.fill(council.getByLabel('Chức vụ'), 'Trưởng ban khuyến học')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã thêm Lê Đức Thọ.')).toBeVisible()
    const branch = page.getByRole('form', { name: 'Thêm chi' })
    await keyboard.fill(branch.getByLabel('Tên chi'), 'Chi Hai')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã thêm Chi Hai.')).toBeVisible()
    await keyboard.fill(page.getByRole('combobox', { name: 'Nơi ở của Chi Hai' }), 'son my')
    await expect(page.getByRole('option', { name: /^xã Sơn Mỹ \(đến / })).toBeVisible()
    await expect(page.getByRole('option', { name: 'xã Sơn Mỹ', exact: true })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Hoàn tác: .*Chi Hai/ })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Nơi ở của Chi Hai' })).toHaveValue(/Sơn Mỹ/)
    const family = page.getByRole('form', { name: 'Thêm gia đình' })
    await keyboard.fill(family.getByRole('combobox', { name: 'Tên chủ hộ' }), 'duc anh')
    await expect(page.getByRole('option', { name: /Lê Đức Ánh/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(family.getByRole('combobox', { name: 'Tên chủ hộ' })).toHaveValue(/^Lê Đức Ánh/)
    await family.getByLabel('Chi', { exact: true }).selectOption('Chi Hai')
    await keyboard.enter(family.getByRole('button', { name: 'Thêm gia đình' }))
    await expect(page.getByRole('link', { name: 'Lê Đức Ánh' })).toBeVisible()
    await expect(page.getByText('1 gia đình ở 1 xã')).toBeVisible()

    await page.evaluate(() => {
      location.hash = '#/titles?year=2020&kind=unit&open=register'
    })
    await keyboard.fill(page.getByLabel('Tên đơn vị'), 'Trạm Y tế xã Tân Phúc')
    await keyboard.fill(page.getByRole('combobox', { name: 'Xã, thị trấn' }), 'tan phuc')
    await page.keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await page.getByLabel('Loại đơn vị').selectOption('agency')
    await keyboard.fill(page.getByLabel('Số người làm việc'), '7')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Đã đăng ký Trạm Y tế xã Tân Phúc\. Gõ tên đơn vị kế tiếp\./)).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tram y te')
    await expect(page.getByRole('option', { name: /^Trạm Y tế/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Trạm Y tế xã Tân Phúc' })).toBeVisible()
    const people = page.getByRole('form', { name: 'Thêm người' })
    await keyboard.fill(people.getByRole('combobox', { name: 'Họ và tên' }), 'đặng thị nở')
    await expect(page.getByRole('option', { name: 'Người mới: Đặng Thị Nở' })).toBeVisible()
    await page.keyboard.press('Enter')
    await keyboard.fill(people.getByLabel('Năm sinh'), '1979')
    await keyboard.fill(people.getByLabel('Từ năm'), '2010')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã thêm Đặng Thị Nở.')).toBeVisible()
    await expect(page.getByRole('cell', { name: '1979' })).toBeVisible()
  })
})
