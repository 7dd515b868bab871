import { describe, expect, test } from 'vitest'
import { importSentence } from '../../../src-main/contract/labels/index.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { an, fatesOf, hamTan, readList, take } from '../../support/imports.ts'

type Row = Parameters<typeof readList>[1][number]
const person = (
  name: string,
  birth: number | null,
  members: number | null,
  more: Partial<{ sex: string }> = {},
): Row => [...[1, name, birth, more.sex ?? 'Nam', 'Thôn 1', members, null, null]]
/** Takes a list in with the rows of these numbers as families of their own. */
async function takeApart(fresh: FreshApp, rows: readonly Row[], apart: readonly number[], year = 2020) {
  const { order } = await readList(fresh, rows, { year })
  const choices = Object.fromEntries(apart.map((row) => [row, { take: 'new' as const }]))
  return fresh.api.imports.applyImport({ ...order, choices })
}
/** What happens with a later list, row by row: fate, family and warnings. */
async function later(fresh: FreshApp, rows: readonly Row[], year = 2021) {
  const { order } = await readList(fresh, rows, { year })
  const { problems } = await fresh.api.imports.previewImport(order)
  const { rows: planned } = await fresh.api.imports.previewRows({ readingId: order.readingId })
  return {
    order,
    fates: planned.map(({ fate }) => fate),
    families: planned.map(({ candidates }) => candidates.map(({ subjectId }) => subjectId)),
    warnings: problems.map(({ said }) => importSentence('vi', said)),
  }
}

describe('two families the clerk kept apart', () => {
  test('are not asked about again when both stand in the list of the next year', async () => {
    await using fresh = await hamTan()
    await takeApart(fresh, [an, an], [4])
    const found = await later(fresh, [an, an])
    expect(found.fates).toEqual(['goes-in', 'goes-in'])
    const [one, other] = found.families.map(([family]) => family ?? 0)
    expect(other).toBe((one ?? 0) + 1)
    expect(found.warnings).toEqual([])
    expect(await fresh.api.imports.applyImport(found.order)).toMatchObject({ imported: 2 })
  })

  test('are told apart by household members, in whatever order they stand', async () => {
    await using fresh = await hamTan()
    await takeApart(fresh, [person('Nguyễn Văn An', 1968, null), person('Nguyễn Văn An', 1968, 4)], [4])
    await take(fresh, [person('Nguyễn Văn An', 1968, 7), person('Nguyễn Văn An', 1968, 4)], { year: 2021 })
    const found = await later(
      fresh,
      [person('Nguyễn Văn An', 1968, 4), person('Nguyễn Văn An', 1968, 7)],
      2022,
    )
    expect(found.fates).toEqual(['goes-in', 'goes-in'])
    expect(found.warnings).toEqual([])
    const [one, other] = found.families.map(([family]) => family ?? 0)
    expect(one).toBe((other ?? 0) + 1)
  })

  test('are told apart by the one that grew only where the other did not', async () => {
    await using fresh = await hamTan()
    await take(fresh, [person('Nguyễn Văn An', 1968, 4)])
    await takeApart(fresh, [person('Nguyễn Văn An', 1968, 7)], [3])
    const both = await later(fresh, [person('Nguyễn Văn An', 1968, 5), person('Nguyễn Văn An', 1968, 7)])
    expect(both.fates).toEqual(['goes-in', 'goes-in'])
    expect(new Set(both.families.flat()).size).toBe(2)
    const lone = await later(fresh, [person('Nguyễn Văn An', 1968, 5)])
    expect(lone.fates).toEqual(['choose'])
    expect(lone.families[0]).toHaveLength(2)
    const repeated = await later(fresh, [person('Nguyễn Văn An', 1968, 7), person('Nguyễn Văn An', 1968, 7)])
    expect(repeated.fates).toEqual(['goes-in', 'duplicate'])
  })

  test('one of them without a birth: each row finds its own', async () => {
    await using fresh = await hamTan()
    await take(fresh, [person('Nguyễn Văn An', null, 4)])
    await takeApart(fresh, [an], [3], 2021)
    for (const rows of [
      [an, person('Nguyễn Văn An', null, 4)],
      [person('Nguyễn Văn An', null, 4), an],
    ]) {
      const found = await later(fresh, rows, 2022)
      expect(found.fates).toEqual(['goes-in', 'goes-in'])
      expect(new Set(found.families.flat()).size).toBe(2)
    }
    const alone = await later(fresh, [an], 2022)
    expect(alone.fates).toEqual(['goes-in'])
  })

  test('stay registered when the same list comes again, corrected elsewhere', async () => {
    await using fresh = await hamTan()
    await takeApart(fresh, [an, an], [4])
    const found = await later(fresh, [an, an, person('Lê Văn Bê', 1970, 3)], 2020)
    expect(found.fates).toEqual(['duplicate', 'duplicate', 'goes-in'])
    expect(new Set(found.families.flat()).size).toBe(2)
  })

  test('one of them alone in a list is put before the clerk, for nothing tells which it is', async () => {
    await using fresh = await hamTan()
    await takeApart(fresh, [an, an], [4])
    const found = await later(fresh, [an])
    expect(found.fates).toEqual(['choose'])
  })

  test('and a third row of the name asks for all that is open', async () => {
    await using fresh = await hamTan()
    await takeApart(fresh, [an, an], [4])
    expect(new Set((await later(fresh, [an, an, an])).fates)).toEqual(new Set(['choose']))
  })

  test('undone, the word is forgotten', async () => {
    await using fresh = await hamTan()
    await take(fresh, [an])
    const { order } = await readList(fresh, [an], { year: 2021 })
    await fresh.api.imports.applyImport({ ...order, choices: { 3: { take: 'new' } } })
    await fresh.api.history.undo({ id: null })
    expect((await later(fresh, [an, an])).fates).toEqual(['goes-in', 'duplicate'])
  })
})

describe('a look-alike', () => {
  const thuy = person('Lê Thị Thúy', 1968, 4, { sex: 'Nữ' })
  const thuyOther = person('Lê Thị Thủy', 1968, 4, { sex: 'Nữ' })

  test('is told once; said to be another family it is told no more', async () => {
    await using fresh = await hamTan()
    await take(fresh, [thuy])
    const first = await later(fresh, [thuyOther])
    expect(first.warnings).toHaveLength(1)
    await takeApart(fresh, [thuyOther], [3], 2021)
    const next = await later(fresh, [thuyOther, thuy], 2022)
    expect(next.fates).toEqual(['goes-in', 'goes-in'])
    expect(next.warnings).toEqual([])
  })
})

test('families of one name in the same thôn of two communes are never taken for each other', async () => {
  await using fresh = await hamTan()
  const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Xã', 'Đăng ký']
  const one = [1, 'Lê Văn An', 1968, 'Thôn 1', 'Tân Phúc', 'Mới']
  const other = [2, 'Lê Văn An', 1968, 'Thôn 1', 'Sơn Mỹ', 'Mới']
  const only = await readList(fresh, [one], { headings })
  await fresh.api.imports.applyImport({ ...only.order, placeId: null })
  const both = await readList(fresh, [other, one], { headings, year: 2021 })
  expect(await fatesOf(fresh, { ...both.order, placeId: null })).toEqual(['goes-in', 'goes-in'])
  const { rows } = await fresh.api.imports.previewRows({ readingId: both.order.readingId })
  expect(rows.map(({ candidates }) => candidates.length)).toEqual([0, 1])
})
