import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, root, run } from './built.ts'

const criteria = (...args: string[]) => run('src-main/hosts/launch.mjs', ['office', 'criteria', ...args])
const shipped = (id: string) => `${root}resources/criteria/${id}.json`

beforeAll(build, 120_000)

test('the sets are told without any office: one can judge, the others say why not', () => {
  const { code, out, err } = criteria('list')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { sets } = JSON.parse(out)
  expect(sets).toHaveLength(19)
  expect(sets.filter((set: { runs: boolean }) => set.runs)).toMatchObject([{ code: 'tt22-2020-dvht' }])
  for (const set of sets) if (!set.runs) expect(set.why.length).toBeGreaterThan(0)
})

test('one set is printed in the order of its paper', () => {
  const { code, out } = criteria('show', 'tt22-2020-dvht@1')
  expect(code).toBe(0)
  const { lines, why } = JSON.parse(out)
  expect(why).toEqual([])
  // Every item with where it was read and whether two people held it against the paper.
  const asRead = '; chưa đối chiếu giấy}'
  expect(lines[0]).toBe(
    `1. Điều kiện xây dựng Đơn vị học tập (30 điểm) {theo lawnet.vn, thukyluat.vn; chưa rõ điều, trang${asRead}`,
  )
  expect(lines.find((line: string) => line.startsWith('tổng'))).toMatch(/^tổng 100, đạt từ 50 \{.*\}$/)
  expect(lines.at(-1)).toBe(`Không đạt: 0 – 50 {theo lawnet.vn; chưa rõ điều, trang${asRead}`)
  expect(criteria('show', 'khong-co')).toMatchObject({ code: 1, out: '' })
})

test('a file of a set that is whole is good; one with gaps is not, and each gap is named', () => {
  expect(criteria('check', shipped('tt22-2020-dvht'))).toMatchObject({ code: 0, err: '' })
  const { code, out, err } = criteria('check', shipped('qd448-2015-gdht'), '--language', 'en')
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Type it from the paper.') })
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    problems: [],
    unknowns: expect.arrayContaining([
      'The points of 2.2 are not known.',
      'Criterion 3 has no indicator yet.',
      'The pass score is not known.',
    ]),
  })
})

test('a file that is wrong, or none at all', () => {
  using folder = tempFolder()
  const wrong = folder.at('bo.json')
  writeFileSync(wrong, JSON.stringify({ id: 'bo', criteria: [{ code: '1', indicators: [] }] }))
  const { code, out } = criteria('check', wrong)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, problems: expect.arrayContaining(['1: chưa ghi tên.']) })
  expect(criteria('check', `${root}package.json`)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('package.json không phải bộ tiêu chí'),
  })
  expect(criteria('check', folder.at('khong-co.json'))).toMatchObject({ code: 1, out: '' })
  expect(criteria('check')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('FILE') })
  expect(criteria('đếm')).toMatchObject({ code: 1, out: '' })
  expect(criteria('list', 'a', 'b')).toMatchObject({ code: 1, out: '' })
})
