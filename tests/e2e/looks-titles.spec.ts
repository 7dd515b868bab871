import { makeEmptyOffice } from '../support/looked-at-offices.ts'
import { makeSeedDistrict } from '../support/seed-district.ts'
import { look, open, resize, sizes } from './looking.ts'
import { expect, test } from './office.ts'

test.use({ trace: 'off' })
test.describe.configure({ timeout: 300_000 })

/** The pages of the learning titles, besides those that need a row of their own to show. */
const pages: readonly (readonly [name: string, address: string, title: RegExp])[] = [
  ['overview', '/overview?year=2020', /^Toàn cảnh/],
  ['reviews', '/reviews?year=2020', /^Bình xét/],
  ['proposals', '/proposal?year=2020', /^Tờ trình/],
  ['complaints', '/complaints?year=2020', /^Đơn thư/],
  ['expiring', '/expiring?year=2020', /^Sắp hết hạn công nhận/],
  ['suggestions', '/suggestions?year=2020', /^Nên xem lại/],
  ['criteria', '/criteria?year=2020', /^Bộ tiêu chí/],
  ['papers', '/papers?year=2020', /^Giấy tờ/],
  ['commendations', '/commendations?year=2020', /^Khen thưởng/],
  ['clans', '/titles?year=2020&kind=clan', /^Dòng họ/],
  ['units', '/titles?year=2020&kind=unit&open=register', /^Đơn vị/],
  ['communities', '/titles?year=2020&kind=community', /^Cộng đồng/],
  ['citizens', '/titles?year=2020&kind=citizen&open=register', /^Công dân/],
]

for (const { called, words, by } of [
  { called: 'nothing', words: 'nothing in it', by: makeEmptyOffice },
  { called: 'district', words: 'five years of a district', by: makeSeedDistrict },
])
  test.describe(`an office with ${words}`, () => {
    test.use({ filled: { by } })
    test('no page of the titles is cut, scrolls sideways or is hard to hit, at three sizes', async ({
      office,
    }) => {
      const found: string[] = []
      for (const [at, size] of sizes.entries()) {
        await resize(office, size)
        for (const [name, address, title] of pages) {
          await open(office.page, { name, address, title })
          const shot = `${called}-${name}-${size.width}-${size.textSize}`
          found.push(...(await look(office.page, shot, { axe: at === 2 })))
        }
      }
      expect(found).toEqual([])
    })
  })
