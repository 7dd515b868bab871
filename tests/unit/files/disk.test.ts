import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  folderAbove,
  freeBytes,
  isInside,
  look,
  makeFolder,
  onDisk,
  remove,
  saveFile,
  writeNewFile,
} from '../../../src-main/files/disk.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code })
}

describe('writing to the disk', () => {
  test('a saved file replaces the old one and leaves nothing beside it', () => {
    using folder = tempFolder()
    saveFile(folder.at('a.txt'), 'trước')
    saveFile(folder.at('a.txt'), 'sau')
    expect(readFileSync(folder.at('a.txt'), 'utf8')).toBe('sau')
    expect(readdirSync(folder.path)).toEqual(['a.txt'])
  })

  test('a new file never overwrites one that is there', () => {
    using folder = tempFolder()
    writeNewFile(folder.at('a'), Buffer.from('1'))
    expect(() => writeNewFile(folder.at('a'), Buffer.from('2'))).toThrow(/EEXIST/)
    expect(readFileSync(folder.at('a'), 'utf8')).toBe('1')
  })

  test('a long file is written in pieces, told as it goes', () => {
    using folder = tempFolder()
    const told: number[] = []
    const bytes = Buffer.alloc(2.5 * 1024 * 1024, 7)
    writeNewFile(folder.at('a'), bytes, (done) => told.push(done))
    expect(told).toEqual([1048576, 2097152, 2621440])
    expect(readFileSync(folder.at('a')).equals(bytes)).toBe(true)
  })

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
    ['ENOENT', 'folder-not-found'],
    ['ENAMETOOLONG', 'folder-not-found'],
    ['EIO', 'disk-failed'],
  ])('%s is said as %s, with the path', (code, refusal) => {
    expect(() => onDisk('/usb', failing(code))).toThrow(
      expect.objectContaining({ code: refusal, details: { path: '/usb' } }),
    )
  })

  test('an error nobody can act on stays what it is', () => {
    expect(() => onDisk('/usb', failing('EMFILE'))).toThrow(
      expect.objectContaining({ code: 'EMFILE', name: 'Error' }),
    )
  })

  test('a full disk is said as such by a real one', () => {
    if (!existsSync('/dev/full')) return
    expect(() => onDisk('/dev/full', () => writeFileSync('/dev/full', 'x'))).toThrow(
      expect.objectContaining({ code: 'disk-full' }),
    )
  })

  test('a folder that is not there is said as such', () => {
    using folder = tempFolder()
    expect(() => look(folder.at('không'))).toThrow(expect.objectContaining({ code: 'folder-not-found' }))
    expect(() => saveFile(folder.at('không', 'a'), 'x')).toThrow(
      expect.objectContaining({ code: 'folder-not-found' }),
    )
  })

  test('a folder cannot be made where a file lies', () => {
    using folder = tempFolder()
    saveFile(folder.at('a'), '')
    expect(() => makeFolder(folder.at('a'))).toThrow(expect.objectContaining({ code: 'folder-not-found' }))
    expect(() => makeFolder(folder.at('a', 'b'))).toThrow(
      expect.objectContaining({ code: 'folder-not-found' }),
    )
  })
})

describe('looking at the disk', () => {
  test('a folder shows its files and folders, and passes over a broken link', () => {
    using folder = tempFolder()
    mkdirSync(folder.at('b'))
    saveFile(folder.at('a'), 'xyz')
    symlinkSync('nowhere', folder.at('c'))
    expect(
      look(folder.path)
        .map(({ name, kind, bytes }) => [name, kind, kind === 'file' ? bytes : 0])
        .sort(),
    ).toEqual([
      ['a', 'file', 3],
      ['b', 'folder', 0],
    ])
  })

  test('free space is told where there is a disk, and null where there is none', () => {
    using folder = tempFolder()
    expect(freeBytes(folder.path)).toBeGreaterThan(0)
    expect(freeBytes(folder.at('không'))).toBeNull()
  })

  test('the top of a drive has no folder above', () => {
    expect(folderAbove('/')).toBeNull()
    expect(folderAbove('/a/b')).toBe('/a')
  })

  test('a folder is inside itself and above its own, also through a link; a neighbour of like name is not', () => {
    using folder = tempFolder()
    mkdirSync(folder.at('data', 'x'), { recursive: true })
    mkdirSync(folder.at('data-2'))
    symlinkSync(folder.at('data'), folder.at('link'))
    expect(isInside(folder.at('data'), folder.at('data'))).toBe(true)
    expect(isInside(folder.at('link', 'x'), folder.at('data'))).toBe(true)
    expect(isInside(folder.at('data-2'), folder.at('data'))).toBe(false)
    expect(isInside(folder.path, folder.at('data'))).toBe(false)
  })

  test.runIf(process.platform === 'linux')('where no folder can be made it is said at once', () => {
    expect(() => makeFolder('/proc/none/data')).toThrow(expect.objectContaining({ code: 'folder-not-found' }))
  })

  test('removing what is gone already does no harm', () => {
    using folder = tempFolder()
    remove(folder.at('không'))
    expect(existsSync(folder.path)).toBe(true)
  })
})
