import { givenKey, searchKey, sortKey } from '../../src-main/contract/values/person-name.ts'
import { closeChangeSet, openChangeSet, watchChanges } from '../../src-main/database/changes.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { nameFrom, seeded } from './big-office.ts'
import { type FreshApp, freshApp } from './fresh-app.ts'

/**
 * A district with the five-year figures of the office's own report: in 2020 19,671 families, 7 clans, 53 of 53 communities and
 * 45 of 45 units are recognised. The report gives the end of the five years; the years before it grow up to that and are made up,
 * as are all names, hamlets and numbers of households.
 */
export const districtFigures = {
  family: { 2016: 12_400, 2017: 14_250, 2018: 16_300, 2019: 18_120, 2020: 19_671 },
  clan: { 2016: 2, 2017: 3, 2018: 5, 2019: 6, 2020: 7 },
  community: { 2016: 31, 2017: 38, 2018: 44, 2019: 50, 2020: 53 },
  unit: { 2016: 24, 2017: 31, 2018: 37, 2019: 42, 2020: 45 },
} as const
export type DistrictKind = keyof typeof districtFigures
export const districtYears = [2016, 2017, 2018, 2019, 2020] as const
/** What is registered and not recognised: families that fail, one unit and two clans that never come so far. */
const notRecognised = { family: 829, clan: 2, community: 0, unit: 0 }
const labels = {
  family: 'Gia đình học tập',
  clan: 'Dòng họ học tập',
  community: 'Cộng đồng học tập',
  unit: 'Đơn vị học tập',
}
const wholes = { family: 19_671 + 829, clan: 9, community: 53, unit: 45 }
export const householdsOfCommune = 2150

/** Makes it in an empty folder: rows go in directly, every recognition is a decision of the program's own. */
export async function makeSeedDistrict(folder: string): Promise<void> {
  const first = await freshApp({ folder, today: '2020-12-20' })
  await first.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await first.api.settings.prefer({ year: 2020 })
  await first.close()
  fill(openGenerations(folder).current())
  const office = await freshApp({ folder, today: '2020-12-20' })
  for (const year of districtYears)
    for (const kind of Object.keys(districtFigures) as DistrictKind[]) await recognise(office, kind, year)
  await office.close()
}

async function recognise({ api }: FreshApp, kind: DistrictKind, year: number): Promise<void> {
  const { text } = await api.decisions.proposal({ year, kind })
  const serial = { family: 1, clan: 2, community: 3, unit: 4 }[kind]
  await api.decisions.recognise({
    year,
    kind,
    selection: { filter: { year, kind, state: 'passed' } },
    text: {
      ...text,
      number: `${serial}/QĐ-HKH`,
      day: `${year}-12-15`,
      signer: { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' },
    },
  })
}

function fill(path: string): void {
  const db = openDatabase(path)
  watchChanges(db)
  db.exec('BEGIN IMMEDIATE')
  const changeSet = openChangeSet(db)
  const insert = (sql: string) => {
    const statement = db.prepare(sql)
    return (values: Record<string, unknown>): number => Number(statement.run(values).lastInsertRowid)
  }
  const communes = db
    .prepare(
      "SELECT id FROM places WHERE kind = 'commune' AND (valid_to IS NULL OR valid_to > '2020-12-31') AND (valid_from IS NULL OR valid_from < '2020-12-31') ORDER BY id",
    )
    .pluck()
    .all() as number[]
  const place = insert(`INSERT INTO places (kind, type, name, full_name, sort_key, search_key, parent_id)
    VALUES ('hamlet', 'thon', :n, 'thôn ' || :n, :n, 'thon ' || :n, :parent)`)
  const hamlets = Array.from({ length: wholes.community }, (_, index) => {
    const parent = communes[index % communes.length]!
    const n = String(Math.floor(index / communes.length) + 1)
    return { hamlet: place({ n, parent }), commune: parent, name: `thôn ${n}` }
  })
  const figures = insert(
    'INSERT INTO place_figures (place_id, year, households, population) VALUES (:place, :year, :households, :population)',
  )
  for (const year of districtYears)
    for (const commune of communes)
      figures({ place: commune, year, households: householdsOfCommune, population: 7070 })

  const person = insert('INSERT INTO people (name, sort_key, search_key) VALUES (:name, :sort, :search)')
  const household = insert('INSERT INTO households (head_id, hamlet_id, members) VALUES (:head, :hamlet, 4)')
  const clan = insert('INSERT INTO clans (name, seat_id) VALUES (:name, :commune)')
  const unit = insert(
    "INSERT INTO units (name, seat_id, kind, level) VALUES (:name, :commune, 'school', 'commune')",
  )
  const subject = insert(`INSERT INTO subjects
      (kind, household_id, clan_id, unit_id, place_id, name, sort_key, search_key, given_key, hamlet_id, commune_id)
    VALUES (:kind, :household, :clan, :unit, :place, :name, :sort, :search, :given, :hamlet, :commune)`)
  const add = (
    kind: DistrictKind,
    name: string,
    at: { hamlet: number | null; commune: number },
    own: object,
  ) => {
    const keys = { name, sort: sortKey(name), search: searchKey(name), given: givenKey(name) }
    return subject({ kind, household: null, clan: null, unit: null, place: null, ...keys, ...at, ...own })
  }
  const next = seeded(2020)
  const of: Record<DistrictKind, { subject: number; hamlet: number | null; commune: number }[]> = {
    family: Array.from({ length: wholes.family }, (_, index) => {
      const name = nameFrom(next)
      const { hamlet, commune } = hamlets[index % hamlets.length]!
      const head = person({ name, sort: sortKey(name), search: searchKey(name) })
      const home = household({ head, hamlet })
      return { subject: add('family', name, { hamlet, commune }, { household: home }), hamlet, commune }
    }),
    clan: Array.from({ length: wholes.clan }, (_, index) => {
      const commune = communes[index % communes.length]!
      const name = `Dòng họ ${nameFrom(next)}`
      return {
        subject: add('clan', name, { hamlet: null, commune }, { clan: clan({ name, commune }) }),
        hamlet: null,
        commune,
      }
    }),
    community: hamlets.map(({ hamlet, commune, name }) => ({
      subject: add('community', name, { hamlet, commune }, { place: hamlet }),
      hamlet,
      commune,
    })),
    unit: Array.from({ length: wholes.unit }, (_, index) => {
      const commune = communes[index % communes.length]!
      const name = `Trường mẫu số ${index + 1}`
      return {
        subject: add('unit', name, { hamlet: null, commune }, { unit: unit({ name, commune }) }),
        hamlet: null,
        commune,
      }
    }),
  }
  const round = insert('INSERT INTO rounds (year, kind, label) VALUES (:year, :kind, :label)')
  const title =
    insert(`INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, again, state, stage, points)
    VALUES (:round, :subject, :commune, :hamlet, :again, :state, :stage, :points)`)
  for (const kind of Object.keys(of) as DistrictKind[]) {
    let before = 0
    for (const year of districtYears) {
      const id = round({ year, kind, label: labels[kind] })
      const recognised = districtFigures[kind][year]
      const registered = Math.min(of[kind].length, recognised + notRecognised[kind])
      of[kind].slice(0, registered).forEach((one, index) => {
        const passed = index < recognised
        title({
          ...one,
          round: id,
          again: index < before ? 1 : 0,
          state: passed ? 'passed' : 'failed',
          // Some communes send only results, others every stage.
          stage: index % 3 === 0 ? 'registered' : passed ? 'proposed' : 'commune-reviewed',
          points: passed ? 8000 + (index % 20) * 100 : 5000,
        })
      })
      before = registered
    }
  }
  closeChangeSet(db, changeSet, {
    at: '2020-12-01T00:00:00Z',
    actor: 'office',
    command: 'imports.applyImport',
    input: '{}',
    deed: { name: 'registrations-imported', with: { count: wholes.family, year: 2020 } },
    undoes: null,
  })
  db.exec('COMMIT')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
