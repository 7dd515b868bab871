import { makeBigOffice, nameFrom, seeded } from './big-office.ts'
import { type FreshApp, freshApp } from './fresh-app.ts'
import { registrations } from './imports.ts'
import { workbook } from './lists.ts'

/** Names as they stand in lists of Bình Thuận: six words, K’Ho, Cham, with a hamlet nobody left room for. */
export const longNames = [
  'Nguyễn Phúc Hoàng Thị Thanh Tuyền',
  'K’Brôi Ka Nhòi K’Sã Wòng',
  'Thông Minh Đạo Inrasara Pô Klong Girai',
] as const
export const longHamlet = 'Khu dân cư tái định cư đường ven biển Láng Hàng – Cam Bình 2'

const round = { year: 2020, kind: 'family' } as const
const unit = {
  name: 'Hội Khuyến học huyện Hàm Tân',
  level: 'district',
  placeList: 'ham-tan',
  placeName: null,
} as const

/** An office named on its first day, with nothing in it. */
export async function makeEmptyOffice(folder: string): Promise<void> {
  const { api, close } = await freshApp({ folder })
  await api.settings.foundOffice(unit)
  await api.settings.prefer({ year: 2020 })
  await close()
}

/** Three families with long names in a hamlet of a long name, recognised by one decision, one certificate printed. */
export async function makeSmallOffice(folder: string): Promise<void> {
  const { api, close } = await freshApp({ folder })
  await api.settings.foundOffice(unit)
  await api.settings.amendOffice({ signers: [{ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }] })
  await api.settings.prefer({ year: 2020 })
  await register({ api }, longNames)
  const { rows } = await api.assessments.book({ ...round })
  for (const [index, { titleId }] of rows.entries())
    await api.assessments.amendTitle({ titleId, points: 87.5 + index * 6 })
  await recognise({ api }, {})
  const { rows: papers } = await api.certificates.register({ year: 2020 })
  await api.certificates.printCertificates({ decisionId: 1, certificateIds: [papers[0]!.id] })
  await close()
}

/** The small office, where a decision without number cannot be printed and one family still waits for a decision. */
export async function makeUnfinishedOffice(folder: string): Promise<void> {
  await makeSmallOffice(folder)
  const { api, close } = await freshApp({ folder })
  await register({ api }, ['Đinh Thị Mỹ Nga'])
  await recognise({ api }, {}, { number: null, day: null })
  await register({ api }, ['Lê Thị Hai'])
  await close()
}

/** 20,000 families over ten communes; one commune and then all others are recognised, three long names wait. */
export async function makeLargeOffice(folder: string): Promise<void> {
  await makeBigOffice(folder, 20_000)
  const { api, close } = await freshApp({ folder })
  const { byCommune } = await api.decisions.proposal(round)
  await recognise({ api }, { communeId: byCommune[0]!.placeId }, { number: '14/QĐ-HKH' })
  await recognise({ api }, {})
  await register({ api }, longNames)
  await close()
}

type Asked = Pick<FreshApp, 'api'>

/** Registers families in Tân Phúc, all of which pass. */
async function register({ api }: Asked, names: readonly string[]): Promise<void> {
  const places = await api.places.placesOn({ day: '2020-12-31' })
  const commune = places.find(({ name }) => name === 'Tân Phúc')!
  const hamlet =
    places.find(({ kind, name }) => kind === 'hamlet' && name.length > 50) ??
    (await api.places.addPlace({ parentId: commune.id, type: 'thon', name: longHamlet, validFrom: null }))
  const family = { year: 2020, birth: '1968', sex: 'female', hamletId: hamlet.id, members: 5 } as const
  const titleIds: number[] = []
  for (const name of names) {
    const rest = { name, note: null, sameAs: null, differs: false }
    const made = await api.assessments.registerFamily({ ...family, ...rest })
    titleIds.push(made.titleId)
  }
  await api.assessments.giveResult({ selection: { titleIds }, result: 'passed', reason: null })
}

async function recognise(
  { api }: Asked,
  filter: { communeId?: number },
  words: { number: string | null; day?: null } = { number: '15/QĐ-HKH' },
): Promise<void> {
  const { text } = await api.decisions.proposal(round)
  await api.decisions.recognise({
    ...round,
    selection: { filter: { ...round, ...filter } },
    text: { ...text, day: '2020-11-20', ...words },
  })
}

/** A registration list of this many families; the first three carry long names and the long hamlet. */
export const registrationList = (count: number): Promise<Uint8Array> => {
  const next = seeded(11)
  return workbook({
    rows: [
      ['DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
      registrations,
      ...Array.from({ length: count }, (_, index) => [
        index + 1,
        longNames[index] ?? nameFrom(next),
        1944 + (index % 50),
        'Nam',
        index < 3 ? `Thôn ${longHamlet}` : `Thôn ${1 + (index % 6)}`,
        1 + (index % 7),
        'Mới',
        null,
      ]),
    ],
  })
}
