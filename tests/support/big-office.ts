import { join } from 'node:path'
import { givenKey, searchKey, sortKey } from '../../src-main/contract/values/person-name.ts'
import { closeChangeSet, openChangeSet, watchChanges } from '../../src-main/database/changes.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { freshApp } from './fresh-app.ts'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Mang',
  'Thông',
  'K’',
]
const middles = [
  'Văn',
  'Thị',
  'Hữu',
  'Ngọc',
  'Minh',
  'Thị Thu',
  'Đức',
  'Quang',
  'Thanh',
  'Thị Mỹ',
  'Kim',
  'Xuân',
]
const givens = [
  ...[
    'An',
    'Ánh',
    'Bình',
    'Châu',
    'Dũng',
    'Đạt',
    'Em',
    'Giang',
    'Hà',
    'Hạnh',
    'Hòa',
    'Khánh',
    'Lan',
    'Lợi',
    'Mai',
  ],
  ...[
    'Nga',
    'Phúc',
    'Quyên',
    'Sáu',
    'Tâm',
    'Út',
    'Vinh',
    'Xuân',
    'Yến',
    'Ý',
    'Thủy',
    'Thúy',
    'Uyên',
    'Lượng',
    'Quý',
  ],
]

/** Numbers that look random and are the same every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function nameFrom(next: (below: number) => number): string {
  const pick = (list: readonly string[]) => list[next(list.length)]!
  return `${pick(families)} ${pick(middles)} ${pick(givens)}`
}

/**
 * An office with this many families, registered in 2020 over the ten communes of Hàm Tân, six hamlets each; results are in. With
 * `years` they were registered in as many years before, too. The folder is left closed. Rows go in directly, as one entry of the history.
 */
export async function makeBigOffice(folder: string, count: number, year = 2020, years = 1): Promise<void> {
  const office = await freshApp({ folder })
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await office.api.settings.amendOffice({ signers: [{ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }] })
  await office.api.settings.prefer({ year })
  await office.close()
  fill(openGenerations(folder).current(), count, year, years)
}

function fill(path: string, count: number, year: number, years: number): void {
  const db = openDatabase(path)
  watchChanges(db)
  db.exec('BEGIN IMMEDIATE')
  const id = openChangeSet(db)
  const round = db
    .prepare("INSERT INTO rounds (year, kind, label) VALUES (?, 'family', 'Gia đình học tập')")
    .run(year).lastInsertRowid
  const communes = db
    .prepare(
      "SELECT id FROM places WHERE kind = 'commune' AND (valid_to IS NULL OR valid_to > ?) AND (valid_from IS NULL OR valid_from < ?) ORDER BY id",
    )
    .pluck()
    .all(`${year}-12-31`, `${year}-12-31`) as number[]
  const hamlet = db.prepare(
    `INSERT INTO places (kind, type, name, full_name, sort_key, search_key, parent_id)
     VALUES ('hamlet', 'thon', :n, 'thôn ' || :n, :n, 'thon ' || :n, :parent)`,
  )
  const hamlets = communes.map((parent) =>
    [1, 2, 3, 4, 5, 6].map((n) => Number(hamlet.run({ n: String(n), parent }).lastInsertRowid)),
  )
  const person = db.prepare(
    'INSERT INTO people (name, sort_key, search_key, birth, sex) VALUES (:name, :sort, :search, :birth, :sex)',
  )
  const household = db.prepare('INSERT INTO households (head_id, hamlet_id, members) VALUES (?, ?, ?)')
  const subject = db.prepare(
    `INSERT INTO subjects (kind, household_id, name, sort_key, search_key, given_key, birth, hamlet_id, commune_id)
     VALUES ('family', :household, :name, :sort, :search, :given, :birth, :hamlet, :commune)`,
  )
  const title = db.prepare(
    `INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, members, again, state, points)
     VALUES (:round, :subject, :commune, :hamlet, :members, :again, :state, :points)`,
  )
  const next = seeded(7)
  for (let index = 0; index < count; index += 1) {
    const name = nameFrom(next)
    const keys = { name, sort: sortKey(name), search: searchKey(name), birth: String(1944 + next(50)) }
    const at = index % communes.length
    const place = { commune: communes[at]!, hamlet: hamlets[at]![next(6)]! }
    const head = person.run({ ...keys, sex: next(2) === 0 ? 'male' : 'female' }).lastInsertRowid
    const members = 1 + next(7)
    const home = household.run(head, place.hamlet, members).lastInsertRowid
    const who = subject.run({ ...keys, ...place, given: givenKey(name), household: home }).lastInsertRowid
    const points = 5500 + next(45) * 100
    title.run({
      round,
      subject: who,
      ...place,
      members,
      again: next(2),
      state: points < 8000 ? 'failed' : 'passed',
      points,
    })
  }
  for (let before = 1; before < years; before += 1) {
    const earlier = db
      .prepare("INSERT INTO rounds (year, kind, label) VALUES (?, 'family', 'Gia đình học tập')")
      .run(year - before).lastInsertRowid
    db.prepare(
      `INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, members, again, state, points)
       SELECT :earlier, subject_id, commune_id, hamlet_id, members, again, state, points FROM titles WHERE round_id = :round`,
    ).run({ earlier, round })
  }
  closeChangeSet(db, id, {
    at: `${year}-11-01T00:00:00Z`,
    actor: 'office',
    command: 'imports.applyImport',
    input: '{}',
    deed: { name: 'registrations-imported', with: { count, year } },
    undoes: null,
  })
  db.exec('COMMIT')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Where the big offices of the bench lie while it runs. */
export const bigFolder = (root: string, count: number) => join(root, `office-${count}`)
