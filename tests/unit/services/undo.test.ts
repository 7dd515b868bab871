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
  'adds a hamlet': (office, parentId, pick) =>
    office.api.places.addPlace({ parentId, type: 'thon', name: `mới ${pick}`, validFrom: null }),
  'registers by hand': async (office, place, pick) => {
    const hamlets = (await office.api.places.places({})).filter(({ parentId }) => parentId === place)
    const hamlet = hamlets.at(-1 - (pick % 2))
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

test('an action that later rows rest on is not undone before them, and the refusal names the later action', async () => {
  await using office = await freshApp()
  await office.api.settings.foundOffice({
    name: 'Hội',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  const places = await office.api.places.placesOn({ day: `${year}-12-31` })
  const parentId = places.find(({ name }) => name === 'Tân Phúc')!.id
  const hamlet = await office.api.places.addPlace({ parentId, type: 'thon', name: '1', validFrom: null })
  const added = (await office.api.history.actions({ limit: 1 })).rows[0]!
  const facts = { birth: '1950', sex: null, members: 4, note: null, sameAs: null, differs: false }
  await office.api.assessments.registerFamily({ ...facts, year, name: 'Lê Văn Bảy', hamletId: hamlet.id })
  const registered = (await office.api.history.actions({ limit: 1 })).rows[0]!

  await expect(office.api.history.undo({ id: added.id })).rejects.toMatchObject({
    code: 'later-changes',
    details: { changeSetId: registered.id, deed: JSON.stringify(registered.deed) },
  })
  expect(await office.api.history.check({})).toMatchObject({ ok: true, foreignKeys: 0 })

  await office.api.history.undo({ id: registered.id })
  await office.api.history.undo({ id: added.id })
  await office.api.history.redo({})
  expect(await office.api.history.check({})).toMatchObject({ ok: true, foreignKeys: 0 })
})

test('asked to undo any action of the history in any order, the program does it or says what is in the way', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(30), fc.nat(12))
  let asked = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      await using office = await freshApp()
      await office.api.settings.foundOffice({
        name: 'Hội',
        level: 'district',
        placeList: 'ham-tan',
        placeName: null,
      })
      const places = await office.api.places.placesOn({ day: `${year}-12-31` })
      const placeId = places.find(({ name }) => name === 'Tân Phúc')!.id
      await taken(office, 'dang-ky-gia-dinh-2020-tan-phuc.xlsx', placeId)
      for (const [name, pick, back] of steps) {
        const asking = [
          () => deeds[name]!(office, placeId, pick),
          async () => {
            const { rows } = await office.api.history.actions({ limit: 12 })
            return office.api.history.undo({ id: rows[back % rows.length]!.id })
          },
        ]
        for (const ask of asking) {
          try {
            asked += 1
            await ask()
          } catch (error) {
            expect(error, `${name}: ${String(error)}`).toBeInstanceOf(Refusal)
            refused += 1
          }
        }
      }
      expect(await office.api.history.check({})).toMatchObject({ ok: true, foreignKeys: 0 })
    }),
    { numRuns: 12 },
  )
  console.log(`${asked} asked, ${refused} refused`)
}, 180_000)
