import { makeEmptyOffice, makeSmallOffice } from '../support/looked-at-offices.ts'
import { keyboardOf } from './keyboard.ts'
import { type Look, look, lookAtSizes, open, resize, sizes } from './looking.ts'
import { expect, test } from './office.ts'

test.describe('an office with its papers', () => {
  test.use({ filled: { by: makeEmptyOffice } })
  test.describe.configure({ timeout: 300_000 })

  test('types what is missing, two people compare it with the paper, a round judges by it, another office gets it', async ({
    office,
  }, info) => {
    const { page, ask } = office
    const clerk = keyboardOf(page)
    const main = page.getByRole('main')
    const foot = page.getByRole('contentinfo')
    const go = (address: string) =>
      page.evaluate((to) => {
        location.hash = `#${to}`
      }, address)

    await test.step('the list says of every set whether it can judge', async () => {
      await go('/criteria?year=2020')
      await expect(main.getByText('19 bộ, 1 bộ chấm được')).toBeVisible()
      await page.getByRole('textbox', { name: 'Lọc theo tên, căn cứ' }).fill('gia dinh hoc tap')
      await expect(foot.getByText('2 bộ ·')).toBeVisible()
      await page.getByRole('gridcell', { name: 'Gia đình học tập (2016-2020)' }).click()
      await expect(main.getByText('Mục 2.2 chưa có điểm tối đa.')).toBeVisible()
    })

    await test.step('a copy of the office’s own, typed by keyboard', async () => {
      await clerk.enter(main.getByRole('link', { name: 'Sao chép thành bộ riêng' }))
      await clerk.fill(main.getByLabel('Mã mới'), 'gdht-ham-tan')
      await clerk.fill(main.getByLabel('Tổng điểm'), '100')
      await clerk.fill(main.getByLabel('Điểm đạt', { exact: true }), '80')
      await clerk.move(main.getByLabel('Phần còn thiếu'))
      await clerk.press('Control+a')
      await clerk.press('Delete')
      await clerk.fill(main.getByLabel('Điểm chỉ số 2.2'), '10')
      // Enter at the last indicator of a criterion makes the next one.
      await clerk.fill(main.getByLabel('Nội dung chỉ số 2.2'), 'Mỗi năm học ít nhất một nội dung')
      await clerk.press('Enter')
      await expect(main.getByLabel('Nội dung chỉ số 2.3')).toBeFocused()
      await page.keyboard.type('Người lớn đọc sách báo thường xuyên')
      await clerk.fill(main.getByLabel('Điểm chỉ số 2.3'), '1o')
      for (const [criterion, points] of [
        ['3', '20'],
        ['4', '20'],
      ] as const) {
        await clerk.fill(main.getByLabel(`Điểm tiêu chí ${criterion}`), points)
        await clerk.enter(
          main
            .getByRole('listitem')
            .filter({ has: page.getByLabel(`Mã tiêu chí ${criterion}`) })
            .getByRole('button', { name: 'Thêm chỉ số' }),
        )
        await clerk.fill(
          main.getByLabel(`Nội dung chỉ số ${criterion}.1`),
          `Nội dung ${criterion}.1 của văn bản`,
        )
        await clerk.fill(main.getByLabel(`Điểm chỉ số ${criterion}.1`), points)
      }
      await clerk.press('Control+Enter')
      await clerk.enter(
        main.getByRole('button', { name: '2.3: điểm tối đa không đúng kiểu: chữ, số hay danh sách.' }),
      )
      await expect(main.getByLabel('Điểm chỉ số 2.3')).toBeFocused()
      await clerk.fill(main.getByLabel('Điểm chỉ số 2.3'), '10')
      await expect(foot.getByText('Không còn chỗ nào chưa rõ')).toBeVisible()
      await clerk.press('Control+Enter')
      await expect(
        page.getByRole('heading', { level: 1, name: 'Gia đình học tập (2016-2020)' }),
      ).toBeVisible()
      await expect(main.getByText('Chưa đủ căn cứ: 1 chỗ')).toBeVisible()
    })

    await test.step('a row moves by Alt and arrows and goes by Alt+Delete; nothing is kept until it is saved', async () => {
      await clerk.press('F2')
      await main.getByLabel('Nội dung chỉ số 1.1').focus()
      await clerk.press('Alt+ArrowDown')
      await expect(main.getByLabel('Nội dung chỉ số 1.1')).toBeFocused()
      const codes = () =>
        main
          .getByLabel(/^Mã chỉ số 1\./)
          .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
      expect(await codes()).toEqual(['1.2', '1.1', '1.3'])
      await clerk.press('Alt+Delete')
      expect(await codes()).toEqual(['1.2', '1.3'])
      await expect(foot.getByText('Còn 1 chỗ chưa rõ')).toBeVisible()
      await foot.getByRole('button', { name: 'Thôi' }).click()
      await page.getByRole('button', { name: 'Rời trang, bỏ phần vừa gõ' }).click()
      await expect(main.getByText('Chưa đủ căn cứ: 1 chỗ')).toBeVisible()
    })

    const step = async (number: 1 | 2, person: string, day: string) => {
      await clerk.enter(main.getByRole('button', { name: `Ghi bước ${number}` }))
      const dialog = page.getByRole('dialog')
      await clerk.fill(dialog.getByLabel('Họ tên'), person)
      await clerk.fill(dialog.getByLabel('Ngày đối chiếu'), day)
      if (number === 1)
        await clerk.fill(dialog.getByLabel('Văn bản giấy đã cầm trên tay'), 'QĐ 448/QĐ-KHVN, bản lưu của Hội')
      await clerk.press('Enter')
    }
    /** What is left to be read is one item; the paper is the one of before. */
    const stepOfOne = async (number: 1 | 2, person: string) => {
      await clerk.enter(main.getByRole('button', { name: `Ghi bước ${number} cho 1 mục` }))
      const dialog = page.getByRole('dialog')
      await clerk.fill(dialog.getByLabel('Họ tên'), person)
      await clerk.fill(dialog.getByLabel('Ngày đối chiếu'), '07/01/2020')
      await clerk.press('Enter')
      await expect(dialog).toHaveCount(0)
    }
    await test.step('two people compare it with the paper, not one twice', async () => {
      await step(1, 'Nguyễn Thị Hòa', '05/01/2020')
      await expect(main.getByText('Nguyễn Thị Hòa, 05/01/2020, theo QĐ 448')).toBeVisible()
      await step(2, 'nguyễn thị hòa', '06/01/2020')
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText('do người khác đọc lại')
      await clerk.fill(page.getByRole('dialog').getByLabel('Họ tên'), 'Trần Văn Bình')
      await clerk.press('Enter')
      await expect(main.getByText('Chấm được', { exact: true })).toBeVisible()
      await expect(main.getByText('Đã đối chiếu giấy').first()).toBeVisible()
    })

    await test.step('an edit changes one item: only that one is read again, the others stay confirmed', async () => {
      await clerk.press('F2')
      await clerk.fill(main.getByLabel('Nội dung chỉ số 2.3'), 'Người lớn đọc sách báo hằng ngày')
      await clerk.enter(main.getByRole('button', { name: 'Chi tiết: chỉ số 2.3' }))
      await clerk.fill(main.getByLabel('Ở đâu trong văn bản: chỉ số 2.3'), 'Phụ lục, trang 2')
      await clerk.press('Control+Enter')
      const paper = main.getByRole('region', { name: 'Đối chiếu với văn bản giấy' })
      await expect(paper.getByText(/^Đã đối chiếu đủ hai bước \d+\/\d+ mục\.$/)).toBeVisible()
      await expect(paper.getByText('đọc khi đối chiếu bản 1').first()).toBeVisible()
      const changed = main.getByRole('row', { name: /^2\.3 Người lớn đọc sách báo hằng ngày/ })
      await expect(changed).toContainText('Chưa đối chiếu')
      await expect(changed).toContainText('Phụ lục, trang 2; văn phòng gõ theo văn bản giấy')
      await expect(main.getByRole('row', { name: /^1\.1 / })).toContainText('Đã đối chiếu giấy')
      await expect(main.getByText('Chưa đủ căn cứ: 1 chỗ')).toBeVisible()
      await stepOfOne(1, 'Nguyễn Thị Hòa')
      await stepOfOne(2, 'Trần Văn Bình')
      await expect(main.getByText('Chấm được', { exact: true })).toBeVisible()
    })

    await test.step('what was confirmed by mistake is withdrawn with its reason, and by undo is as it was', async () => {
      await clerk.enter(main.getByRole('button', { name: 'Rút đối chiếu' }))
      const dialog = page.getByRole('dialog')
      await clerk.fill(dialog.getByLabel('Họ tên'), 'Trần Văn Bình')
      await clerk.fill(dialog.getByLabel('Ngày rút'), '08/01/2020')
      await clerk.fill(dialog.getByLabel('Vì sao rút'), 'Bản giấy cầm hôm đó là dự thảo')
      await dialog.getByRole('checkbox', { name: /^Chỉ một số trong \d+ mục/ }).check()
      expect(await lookAtSizes(office, 'criteria-withdraw')).toEqual([])
      await clerk.press('Enter')
      await expect(dialog.getByText('Chưa chọn mục nào.')).toBeVisible()
      await dialog.getByRole('checkbox', { name: /^Chỉ một số trong/ }).uncheck()
      await dialog.getByLabel('Vì sao rút').focus()
      await clerk.press('Enter')
      await expect(main.getByText('Chưa đủ căn cứ: 1 chỗ')).toBeVisible()
      await expect(main.getByText('Trần Văn Bình, 08/01/2020: Bản giấy cầm hôm đó là dự thảo')).toBeVisible()
      await clerk.press('Control+z')
      await expect(main.getByText('Chấm được', { exact: true })).toBeVisible()
    })

    await test.step('the round of the year judges by it', async () => {
      await clerk.enter(main.getByRole('button', { name: 'Dùng cho đợt năm 2020' }))
      await expect(main.getByText('Đợt gia đình năm 2020 đang dùng bản này.')).toBeVisible()
    })

    await test.step('what it says otherwise than the set it came from', async () => {
      await go('/criteria-compare?code=qd448-2015-gdht&version=1&other=gdht-ham-tan&otherVersion=2&year=2020')
      const table = page.getByRole('region', { name: 'Các chỗ khác nhau' })
      await expect(
        table.getByRole('row', { name: /^Sửa Chỉ số 2\.2: điểm tối đa \(trống\).* 10/ }),
      ).toBeVisible()
      await expect(table.getByRole('row', { name: /^Thêm Chỉ số 2.3/ })).toContainText('đọc sách báo')
      await expect(table.getByRole('row', { name: /^Sửa Cả bộ: điểm đạt \(trống\).* 80/ })).toBeVisible()
      await expect(table.getByText('Đã đối chiếu giấy.').first()).toBeVisible()
    })

    const file = info.outputPath('bo.json')
    await test.step('it leaves as a file', async () => {
      await go('/criteria-set?code=gdht-ham-tan&year=2020')
      await expect(main.getByRole('button', { name: 'Xuất tệp' })).toBeVisible()
      const leaving = page.waitForEvent('download')
      await clerk.press('Control+e')
      const download = await leaving
      expect(download.suggestedFilename()).toBe('bo-tieu-chi-gdht-ham-tan-ban-2.json')
      await download.saveAs(file)
    })

    await test.step('another office takes it in: the same points, not confirmed there', async () => {
      await office.elsewhere()
      await ask('settings.foundOffice', {
        name: 'Hội Khuyến học huyện Bắc Bình',
        level: 'district',
        placeList: null,
        placeName: null,
      })
      await go('/criteria?year=2020&open=import')
      await clerk.choose(main.getByRole('button', { name: 'Chọn tệp' }), file)
      await expect(main.getByText('Từ Hội Khuyến học huyện Hàm Tân')).toBeVisible()
      await expect(main.getByText('Tệp còn nguyên như lúc xuất.')).toBeVisible()
      await clerk.enter(main.getByRole('button', { name: 'Nhập bộ tiêu chí' }))
      await expect(main.getByText('Từ tệp của nơi khác')).toBeVisible()
      await expect(main.getByText('Chưa được hai người đối chiếu với văn bản giấy.')).toBeVisible()
      await expect(main.getByRole('row', { name: /^2\.3 Người lớn đọc sách báo/ })).toContainText('10')
    })
  })
})

const pages: readonly Look[] = [
  { name: 'list', address: '/criteria?year=2020', title: 'Bộ tiêu chí' },
  { name: 'import', address: '/criteria?year=2020&open=import', title: 'Bộ tiêu chí' },
  { name: 'whole', address: '/criteria-set?code=tt22-2020-dvht&year=2022', title: /^Đơn vị học tập/ },
  { name: 'gaps', address: '/criteria-set?code=qd448-2015-gdht&year=2020', title: /^Gia đình học tập/ },
  { name: 'levels', address: '/criteria-set?code=tt24-2023-dvht-tinh&year=2024', title: /^Đơn vị học tập/ },
  { name: 'edit', address: '/criteria-edit?code=qd324-2023-congdanht&version=1', title: 'Sửa bộ tiêu chí' },
  {
    name: 'edit-levels',
    address: '/criteria-edit?code=tt24-2023-dvht-tinh&version=1&as=copy',
    title: 'Sao chép bộ tiêu chí',
  },
  {
    name: 'edit-wrong',
    address: '/criteria-edit',
    title: 'Soạn bộ tiêu chí',
    first: async (page) => {
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('chưa lưu được').first()).toBeVisible()
    },
  },
  {
    name: 'details',
    address: '/criteria-edit?code=tt24-2023-dvht-huyen&version=1',
    title: 'Sửa bộ tiêu chí',
    first: async (page) => {
      await page
        .getByRole('button', { name: /^Chi tiết: chỉ số/ })
        .last()
        .click()
      await page.getByRole('button', { name: 'Thêm hạn' }).click()
      await page.getByRole('button', { name: 'Thêm điều kiện loại' }).click()
    },
  },
  {
    name: 'compare',
    address: '/criteria-compare?code=tt22-2020-dvht&version=1&other=tt24-2023-dvht-huyen&otherVersion=1',
    title: 'So sánh hai bản',
  },
  { name: 'areas', address: '/areas?year=2020', title: 'Vùng của các nơi' },
  { name: 'areas-add', address: '/areas?year=2020&open=add', title: 'Vùng của các nơi' },
]

test.describe('the pages of criteria', () => {
  test.use({ filled: { by: makeSmallOffice } })
  test.describe.configure({ timeout: 300_000 })

  test('none is cut, scrolls sideways or is hard to hit, at three sizes and in English', async ({
    office,
  }) => {
    const { page, ask } = office
    const places = await ask<{ id: number; name: string; kind: string }[]>('places.places', {})
    const placeIds = places
      .filter(({ name, kind }) => kind === 'commune' && name.startsWith('Tân'))
      .map(({ id }) => id)
    const area = 'vùng sâu, vùng xa, đặc biệt khó khăn, dân tộc thiểu số'
    await ask('criteria.setPlaceArea', {
      placeIds,
      area,
      fromYear: 2021,
      toYear: null,
      basis: 'QĐ 861/QĐ-TTg ngày 04/6/2021',
    })
    const found: string[] = []
    for (const [at, size] of sizes.entries()) {
      await resize(office, size)
      for (const each of pages) {
        await open(page, each)
        found.push(
          ...(await look(page, `criteria-${each.name}-${size.width}-${size.textSize}`, { axe: at === 2 })),
        )
        // What was typed there is let go before the next page.
        if (each.name === 'details') {
          await page.getByRole('contentinfo').getByRole('button', { name: 'Thôi' }).click()
          await page.getByRole('button', { name: 'Rời trang, bỏ phần vừa gõ' }).click()
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
      }
    }
    await resize(office, sizes[0])
    await ask('settings.prefer', { language: 'en' })
    for (const each of pages.filter(({ first }) => !first)) {
      await open(page, { ...each, title: /./ })
      found.push(...(await look(page, `criteria-${each.name}-en`, { axe: false })))
    }
    expect(found).toEqual([])
  })
})
