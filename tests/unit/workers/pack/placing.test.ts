import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../../src-main/contract/refusal.ts'
import { sha256 } from '../../../../src-main/files/digest.ts'
import {
  asStickRefusal,
  partOf,
  place,
  provePart,
  unfit,
  writePart,
} from '../../../../src-main/workers/pack/placing.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const bytes = Buffer.from('một bản sao lưu'.repeat(100_000))
const name = 'so-khuyen-hoc_2020.hoibk.zip'
const megabyte = 1024 * 1024
const refusalIn = (work: () => unknown): Refusal => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('a backup put on a stick', () => {
  test('is there under its own name, whole, and nothing else', () => {
    using stick = tempFolder()
    const told: number[] = []
    const { file } = place(bytes, stick.path, name, (part) => told.push(part))
    expect(readdirSync(stick.path)).toEqual([name])
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })

  test('never takes the name of another, in whatever letters it is written', () => {
    using stick = tempFolder()
    writeFileSync(stick.at(name.toUpperCase()), 'cũ')
    place(bytes, stick.path, name, () => {})
    place(bytes, stick.path, name, () => {})
    expect(readdirSync(stick.path).toSorted()).toEqual([
      name.toUpperCase(),
      'so-khuyen-hoc_2020-2.hoibk.zip',
      'so-khuyen-hoc_2020-3.hoibk.zip',
    ])
    expect(readFileSync(stick.at(name.toUpperCase()), 'utf8')).toBe('cũ')
  })

  test('takes away what an interrupted one left, and nothing else', () => {
    using stick = tempFolder()
    writeFileSync(stick.at('a.hoibk.zip.part'), 'dở')
    writeFileSync(stick.at('b.hoibk.enc.part'), 'dở')
    writeFileSync(stick.at('luận văn.part'), 'của người khác')
    place(bytes, stick.path, name, () => {})
    expect(readdirSync(stick.path).toSorted()).toEqual(['luận văn.part', name].toSorted())
  })

  test('gets no name when the stick holds something else than was written', () => {
    using stick = tempFolder()
    const file = stick.at(name)
    writePart(file, bytes)
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(70_000) ^ 1, 70_000)
    writeFileSync(partOf(file), changed)
    expect(refusalIn(() => provePart(file, sha256(bytes))).code).toBe('backup-not-verified')
    expect(readdirSync(stick.path)).toEqual([`${name}.part`])
  })

  test('is refused by a folder that is gone, and by a file that stands where the folder was', () => {
    using stick = tempFolder()
    expect(refusalIn(() => place(bytes, stick.at('rút'), name, () => {})).code).toBe('stick-gone')
    writeFileSync(stick.at('tệp'), '')
    expect(refusalIn(() => place(bytes, stick.at('tệp'), name, () => {})).code).toBe('stick-gone')
  })

  test('leaves the folder as it was when the file cannot be made', () => {
    using stick = tempFolder()
    // Nothing can be written where a folder has the name of the part.
    mkdirSync(stick.at(`${name}.part`, 'x'), { recursive: true })
    expect(() => place(bytes, stick.path, name, () => {})).not.toThrow()
    expect(readdirSync(stick.path)).toEqual([name])
  })
})

describe('the room on a stick', () => {
  const room = { freeBytes: 10_000 * megabyte, largestFile: Number.POSITIVE_INFINITY }

  test('must be twice the file and 64 MB more', () => {
    const enough = 2 * 100 * megabyte + 64 * megabyte
    expect(unfit({ ...room, freeBytes: enough }, 'E:\\', 100 * megabyte)).toBeNull()
    const refused = unfit({ ...room, freeBytes: enough - 1 }, 'E:\\', 100 * megabyte)
    expect(refused).toMatchObject({ code: 'disk-full', details: { needed: enough, free: enough - 1 } })
  })

  test('is taken on trust where the disk does not tell', () => {
    expect(unfit({ ...room, freeBytes: null }, 'E:\\', 100 * megabyte)).toBeNull()
  })

  test('ends at 4 GB a file where it is formatted as FAT32', () => {
    const fat = { ...room, largestFile: 2 ** 32 - 1 }
    expect(unfit(fat, 'E:\\', 2 ** 32 - 1)).toBeNull()
    expect(unfit(fat, 'E:\\', 2 ** 32)?.code).toBe('stick-limit')
  })
})

describe('what a stick answers', () => {
  const answers: [string, string][] = [
    ...['ENOENT', 'ENOTDIR', 'EIO', 'ENXIO', 'ENODEV', 'ENOTCONN', 'UNKNOWN'].map(
      (code): [string, string] => [code, 'stick-gone'],
    ),
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
    ['EPERM', 'disk-read-only'],
    ['EFBIG', 'stick-limit'],
  ]

  test.each(answers)('%s is told as %s, in a sentence with the place and what to do', (code, refusal) => {
    const told = asStickRefusal(Object.assign(new Error(code), { code }), 'E:\\Sao lưu')
    expect(told).toMatchObject({ code: refusal, details: { path: 'E:\\Sao lưu' } })
    for (const language of ['vi', 'en'] as const) {
      expect(refusalSentence(language, (told as Refusal).code, (told as Refusal).details)).toContain(
        'E:\\Sao lưu',
      )
    }
  })

  test('else is a bug and stays one', () => {
    const bug = new TypeError('x is not a function')
    expect(asStickRefusal(bug, 'E:\\')).toBe(bug)
  })
})
