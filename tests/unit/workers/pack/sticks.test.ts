import { mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../../src-main/files/digest.ts'
import { makeSealingKeys, seal } from '../../../../src-main/files/sealed.ts'
import { checkBackups } from '../../../../src-main/workers/pack/check-backups.ts'
import { testStick } from '../../../../src-main/workers/pack/test-stick.ts'
import { smallBackup } from '../../../support/small-backup.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const one = smallBackup('năm 2019', '2019-12-31T08:00:00.000Z')
const two = smallBackup('năm 2020')
const knownAs = (name: string, bytes: Buffer) => ({ name, sha256: sha256(bytes), bytes: bytes.length })

function statesIn(folder: string, known: ReturnType<typeof knownAs>[] = [], root = folder) {
  return Object.fromEntries(
    checkBackups({ root, folder, known }, () => {}).map(({ name, state }) => [name, state]),
  )
}

describe('the backups on a stick', () => {
  test('are read whole; a good one says when it was made', () => {
    using stick = tempFolder()
    writeFileSync(stick.at('a.hoibk.zip'), one)
    writeFileSync(stick.at('thư.txt'), 'không phải bản sao lưu')
    expect(checkBackups({ root: stick.path, folder: stick.path, known: [] }, () => {})).toEqual([
      {
        name: 'a.hoibk.zip',
        bytes: one.length,
        sha256: sha256(one),
        madeAt: '2019-12-31T08:00:00.000Z',
        pastCache: expect.any(Boolean),
        state: 'good',
      },
    ])
  })

  test('that are sealed are checked without their secret', () => {
    using stick = tempFolder()
    const keys = makeSealingKeys('bốn từ dễ nhớ thôi', 'A'.repeat(26), { name: 'scrypt', N: 2, r: 1, p: 1 })
    const sealed = seal(one, { office: 'Hội', madeAt: '2019-12-31T08:00:00.000Z' }, keys)
    writeFileSync(stick.at('a.hoibk.enc'), sealed)
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 200) ^ 1, sealed.length - 200)
    writeFileSync(stick.at('b.hoibk.enc'), sealed)
    expect(statesIn(stick.path)).toEqual({ 'a.hoibk.enc': 'good', 'b.hoibk.enc': 'damaged' })
  })

  test('that are damaged, cut, empty or gone are each named', () => {
    using stick = tempFolder()
    const flipped = Buffer.from(one)
    flipped.writeUInt8(flipped.readUInt8(100) ^ 1, 100)
    writeFileSync(stick.at('a.hoibk.zip'), flipped)
    writeFileSync(stick.at('b.hoibk.zip'), one.subarray(0, 200))
    writeFileSync(stick.at('c.hoibk.zip'), '')
    writeFileSync(stick.at('d.hoibk.zip'), two)
    expect(statesIn(stick.path, [knownAs('e.hoibk.zip', one), knownAs('d.hoibk.zip', two)])).toEqual({
      'a.hoibk.zip': 'damaged',
      'b.hoibk.zip': 'damaged',
      'c.hoibk.zip': 'damaged',
      'd.hoibk.zip': 'good',
      'e.hoibk.zip': 'missing',
    })
  })

  test('that have become another whole backup are damaged all the same: so a false capacity mixes files up', () => {
    using stick = tempFolder()
    writeFileSync(stick.at('a.hoibk.zip'), two)
    expect(statesIn(stick.path, [knownAs('a.hoibk.zip', one)])).toEqual({ 'a.hoibk.zip': 'damaged' })
  })

  test('are looked for in every folder where they were put', () => {
    using stick = tempFolder()
    mkdirSync(stick.at('2019'))
    mkdirSync(stick.at('2020'))
    writeFileSync(stick.at('2019', 'a.hoibk.zip'), one)
    writeFileSync(stick.at('2020', 'b.hoibk.zip'), two)
    const known = [knownAs('2019/a.hoibk.zip', one)]
    expect(statesIn(stick.at('2020'), known, stick.path)).toEqual({
      '2019/a.hoibk.zip': 'good',
      '2020/b.hoibk.zip': 'good',
    })
    rmSync(stick.at('2019'), { recursive: true })
    expect(statesIn(stick.at('2020'), known, stick.path)['2019/a.hoibk.zip']).toBe('missing')
  })

  test('are not called lost when the stick was pulled meanwhile', () => {
    using stick = tempFolder()
    mkdirSync(stick.at('USB'))
    writeFileSync(stick.at('USB', 'a.hoibk.zip'), one)
    const pulled = () =>
      checkBackups({ root: stick.at('USB'), folder: stick.at('USB'), known: [] }, () =>
        renameSync(stick.at('USB'), stick.at('rút')),
      )
    expect(pulled).toThrow(expect.objectContaining({ code: 'stick-gone' }))
  })
})

describe('testing a stick', () => {
  const megabyte = 1024 * 1024

  test('fills as much as was asked, finds every byte again and leaves nothing', () => {
    using stick = tempFolder()
    const told: number[] = []
    const bytes = 20 * megabyte + 17
    const tested = testStick({ folder: stick.path, fileName: 'thu.tmp', bytes, seed: 'a' }, (done, of) =>
      told.push(done / of),
    )
    expect(['honest', 'slow', 'unproven']).toContain(tested.result)
    expect(tested).toMatchObject({ bytes, firstBadAt: null })
    expect(tested.writeRate).toBeGreaterThan(0)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    expect(readdirSync(stick.path)).toEqual([])
  })

  test('finds the first byte that is not what was written', () => {
    using stick = tempFolder()
    const bytes = 3 * megabyte
    const path = stick.at('thu.tmp')
    const damage = (done: number, of: number): void => {
      // Between writing and reading back.
      if (done !== of / 2) return
      const half = Buffer.alloc(bytes - 1_500_000)
      renameSync(path, `${path}-`)
      writeFileSync(path, half)
    }
    const tested = testStick({ folder: stick.path, fileName: 'thu.tmp', bytes, seed: 'a' }, damage)
    expect(tested.result).toBe('lying')
    expect(tested.firstBadAt).toBeLessThan(64)
  })

  test('takes a file that lost its end for a lie', () => {
    using stick = tempFolder()
    const bytes = 3 * megabyte
    const cut = (done: number, of: number): void => {
      if (done === of / 2) truncateSync(stick.at('thu.tmp'), 2_000_000)
    }
    const tested = testStick({ folder: stick.path, fileName: 'thu.tmp', bytes, seed: 'a' }, cut)
    expect(tested).toMatchObject({ result: 'lying', firstBadAt: 2_000_000 })
  })

  test('of a folder that is gone is refused', () => {
    using stick = tempFolder()
    const gone = () =>
      testStick({ folder: stick.at('x'), fileName: 'thu.tmp', bytes: megabyte, seed: 'a' }, () => {})
    expect(gone).toThrow(expect.objectContaining({ code: 'stick-gone' }))
  })
})
