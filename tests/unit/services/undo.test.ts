import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { pictureOf } from '../../support/fresh-database.ts'

const year = 2020
const kind = 'family' as const
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

/** The rows of a closed office. */
function rowsOf(folder: string): string {
  const db = new Database(openGenerations(folder).current(), { readonly: true })
  const picture = pictureOf(db)
  db.close()
  return picture
}

async function taken(office: FreshApp, name: string, placeId: number): Promise<void> {
  const ticket = await office.send(name, fixture(name))
  const { readingId, mapping, guess } = await office.api.imports.readSheet({ ticket })
  await office.api.imports.applyImport({
    readingId,
    kind: guess.kind!,
    subject: kind,
    year,
    placeId,
    mapping,
  })
}

/** What a clerk may do, with a number to choose the family by. Each may be refused; it then changes nothing. */
const deeds: Record<string, (office: FreshApp, place: number, pick: number) => Promise<unknown>> = {
  'takes in registrations': (office, place) => taken(office, 'dang-ky-gia-dinh-2020-son-my.xlsx', place),
  'takes in results': (office, place) => taken(office, 'ket-qua-binh-xet-2020-tan-phuc.xlsx', place),
  'registers by hand': async (office, place, pick) => {
    const hamlet = (await office.api.places.places({})).find(({ parentId }) => parentId === place)
    const family = { birth: `${1950 + pick}`, sex: null, hamletId: hamlet?.id ?? 0, members: 4, note: null }
    return office.api.assessments.registerFamily({
      ...family,
      year,
      name: `Lê Văn Bảy ${'IVX'[pick % 3]}`,
      sameAs: null,
      differs: true,
    })
  },
  'amends a family': async (office, _place, pick) =>
    office.api.assessments.amendFamily({
      subjectId: (await row(office, pick)).subjectId,
      name: 'Trần Thị Út',
      members: 9,
    }),
  'gives a result': async (office, _place, pick) => give(office, pick, 'passed'),
  'takes a result back to failed': async (office, _place, pick) => give(office, pick, 'failed'),
  withdraws: async (office, _place, pick) =>
    office.api.assessments.withdraw({
      selection: { titleIds: [(await row(office, pick)).titleId] },
      reason: 'chuyển đi',
    }),
  recognises: async (office, _place, pick) => {
    const { text } = await office.api.decisions.proposal({ year, kind })
    const number = `${100 + pick}/QĐ-HKH`
    const selection = { filter: { year, kind, state: 'passed' as const } }
    return office.api.decisions.recognise({
      year,
      kind,
      selection,
      text: { ...text, number, day: '2020-11-20' },
    })
  },
  'carries forward': (office) =>
    office.api.assessments.carryForward({ fromYear: year, year: year + 1, kind, communeId: null }),
  'sets figures': (office, placeId, pick) =>
    office.api.places.setPlaceFigures({
      year,
      figures: [{ placeId, households: 1000 + pick, population: null }],
    }),
  'amends the office': (office, _place, pick) =>
    office.api.settings.amendOffice({ seat: `Tân Nghĩa ${pick}` }),
}

async function row(office: FreshApp, pick: number) {
  const { rows } = await office.api.assessments.book({ year, kind, limit: 500 })
  const chosen = rows[pick % Math.max(1, rows.length)]
  if (!chosen) throw new Refusal('nothing-selected')
  return chosen
}

const give = async (office: FreshApp, pick: number, result: 'passed' | 'failed') =>
  office.api.assessments.giveResult({
    selection: { titleIds: [(await row(office, pick)).titleId] },
    result,
    reason: result === 'failed' ? 'con bỏ học' : null,
  })

test('after any sequence of a clerk’s actions, undoing all of them gives back the same rows', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(30))
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const office = await freshApp()
      await using _ = office
      await office.api.settings.foundOffice({
        name: 'Hội',
        level: 'district',
        placeList: 'ham-tan',
        placeName: null,
      })
      const places = await office.api.places.placesOn({ day: `${year}-12-31` })
      const placeId = places.find(({ name }) => name === 'Tân Phúc')!.id
      await taken(office, 'dang-ky-gia-dinh-2020-tan-phuc.xlsx', placeId)
      const { rows } = await office.api.history.actions({ limit: 1 })
      await office.close()
      const before = rowsOf(office.folder)

      const again = await freshApp({ folder: office.folder })
      for (const [name, pick] of steps) {
        try {
          await deeds[name]!(again, placeId, pick)
        } catch (error) {
          expect(error, `${name}: ${String(error)}`).toBeInstanceOf(Refusal)
        }
      }
      for (;;) {
        const { undo } = await again.api.history.next({})
        if (undo?.id === rows[0]?.id) break
        await again.api.history.undo({ id: null })
        done += 1
      }
      expect(await again.api.history.check({})).toMatchObject({ ok: true })
      await again.close()
      expect(rowsOf(office.folder)).toBe(before)
    }),
    { numRuns: 12 },
  )
  console.log(`${done} actions undone`)
}, 180_000)
