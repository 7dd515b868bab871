import { describe, expect, test } from 'vitest'
import { fatesOf, hamTan, readList, results, take } from '../../support/imports.ts'

describe('results', () => {
  const twoOfOneName = [
    [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Lại', null],
    [2, 'Nguyễn Văn An', 1980, 'Nam', 'Thôn 1', 3, 'Lại', null],
    [3, 'Lê Thị Bê', 1970, 'Nữ', 'Thôn 2', 3, 'Mới', null],
  ]

  test('go to the family of the name in the hamlet; a name of two families is never guessed', async () => {
    await using fresh = await hamTan()
    await take(fresh, twoOfOneName)
    const { order } = await readList(
      fresh,
      [
        [1, 'Nguyễn Văn An', 'Thôn 1', '87,5', 'Đạt', null],
        [2, 'Lê Thị Bê', 'Thôn 2', 40, 'Không đạt', 'Con bỏ học'],
        [3, 'Lê Thị Bê', 'Thôn 1', 40, 'Không đạt', null],
        [4, 'Lê Thị Xa', 'Thôn 1', 90, 'Đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, order)).toEqual(['choose', 'goes-in', 'choose', 'wrong'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    expect(rows[0]?.candidates.map(({ birth }) => birth)).toEqual(['1968', '1980'])
    expect(rows[3]?.reason).toMatchObject({ code: 'not-registered', facts: { year: 2020 } })
  })

  test('that are empty are told so even where another cell of the row is doubted', async () => {
    await using fresh = await hamTan()
    await take(fresh, twoOfOneName)
    const headings = ['STT', 'Chủ hộ', 'Năm sinh', 'Thôn/KP', 'Kết quả']
    const { order } = await readList(
      fresh,
      [
        [1, 'Lê Thị Bê', '70', 'Thôn 2', null],
        [2, 'Nguyễn Văn An', '68', 'Thôn 1', 'Đạt'],
      ],
      { headings },
    )
    const { counts, problems } = await fresh.api.imports.previewImport(order)
    expect(counts).toMatchObject({ wrong: 1, goesIn: 1 })
    expect(problems.filter(({ severity }) => severity === 'error').map(({ said }) => said.code)).toEqual([
      'result-empty',
    ])
    expect(problems.some(({ severity }) => severity === 'warning')).toBe(true)
  })

  test('that the clerk gave to one of two families leave the other for the other row', async () => {
    await using fresh = await hamTan()
    await take(fresh, twoOfOneName)
    const { order } = await readList(
      fresh,
      [
        [1, 'Nguyễn Văn An', 'Thôn 1', 87.5, 'Đạt', null],
        [2, 'Nguyễn Văn An', 'Thôn 1', 60, 'Không đạt', 'Con bỏ học'],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, order)).toEqual(['choose', 'choose'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    const subjectId = rows[0]?.candidates[1]?.subjectId ?? 0
    const chosen = { ...order, choices: { 3: { take: 'same' as const, subjectId } } }
    expect(await fatesOf(fresh, chosen)).toEqual(['goes-in', 'goes-in'])
    expect(await fresh.api.imports.applyImport(chosen)).toMatchObject({ imported: 2 })
  })

  test('are decided by the year of birth where the list has it', async () => {
    await using fresh = await hamTan()
    await take(fresh, twoOfOneName)
    const headings = ['Họ và tên', 'Năm sinh', 'Thôn', 'Đạt', 'Không đạt']
    const { order } = await readList(
      fresh,
      [
        ['Nguyễn Văn An', 1980, 'Thôn 1', 'x', null],
        ['Nguyễn Văn An', 1968, 'Thôn 1', null, 'x'],
        ['Lê Thị Bê', 1970, 'Thôn 2', null, null],
      ],
      { headings },
    )
    const { counts } = await fresh.api.imports.previewImport(order)
    expect(counts).toMatchObject({ goesIn: 2, wrong: 1, passed: 1, failed: 1 })
  })

  test('that contradict each other or what is known are never chosen by the program', async () => {
    await using fresh = await hamTan()
    await take(fresh, twoOfOneName)
    const first = await readList(
      fresh,
      [
        [1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null],
        [2, 'Lê Thị Bê', 'Thôn 2', 40, 'Không đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, first.order)).toEqual(['choose', 'choose'])
    await take(fresh, [[1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null]], { headings: results })
    const later = await readList(
      fresh,
      [
        [1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null],
        [9, 'Lê Thị Bê', 'Thôn 2', 95, 'Đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, later.order)).toEqual(['duplicate', 'choose'])
  })
})
