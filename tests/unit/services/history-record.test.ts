import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { fourFamilies, hamletOf, recogniseAll } from '../../support/ham-tan.ts'
import { pagesOf } from '../../support/pdf.ts'

const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error('it was not refused')
  return error
}

test('the history of a family says who changed what, from what into what, the newest first', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { subjectId } = binh
  await office.api.assessments.amendFamily({ subjectId, name: 'Trần Thị Bính' })
  await office.api.assessments.amendTitle({ titleId: binh.titleId, note: 'xem lại' })

  const { total, rows } = await office.api.history.changesOfRecord({ of: { subjectId } })
  expect(total).toBe(rows.length)
  expect(rows[0]).toMatchObject({ table: 'titles', fate: 'changed', deed: { name: 'title-amended' } })
  expect(rows[0]!.columns).toEqual([{ column: 'note', before: null, after: 'xem lại', restorable: true }])
  const renamed = rows.find(({ table, fate }) => table === 'people' && fate === 'changed')
  expect(renamed).toMatchObject({ actor: 'office', erased: false, undone: false })
  expect(renamed!.columns).toEqual([
    { column: 'name', before: 'Trần Thị Bình', after: 'Trần Thị Bính', restorable: true },
  ])
  expect(rows.at(-1)).toMatchObject({ fate: 'added' })
})

test('the history of a row is read page by page, and rows of others are not in it', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const of = { table: 'titles', rowId: binh.titleId }
  for (const note of ['một', 'hai', 'ba'])
    await office.api.assessments.amendTitle({ titleId: of.rowId, note })

  const first = await office.api.history.changesOfRecord({ of, limit: 2 })
  const rest = await office.api.history.changesOfRecord({ of, offset: 2 })
  expect(first.total).toBe(4)
  expect(
    [...first.rows, ...rest.rows].map(({ columns }) => columns.find((c) => c.column === 'note')?.after),
  ).toEqual(['ba', 'hai', 'một', undefined])
  expect((await office.api.history.changesOfRecord({ of: { table: 'titles', rowId: 999 } })).total).toBe(0)
})

test('one old value is put back as a new action that can be undone; the rest stays', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { subjectId } = binh
  const now = async () => office.api.assessments.subject({ subjectId })
  await office.api.assessments.amendFamily({ subjectId, name: 'Lê Thị Sai', birth: '1970', members: 6 })
  const { rows } = await office.api.history.changesOfRecord({ of: { subjectId } })
  const change = rows.find(({ columns }) => columns.some(({ column }) => column === 'name'))!

  expect(await office.api.history.putBack({ changeId: change.changeId, column: 'name' })).toEqual({
    changed: true,
  })
  expect(await now()).toMatchObject({ name: 'Trần Thị Bình', birth: '1970', members: 6 })
  // It is found by its name again: keys and words came back with it.
  const found = await office.api.assessments.book({ year: 2020, kind: 'family', text: 'tran thi binh' })
  expect(found.total).toBe(1)
  const [action] = (await office.api.history.actions({ limit: 1 })).rows
  expect(action?.deed).toEqual({ name: 'value-put-back', with: { name: 'Trần Thị Bình', column: 'name' } })

  await office.api.history.undo({ id: null })
  expect(await now()).toMatchObject({ name: 'Lê Thị Sai' })
})

test('a value that stands already changes nothing and leaves no entry', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { subjectId } = binh
  await office.api.assessments.amendFamily({ subjectId, members: 6 })
  await office.api.assessments.amendFamily({ subjectId, members: 4 })
  const { rows } = await office.api.history.changesOfRecord({ of: { subjectId } })
  const change = rows.findLast(({ table, fate }) => table === 'households' && fate === 'changed')!
  const before = (await office.api.history.actions({ limit: 1 })).total

  expect(await office.api.history.putBack({ changeId: change.changeId, column: 'members' })).toEqual({
    changed: false,
  })
  expect((await office.api.history.actions({ limit: 1 })).total).toBe(before)
})

test.each(['state', 'search_key', 'commune_id', 'decision_id', 'constructor'])(
  'a value that hangs together with others is not put back alone: %s',
  async (column) => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    await office.api.assessments.giveResult({
      selection: { titleIds: [binh.titleId] },
      result: 'passed',
      reason: null,
    })
    const { rows } = await office.api.history.changesOfRecord({
      of: { table: 'titles', rowId: binh.titleId },
    })
    const refusal = await refused(office.api.history.putBack({ changeId: rows[0]!.changeId, column }))
    expect(refusal.code).toBe('value-not-restorable')
    expect(refusalSentence('vi', refusal.code, refusal.details)).toMatch(/Hoàn tác cả việc/)
  },
)

test('a row that is gone, and a value that the rules of today forbid, are refused with words', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { titleId } = binh
  await office.api.assessments.amendTitle({ titleId, points: 85 })
  const [change] = (await office.api.history.changesOfRecord({ of: { table: 'titles', rowId: titleId } }))
    .rows
  await office.api.assessments.giveResult({
    selection: { titleIds: [titleId] },
    result: 'passed',
    reason: null,
  })
  await recogniseAll(office)

  const forbidden = await refused(
    office.api.history.putBack({ changeId: change!.changeId, column: 'points' }),
  )
  expect(forbidden.code).toBe('state-forbids')

  const hamletId = await hamletOf(office, 'Tân Phúc', '1')
  const added = await office.api.assessments.registerFamily({
    ...{ year: 2020, name: 'Hồ Văn Mới', birth: null, sex: null, hamletId, members: 2 },
    ...{ note: null, sameAs: null, differs: false },
  })
  const registered = (await office.api.history.next({})).undo!
  await office.api.assessments.amendFamily({ subjectId: added.subjectId, members: 3 })
  const { rows } = await office.api.history.changesOfRecord({ of: { subjectId: added.subjectId } })
  const amended = rows.find(({ table, fate }) => table === 'households' && fate === 'changed')
  await office.api.history.undo({ id: null })
  await office.api.history.undo({ id: registered.id })
  const gone = await refused(office.api.history.putBack({ changeId: amended!.changeId, column: 'members' }))
  expect(gone.code).toBe('row-gone')
})

test('any of the last 200 actions can be undone by itself; one that a later action stands on is refused by its name', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { subjectId, titleId } = binh
  await office.api.assessments.amendFamily({ subjectId, birth: '1969' })
  const [first] = (await office.api.history.actions({ limit: 1 })).rows
  for (let note = 1; note < 200; note += 1)
    await office.api.assessments.amendTitle({ titleId, note: `lần ${note}` })
  const oldest = (await office.api.history.actions({ limit: 200 })).rows.at(-1)
  expect(oldest?.id).toBe(first!.id)

  await office.api.history.undo({ id: first!.id })
  expect((await office.api.assessments.subject({ subjectId })).birth).toBe('1968')

  const earlier = (await office.api.history.actions({ offset: 100, limit: 1 })).rows[0]!
  const refusal = await refused(office.api.history.undo({ id: earlier.id }))
  expect(refusal.code).toBe('later-changes')
  expect(refusalSentence('vi', refusal.code, refusal.details)).toContain(
    'sửa kết quả của gia đình Trần Thị Bình',
  )
})

test('an anchor written down earlier is found in the history, typed as people type; one of another history is not', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const { anchor, chain } = await office.api.history.check({})
  expect(anchor).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  const [last] = (await office.api.history.actions({ limit: 1 })).rows
  await office.api.assessments.amendFamily({ subjectId: binh.subjectId, members: 7 })

  const typed = ` ${anchor.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
  for (const wanted of [anchor, typed, chain.head, chain.head.toUpperCase()])
    expect(await office.api.history.findAnchor({ anchor: wanted })).toMatchObject({
      position: chain.length,
      found: { id: last!.id },
    })
  for (const foreign of ['ZZZZ-ZZZZ-ZZZZ', 'f'.repeat(64), '?'])
    expect(await office.api.history.findAnchor({ anchor: foreign })).toEqual({ found: null, position: null })
})

test('a decision’s list and a printed Book carry the code of the history at their foot', async () => {
  const { office, binh } = await fourFamilies()
  await using _ = office
  const titleIds = [binh.titleId]
  await office.api.assessments.giveResult({ selection: { titleIds }, result: 'passed', reason: null })
  const { decisionId } = await recogniseAll(office)
  const { anchor } = await office.api.history.check({})

  const decision = await office.api.decisions.printDecision({ decisionId })
  const book = await office.api.assessments.printBook({
    year: 2020,
    kind: 'family',
    columns: ['name', 'number'],
  })
  for (const { ticket } of [decision, book]) {
    const pages = await pagesOf(readFileSync(office.app.file(ticket)!.path))
    expect(pages.at(-1)).toContain(`Mã đối chiếu: ${anchor}`)
  }
})
