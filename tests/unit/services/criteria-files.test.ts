import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { setOf, shippedSet } from '../../support/criteria.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan } from '../../support/ham-tan.ts'
import { giveTestSet, testSet } from '../../support/scored-office.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const key = { code: testSet().id, version: 1 }

async function exported(office: FreshApp, of = key): Promise<string> {
  const { ticket } = await office.api.criteria.exportSet(of)
  return readFileSync(office.app.file(ticket)?.path ?? '', 'utf8')
}

describe('a set goes to another office as a file', () => {
  test('and is there the same, but not confirmed', async () => {
    await using here = await hamTan()
    await using there = await hamTan()
    await giveTestSet(here.api)
    const text = await exported(here)

    const ticket = await there.send('bo.json', bytes(text))
    const preview = await there.api.criteria.readSetFile({ ticket })
    const taken = await there.api.criteria.importSet({ ticket })

    expect(preview).toMatchObject({
      set: { id: key.code },
      problems: [],
      unknowns: [{ what: 'unconfirmed', at: '' }],
      intact: true,
      from: 'Hội Khuyến học huyện Hàm Tân',
      newest: null,
      same: null,
    })
    expect(taken).toMatchObject(key)
    const set = await there.api.criteria.set({ code: key.code })
    expect(set).toMatchObject({ origin: 'imported', steps: 0, confirmations: [], changeable: true })
    expect(set.set).toEqual((await here.api.criteria.set({ code: key.code })).set)
    // Word for word: what comes out there is what went in, but for who vouches for it.
    expect(JSON.parse(await exported(there)).set).toEqual(JSON.parse(text).set)
  })

  test('the same version always gives the same file, and it leaves a line in the log', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api)
    expect(await exported(office)).toBe(await exported(office))
    const log = await office.api.privacy.exports({})
    expect(log.rows[0]).toMatchObject({
      kind: 'criteria-set',
      what: 'Bộ tiêu chí bo-thu-nghiem, bản 1',
      fileName: 'bo-tieu-chi-bo-thu-nghiem-ban-1.json',
    })
    // Who read it against the paper is nobody's business elsewhere.
    expect(await exported(office)).not.toContain('Người Thứ')
  })

  test('taken in again it is known; as another set it takes another code', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api)
    const ticket = await office.send('bo.json', bytes(await exported(office)))
    expect(await office.api.criteria.readSetFile({ ticket })).toMatchObject({ same: { version: 1 } })
    await expect(office.api.criteria.importSet({ ticket })).rejects.toMatchObject({ code: 'set-known' })
    await expect(office.api.criteria.importSet({ ticket, code: 'tt22-2020-dvht' })).rejects.toMatchObject({
      code: 'set-code-taken',
    })
    expect(await office.api.criteria.importSet({ ticket, code: 'bo-rieng' })).toMatchObject({
      code: 'bo-rieng',
      version: 1,
    })
  })

  test('another text under a known code is the next version; what was there stays', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api)
    const other = testSet({ passScore: 70, title: 'Bộ của xã bên' })
    const ticket = await office.send('bo.json', bytes(JSON.stringify(other)))
    expect(await office.api.criteria.readSetFile({ ticket })).toMatchObject({
      intact: null,
      newest: { version: 1, title: testSet().title },
      same: null,
    })
    expect(await office.api.criteria.importSet({ ticket })).toMatchObject({ version: 2 })
    expect(await office.api.criteria.set({ code: key.code, version: 1 })).toMatchObject({
      set: { passScore: 50 },
      steps: 2,
    })
    // A shipped set is kept as version 1 when its next version comes in.
    const own = { ...shippedSet('tt22-2020-dvht'), passScore: 70 }
    const second = await office.send('bo.json', bytes(JSON.stringify(own)))
    expect(await office.api.criteria.importSet({ ticket: second })).toMatchObject({ version: 2 })
    expect(await office.api.criteria.set({ code: 'tt22-2020-dvht', version: 1 })).toMatchObject({
      origin: 'shipped',
      unknowns: [],
    })
    expect((await office.api.criteria.set({ code: 'tt22-2020-dvht' })).unknowns).not.toEqual([])
  })
})

describe('a file that is none, or no longer what it was', () => {
  const taking = async (office: FreshApp, text: string, fileName = 'bo.json') =>
    office.api.criteria.importSet({ ticket: await office.send(fileName, bytes(text)) })

  test('one letter changed after it was exported: nothing is taken in', async () => {
    await using office = await hamTan()
    await giveTestSet(office.api)
    const changed = (await exported(office)).replace('"passScore": 50', '"passScore": 5')
    const ticket = await office.send('bo.json', bytes(changed))
    expect(await office.api.criteria.readSetFile({ ticket })).toMatchObject({ intact: false })
    await expect(office.api.criteria.importSet({ ticket, code: 'bo-khac' })).rejects.toMatchObject({
      code: 'set-file-changed',
      details: { file: 'bo.json' },
    })
  })

  test.each([
    ['a text', 'Bộ tiêu chí'],
    ['a list', '[]'],
    ['another JSON', '{"name":"x"}'],
    ['a half', '{"format":"so-khuyen-hoc/criteria-set"'],
    ['a later format', JSON.stringify({ format: 'so-khuyen-hoc/criteria-set', formatVersion: 2, set: {} })],
    ['nothing', ''],
  ])('%s is no criteria set', async (_, text) => {
    await using office = await hamTan()
    await expect(taking(office, text)).rejects.toMatchObject({ code: 'set-file-unknown' })
  })

  test('what is wrong in it is told by name before and refused after', async () => {
    await using office = await hamTan()
    const set = setOf([[{ code: '1.1', title: 'Có tủ sách', maxPoints: 10, kind: 'score' }]])
    const wrong = JSON.parse(JSON.stringify(set).replace('"kind":"score"', '"kind":"sao"'))
    const ticket = await office.send('bo.json', bytes(JSON.stringify(wrong)))
    expect(await office.api.criteria.readSetFile({ ticket })).toMatchObject({
      set: null,
      problems: [{ what: 'not-listed', at: '1.1', field: 'kind' }],
    })
    await expect(office.api.criteria.importSet({ ticket })).rejects.toMatchObject({
      code: 'set-file-invalid',
      details: { at: '1.1', field: 'kind', problem: 'not-listed' },
    })
  })

  test('letters with marks in two pieces are read as one', async () => {
    await using office = await hamTan()
    await taking(office, `\ufeff${JSON.stringify(testSet()).normalize('NFD')}`)
    expect((await office.api.criteria.set({ code: key.code })).title).toBe(testSet().title)
  })
})
