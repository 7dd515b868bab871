import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBigOffice } from '../../support/big-office.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { scoreEverybody } from '../../support/scored-round.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const round = { year: 2020, kind: 'family' } as const
const count = 1500
let office: FreshApp
const folder = tempFolder()

beforeAll(async () => {
  await makeBigOffice(folder.path, count)
  await scoreEverybody(folder.path)
  office = await freshApp({ folder: folder.path })
}, 60_000)
afterAll(async () => {
  await office.close()
  folder[Symbol.dispose]()
})

test('every sheet of a long round is classed', async () => {
  const { total, withoutScores, incomplete, unfounded, classes } = await office.api.scoring.classOf(round)

  expect({ total, withoutScores, incomplete, unfounded }).toEqual({
    ...{ total: count, withoutScores: 0, incomplete: 0, unfounded: 0 },
  })
  expect(classes.reduce((sum, each) => sum + each.count, 0)).toBe(count)
})

test('the first rows are those of the whole answer, and say that they are not the whole', async () => {
  const [row] = (await office.api.assessments.book({ ...round, limit: 1 })).rows
  // A write, so that nothing found before is known any more.
  await office.api.scoring.saveScores({ titleId: row!.titleId, stage: 'self', answers: {} })

  const begun = await office.api.scoring.suggestions({ ...round, what: 'near-border', upTo: 500 })
  const whole = await office.api.scoring.suggestions({ ...round, what: 'near-border' })

  expect(begun.whole).toBe(false)
  expect(whole.whole).toBe(true)
  expect(begun.total).toBeGreaterThan(0)
  expect(begun.total).toBeLessThan(whole.total)
  expect(whole.rows.slice(0, begun.total)).toEqual(begun.rows)
})

test('a score that is written shows at once in what was looked through before', async () => {
  const near = async () => office.api.scoring.suggestions({ ...round, what: 'near-border', limit: 1 })
  const before = await near()
  const [first] = before.rows

  await office.api.scoring.saveScores({ titleId: first!.titleId, stage: 'self', answers: {} })
  await office.api.scoring.saveScores({ titleId: first!.titleId, stage: 'commune', answers: {} })

  const after = await near()
  expect(after.total).toBe(before.total - 1)
  expect(after.rows[0]?.titleId).not.toBe(first?.titleId)

  await office.api.history.undo({ id: null })
  await office.api.history.undo({ id: null })
  expect(await near()).toEqual(before)
})
