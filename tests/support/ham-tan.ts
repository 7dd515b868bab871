import type { Place } from '../../src-main/contract/places.ts'
import { type FreshApp, type FreshOptions, freshApp } from './fresh-app.ts'

/** The district office of Hàm Tân on its first day, with its place list. */
export async function hamTan(options: FreshOptions = {}) {
  const office = await freshApp(options)
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  const places = await office.api.places.placesOn({ day: '2020-12-31' })
  return Object.assign(office, { commune: (name: string) => communeOf(places, name) })
}
export type HamTan = Awaited<ReturnType<typeof hamTan>>

function communeOf(places: readonly Place[], name: string): number {
  const found = places.find((place) => place.kind === 'commune' && place.name === name)
  if (!found) throw new Error(`no commune ${name}`)
  return found.id
}

/** A thôn of a commune. */
export async function hamletOf({ api, commune }: HamTan, communeName: string, name: string): Promise<number> {
  const parentId = commune(communeName)
  const known = (await api.places.places({})).find(
    (place) => place.parentId === parentId && place.name === name,
  )
  if (known) return known.id
  return (await api.places.addPlace({ parentId, type: 'thon', name, validFrom: null })).id
}

/** Registers a family; what is not said is usual. */
export const register = (
  { api }: FreshApp,
  hamletId: number,
  name: string,
  more: Partial<Parameters<FreshApp['api']['assessments']['registerFamily']>[0]> = {},
) =>
  api.assessments.registerFamily({
    year: 2020,
    name,
    birth: null,
    sex: null,
    hamletId,
    members: null,
    note: null,
    sameAs: null,
    differs: false,
    ...more,
  })

/** Three families of Tân Phúc and one of Sơn Mỹ, registered in 2020. */
export async function fourFamilies(options: FreshOptions = {}) {
  const office = await hamTan(options)
  const one = await hamletOf(office, 'Tân Phúc', '1')
  const two = await hamletOf(office, 'Tân Phúc', '2')
  const far = await hamletOf(office, 'Sơn Mỹ', '1')
  const binh = await register(office, one, 'Trần Thị Bình', { birth: '1968', sex: 'female', members: 4 })
  const an = await register(office, one, 'Nguyễn Văn An', { birth: '1955-02-11' })
  const anh = await register(office, two, 'Lê Đức Ánh')
  const hoa = await register(office, far, 'Nguyễn Thị Hòa', { birth: '1980' })
  return { office, one, two, far, binh, an, anh, hoa }
}

/** Recognises all of a year who passed. */
export async function recogniseAll(office: HamTan, year = 2020, number = '15/QĐ-HKH') {
  const { text } = await office.api.decisions.proposal({ year, kind: 'family' })
  return office.api.decisions.recognise({
    year,
    kind: 'family',
    selection: { filter: { year, kind: 'family', state: 'passed' } },
    text: { ...text, number, day: `${year}-11-20`, signer: { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' } },
  })
}
