import { writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recoveryCodeOf } from '../../../src-main/contract/values/recovery-code.ts'
import type { KeyCost } from '../../../src-main/contract/values/sealed-header.ts'
import { sha256 } from '../../../src-main/files/digest.ts'
import {
  isSealed,
  makeSealingKeys,
  type Opening,
  peekSealed,
  readSealed,
  seal,
  unseal,
} from '../../../src-main/files/sealed.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const content = Buffer.from('PK một bản sao lưu '.repeat(30))
const facts = { office: 'Hội Khuyến học xã Tân Phúc', madeAt: '2020-12-31T08:00:00.000Z' }
const passphrase = 'cây bàng trước cổng trường'
const code = recoveryCodeOf(Uint8Array.from({ length: 28 }, (_, nth) => nth * 9))
// Cheap keys: what is tested here is not how long guessing takes.
const cheap: KeyCost = { name: 'scrypt', N: 2, r: 1, p: 1 }
const keys = makeSealingKeys(passphrase, code, cheap)
const small = (): Buffer => seal(content, facts, keys)
const by = (secret: string | null): Opening => ({ keys: null, secret })
const own: Opening = { keys, secret: null }

function answerOf(file: Uint8Array, opening: Opening = own): string {
  try {
    return unseal(file, opening).equals(content) ? 'accepted' : 'changed'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `bug: ${error}`
  }
}

/** The same damage, but with a digest that fits: what a person with bad intent would write. */
function signed(file: Buffer): Buffer {
  const body = file.subarray(0, -74)
  return Buffer.concat([body, Buffer.from(`HOIBKENC1 ${sha256(body)}`)])
}

const headOf = (file: Buffer): string => file.toString('latin1').split('\n')[1] ?? ''
const withHead = (change: (head: Record<string, unknown>) => void): Buffer => {
  const file = small()
  const head = headOf(file)
  const json = JSON.parse(Buffer.from(head, 'latin1').toString('utf8'))
  change(json)
  const text = Buffer.from(JSON.stringify(json), 'utf8')
  const [begin, rest] = [file.subarray(0, 10), file.subarray(10 + head.length)]
  return signed(Buffer.concat([begin, text, rest]))
}

describe('a sealed backup', () => {
  test('is opened by the passphrase, by the recovery code and by the keys of its office', () => {
    for (const opening of [own, by(passphrase), by(code), by(code.toLowerCase().replaceAll('-', ' '))]) {
      expect(answerOf(small(), opening)).toBe('accepted')
    }
  })

  test('is opened by the passphrase whatever form its letters have and however it is spaced', () => {
    expect(answerOf(small(), by(`  ${passphrase.normalize('NFD').replace(' ', '  ')} `))).toBe('accepted')
  })

  test('asks for its secret where there is none, and says whose it is', () => {
    for (const opening of [by(null), by('  '), { keys: makeSealingKeys('x', 'y', cheap), secret: null }]) {
      expect(() => unseal(small(), opening)).toThrow(
        expect.objectContaining({ code: 'backup-sealed', details: facts }),
      )
    }
  })

  test('is not opened by another secret', () => {
    const other = recoveryCodeOf(Uint8Array.from({ length: 28 }, () => 7))
    for (const secret of ['cây bàng trước cổng trườn', other, passphrase.toUpperCase()]) {
      expect(answerOf(small(), by(secret))).toBe('backup-secret-wrong')
    }
  })

  test('names the group of the recovery code that was mistyped', () => {
    const mistyped = code.replace(/^(.{12})./, (_, before) => `${before}${code[12] === 'Z' ? 'Y' : 'Z'}`)
    expect(() => unseal(small(), by(mistyped))).toThrow(
      expect.objectContaining({ code: 'backup-secret-wrong', details: { group: 3 } }),
    )
  })

  test('tells its office and its day to whoever lists a stick, and nothing of its content', () => {
    using folder = tempFolder()
    const path = folder.at('a.hoibk.enc')
    writeFileSync(path, small())
    expect(peekSealed(path)).toMatchObject(facts)
    expect(small().includes('một bản sao lưu')).toBe(false)
    writeFileSync(path, 'không phải')
    expect(peekSealed(path)).toBeNull()
    expect(peekSealed(folder.at('none'))).toBeNull()
  })

  test('can be checked for damage by a computer that has no secret', () => {
    const file = small()
    expect(readSealed(file)).toMatchObject(facts)
    file.writeUInt8(file.readUInt8(1500) ^ 1, 1500)
    expect(() => readSealed(file)).toThrow(
      expect.objectContaining({ code: 'backup-damaged', details: { what: 'digest' } }),
    )
  })

  test('is never the same bytes twice', () => {
    expect(small().equals(small())).toBe(false)
  })

  test('of any bytes gives them back', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) =>
        unseal(seal(bytes, facts, keys), own).equals(bytes),
      ),
      { numRuns: 200 },
    ))
})

describe('a damaged sealed backup', () => {
  test('is refused for a flipped bit in any byte, with its own digest and with one that fits', () => {
    const good = small()
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good)
      bad.writeUInt8(bad.readUInt8(at) ^ (1 << (at % 8)), at)
      expect(answerOf(bad), `byte ${at}`).toBe('backup-damaged')
      // In the digest itself nothing is left to sign.
      if (at >= good.length - 74) continue
      expect(answerOf(signed(bad)), `byte ${at}, signed`).toMatch(/^backup-(damaged|newer|sealed)$/)
      expect(answerOf(signed(bad), by(passphrase)), `byte ${at}, signed`).toMatch(
        /^backup-(damaged|newer|secret-wrong)$/,
      )
    }
  })

  test('is refused wherever it is cut', () => {
    const good = small()
    for (let length = 0; length < good.length; length++) {
      expect(answerOf(good.subarray(0, length)), `cut at ${length}`).toMatch(/^backup-(damaged|not-ours)$/)
    }
    expect(answerOf(Buffer.concat([good, Buffer.from('x')]))).toBe('backup-damaged')
  })

  test('is known as sealed by its beginning or its end alone', () => {
    const good = small()
    expect(isSealed(good.subarray(0, 400))).toBe(true)
    expect(isSealed(good.subarray(100))).toBe(true)
    expect(isSealed(content)).toBe(false)
  })
})

describe('a hostile sealed backup', () => {
  test('whose key would cost more memory than an office PC has is refused before it is derived', () => {
    for (const kdf of [
      { name: 'scrypt', N: 2 ** 30, r: 8, p: 1 },
      { name: 'scrypt', N: 2 ** 18, r: 16, p: 1 },
      { name: 'scrypt', N: 2 ** 17, r: 8, p: 1000 },
      { name: 'scrypt', N: 100_000, r: 8, p: 1 },
      { name: 'scrypt', N: 0, r: 8, p: 1 },
      { name: 'argon2id', N: 2, r: 8, p: 1 },
    ]) {
      const file = withHead((head) => Object.assign(head, { kdf }))
      expect(answerOf(file, by(passphrase)), JSON.stringify(kdf)).toBe('backup-damaged')
    }
  })

  test('that says more, says it twice or says it otherwise is refused', () => {
    expect(answerOf(withHead((head) => Object.assign(head, { more: 1 })))).toBe('backup-damaged')
    expect(answerOf(withHead((head) => delete head.office))).toBe('backup-damaged')
    const good = small().toString('latin1')
    const head = good.split('\n')[1] ?? ''
    const spaced = good.replace(head, head.replace(',', ', '))
    expect(answerOf(signed(Buffer.from(spaced, 'latin1')))).toBe('backup-damaged')
    const twice = good.replace(head, head.replace('{', '{"format":1,'))
    expect(answerOf(signed(Buffer.from(twice, 'latin1')))).toBe('backup-damaged')
  })

  test('with another office in its header is refused by every secret', () => {
    const file = withHead((head) => Object.assign(head, { office: 'Hội khác' }))
    for (const opening of [own, by(passphrase), by(code)])
      expect(answerOf(file, opening)).toBe('backup-damaged')
  })

  test('with the two slots changed about is refused', () => {
    const file = withHead((head) => {
      const { passphrase, recovery } = head.slots as Record<string, unknown>
      head.slots = { passphrase: recovery, recovery: passphrase }
    })
    for (const secret of [passphrase, code]) expect(answerOf(file, by(secret))).toBe('backup-secret-wrong')
  })

  test('of a newer form is refused as newer', () => {
    expect(answerOf(withHead((head) => Object.assign(head, { format: 2 })))).toBe('backup-newer')
  })

  test('whose first line never ends is refused', () => {
    const endless = Buffer.concat([Buffer.from('HOIBKENC1\n'), Buffer.alloc(100_000, 'a')])
    expect(answerOf(signed(Buffer.concat([endless, Buffer.alloc(74)])))).toBe('backup-damaged')
  })
})

test('the usual key is as costly as it is said to be', () => {
  const { kdf } = makeSealingKeys(passphrase, code)
  expect(kdf).toEqual({ name: 'scrypt', N: 131_072, r: 8, p: 1 })
})
