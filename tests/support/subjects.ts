import type { NewSubject } from '../../src-main/contract/subjects.ts'
import type { FreshOptions } from './fresh-app.ts'
import { fourFamilies, type HamTan } from './ham-tan.ts'

type Clan = Extract<NewSubject, { kind: 'clan' }>
type Unit = Extract<NewSubject, { kind: 'unit' }>
type Citizen = Extract<NewSubject, { kind: 'citizen' }>

/** A clan of Tân Phúc; what is not said is not known. */
export const aClan = (communeId: number, name: string, more: Partial<Clan> = {}): Clan => ({
  kind: 'clan',
  name,
  communeId,
  hamletId: null,
  head: null,
  note: null,
  ...more,
})
export const aUnit = (communeId: number, name: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'unit',
  name,
  communeId,
  hamletId: null,
  unitKind: null,
  level: null,
  parent: null,
  head: null,
  staff: null,
  ...more,
})
export const aCitizen = (hamletId: number, name: string, more: Partial<Citizen> = {}): NewSubject => ({
  kind: 'citizen',
  name,
  hamletId,
  birth: null,
  sex: null,
  personId: null,
  ...more,
})

/** Registers a subject of any kind for 2020. */
export const registerSubject = (
  { api }: HamTan,
  subject: NewSubject,
  more: { year?: number; sameAs?: number; differs?: boolean; note?: string } = {},
) =>
  api.subjects.register({
    year: more.year ?? 2020,
    subject,
    note: more.note ?? null,
    sameAs: more.sameAs ?? null,
    differs: more.differs ?? false,
  })

/** Four families, a clan, a school, a citizen, a thôn and a commune, all registered in 2020. */
export async function everyKind(options: FreshOptions = {}) {
  const families = await fourFamilies(options)
  const { office, one } = families
  const communeId = office.commune('Tân Phúc')
  const clan = await registerSubject(
    office,
    aClan(communeId, 'Dòng họ Nguyễn Văn', { head: 'Nguyễn Văn Cả' }),
  )
  const school = await registerSubject(
    office,
    aUnit(communeId, 'Trường TH Tân Phúc 1', { unitKind: 'school', level: 'district', staff: 41 }),
  )
  const citizen = await registerSubject(office, aCitizen(one, 'Phạm Thị Lụa', { birth: '1990' }))
  const community = await registerSubject(office, { kind: 'community', placeId: one })
  const commune = await registerSubject(office, { kind: 'commune', placeId: communeId })
  return { ...families, communeId, clan, school, citizen, community, commune }
}
