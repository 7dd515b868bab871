import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BackupManifest } from '../../../src-main/contract/values/backup-manifest.ts'
import { buildContainer, openContainer, peekManifest } from '../../../src-main/files/container.ts'
import { sha256 } from '../../../src-main/files/digest.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const data = Buffer.from('dữ liệu của hội '.repeat(40))
const guide = 'ĐÂY LÀ TỆP SAO LƯU\r\n'

function manifestOf(content: Uint8Array, changed: object = {}): BackupManifest {
  const zero = '0'.repeat(64)
  const manifest: BackupManifest = {
    format: 1,
    program: 'so-khuyen-hoc',
    version: '0.1.0',
    schema: 4,
    schemaSha256: zero,
    office: 'Hội Khuyến học xã Tân Phúc',
    lineage: 'abc',
    generation: 1,
    madeAt: '2020-12-31T08:00:00.000Z',
    counts: { titles: 412 },
    logicalSha256: zero,
    dataSha256: sha256(content),
    dataBytes: content.length,
    chain: { head: '', length: 0 },
    previous: null,
  }
  return { ...manifest, ...changed }
}

const small = (): Buffer => buildContainer({ guide, manifest: manifestOf(data), data })

function answerOf(bytes: Uint8Array): string {
  try {
    openContainer(bytes)
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `bug: ${error}`
  }
}

/** The same damage, but with a digest that fits: what a person with bad intent would write. */
function signed(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, -71)
  return Buffer.concat([body, Buffer.from(`HOIBK1 ${sha256(body)}`)])
}

/** The data as they stand packed in a file: how tightly is the program's own choice. */
function packedIn(file: Buffer): Buffer {
  const name = 'data.sqlite'
  const begin = file.indexOf(name) + name.length
  return file.subarray(begin, begin + file.readUInt32LE(begin - name.length - 12))
}

describe('a backup file', () => {
  test('gives back what went in, and the same content gives the same bytes', () => {
    expect(openContainer(small())).toEqual({ guide, manifest: manifestOf(data), data })
    expect(small().equals(small())).toBe(true)
  })

  test('of any data is read back', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 512, maxLength: 4096 }), fc.string(), (bytes, text) => {
        const content = { guide: text, manifest: manifestOf(bytes), data: bytes }
        expect(Buffer.from(bytes).equals(openContainer(buildContainer(content)).data)).toBe(true)
      }),
      { numRuns: 200 },
    ))

  test('is a ZIP that another program opens', () => {
    using folder = tempFolder()
    writeFileSync(folder.at('a.zip'), small())
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),z.namelist(),len(z.read("data.sqlite")))'
    const said = execFileSync('python3', ['-c', script, folder.at('a.zip')], { encoding: 'utf8' })
    expect(said.trim()).toBe(`None ['DOC-TOI.txt', 'manifest.json', 'data.sqlite'] ${data.length}`)
  })

  test('shows its manifest without being read through', () => {
    using folder = tempFolder()
    writeFileSync(folder.at('a.zip'), small())
    expect(peekManifest(folder.at('a.zip'))?.office).toBe('Hội Khuyến học xã Tân Phúc')
    writeFileSync(folder.at('b.zip'), 'không phải')
    expect(peekManifest(folder.at('b.zip'))).toBeNull()
    expect(peekManifest(folder.at('none.zip'))).toBeNull()
  })
})

describe('a damaged backup file', () => {
  test('is refused for a flipped bit in any byte', () => {
    const good = small()
    const random = fc.sample(fc.nat({ max: 7 }), good.length)
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good)
      bad.writeUInt8(bad.readUInt8(at) ^ (1 << (random[at] ?? 0)), at)
      expect(answerOf(bad), `byte ${at}, bit ${random[at]}`).toMatch(/^backup-(damaged|not-ours)$/)
    }
  })

  test('is refused wherever it is cut', () => {
    const good = small()
    for (let length = 0; length < good.length; length++) {
      expect(answerOf(good.subarray(0, length)), `cut at ${length}`).toMatch(/^backup-(damaged|not-ours)$/)
    }
    expect(answerOf(Buffer.concat([good, Buffer.from('x')]))).toBe('backup-damaged')
  })

  test('says that it is damaged, not that it is foreign, as long as its beginning or end is there', () => {
    const good = small()
    expect(answerOf(good.subarray(0, good.length / 2))).toBe('backup-damaged')
    expect(answerOf(good.subarray(good.length / 2))).toBe('backup-damaged')
    expect(answerOf(Buffer.from('PK\x03\x04 một tệp khác'))).toBe('backup-not-ours')
  })
})

describe('a hostile backup file', () => {
  test('with a flipped bit in its directory and a digest that fits is refused', () => {
    const good = small()
    const directory = good.indexOf('PK\x01\x02')
    for (let at = directory; at < good.length - 71; at++) {
      for (const bit of [0, 3, 7]) {
        const bad = Buffer.from(good)
        bad.writeUInt8(bad.readUInt8(at) ^ (1 << bit), at)
        expect(answerOf(signed(bad)), `byte ${at}, bit ${bit}`).toBe('backup-damaged')
      }
    }
  })

  test.each([
    ['a path as a name', 'data.sqlite', '../a.sqlite'],
    ['another name', 'manifest.json', 'manifesT.json'],
    ['an absolute name', 'data.sqlite', '/etc/passwd'],
  ])('with %s is refused', (_, name, other) => {
    const text = small().toString('latin1').replaceAll(name, other)
    expect(answerOf(signed(Buffer.from(text, 'latin1')))).toBe('backup-damaged')
  })

  test('with an entry that blows up is refused before it is unpacked', () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024)
    const lying = buildContainer({ guide, manifest: manifestOf(data), data: bomb })
    expect(answerOf(lying)).toBe('backup-damaged')
    const good = small()
    const packed = packedIn(good)
    const swapped = Buffer.from(
      good.toString('latin1').replace(packed.toString('latin1'), 'x'.repeat(packed.length)),
      'latin1',
    )
    expect(answerOf(signed(swapped))).toBe('backup-damaged')
  })

  test('with bytes hidden behind its packed data is refused', () => {
    const good = small()
    const packed = packedIn(good)
    const at = good.indexOf(packed)
    // A longer packed size in both of its headers, and what it would hide.
    const bad = Buffer.concat([
      good.subarray(0, at + packed.length),
      Buffer.from('giấu'),
      good.subarray(at + packed.length),
    ])
    const bytes = packed.length + Buffer.byteLength('giấu')
    const directory = bad.lastIndexOf('PK\x01\x02')
    const end = bad.lastIndexOf('PK\x05\x06')
    bad.writeUInt32LE(bytes, at - 'data.sqlite'.length - 12)
    bad.writeUInt32LE(bytes, directory + 20)
    bad.writeUInt32LE(bad.readUInt32LE(end + 16) + Buffer.byteLength('giấu'), end + 16)
    expect(answerOf(signed(bad))).toBe('backup-damaged')
  })

  test('of a newer form is refused as newer', () => {
    const manifest = manifestOf(data, { format: 2 })
    expect(answerOf(buildContainer({ guide, manifest, data }))).toBe('backup-newer')
  })

  test.each([
    ['another program', { program: 'khac' }],
    ['no date', { madeAt: 'hôm qua' }],
    ['wrong digest', { dataSha256: '1'.repeat(64) }],
    ['wrong size', { dataBytes: 100_000 }],
    ['negative counts', { counts: { titles: -1 } }],
  ])('with %s in its manifest is refused', (_, changed) => {
    expect(answerOf(buildContainer({ guide, manifest: manifestOf(data, changed), data }))).toBe(
      'backup-damaged',
    )
  })

  test('of random bytes is refused without a bug', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat({ max: 1000 }), (noise, at) => {
        const bytes = small()
        bytes.set(noise.subarray(0, bytes.length - at), Math.min(at, bytes.length))
        return noise.length === 0 || /^(accepted|backup-(damaged|not-ours))$/.test(answerOf(signed(bytes)))
      }),
      { numRuns: 1000 },
    ))
})
