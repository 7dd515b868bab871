import { makeEmptyOffice } from '../support/looked-at-offices.ts'
import { makeSeedDistrict } from '../support/seed-district.ts'
import { look, open, resize, sizes } from './looking.ts'
import { expect, test } from './office.ts'

test.use({ trace: 'off' })
test.describe.configure({ timeout: 300_000 })

/** The pages of the learning titles, besides those that need a row of their own to show. */
const pages: readonly (readonly [name: string, address: string])[] = [
  ['overview', '/overview?year=2020'],
  ['reviews', '/reviews?year=2020'],
  ['proposals', '/proposal?year=2020'],
  ['complaints', '/complaints?year=2020'],
  ['expiring', '/expiring?year=2020'],
  ['suggestions', '/suggestions?year=2020'],
  ['criteria', '/criteria?year=2020'],
  ['papers', '/papers?year=2020'],
  ['commendations', '/commendations?year=2020'],
  ['clans', '/titles?year=2020&kind=clan'],
  ['units', '/titles?year=2020&kind=unit&open=register'],
  ['communities', '/titles?year=2020&kind=community'],
  ['citizens', '/titles?year=2020&kind=citizen&open=register'],
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
        for (const [name, address] of pages) {
          await open(office.page, { name, address, title: /./ })
          const shot = `${called}-${name}-${size.width}-${size.textSize}`
          found.push(...(await look(office.page, shot, { axe: at === 2 })))
        }
      }
      expect(found).toEqual([])
    })
  })
