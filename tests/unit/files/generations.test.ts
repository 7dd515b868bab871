import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Generations, openGenerations } from '../../../src-main/files/generations.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const nothing = (): void => {}
const writing = (text: string) => (path: string) => writeFileSync(path, text)
const refusal = (code: string) => expect.objectContaining({ code })

async function next(generations: Generations, text: string): Promise<void> {
  const { number } = await generations.fill(writing(text), nothing)
  generations.flip(number)
}

describe('the generations of the data', () => {
  test('a first start finds an empty folder, made for it', () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.at('data'))
    expect(generations.isEmpty).toBe(true)
    expect(generations.number()).toBe(0)
    expect(existsSync(folder.at('data'))).toBe(true)
  })

  test('what was filled and flipped is the live one, also after opening again', async () => {
    using folder = tempFolder()
    await next(openGenerations(folder.path), 'một')
    const again = openGenerations(folder.path)
    expect(again.isEmpty).toBe(false)
    expect(basename(again.current())).toBe('hoi-000001.sqlite')
    expect(readFileSync(again.current(), 'utf8')).toBe('một')
  })

  test('what was filled but not flipped leaves the old one live', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    await next(generations, 'một')
    await generations.fill(writing('hai'), nothing)
    expect(readFileSync(openGenerations(folder.path).current(), 'utf8')).toBe('một')
  })

  test('the one before can be flipped back to', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    await next(generations, 'một')
    await next(generations, 'hai')
    generations.flip(1)
    expect(readFileSync(generations.current(), 'utf8')).toBe('một')
    await next(generations, 'ba')
    expect(generations.kept()).toEqual([1, 2, 3])
  })

  test('what fails to fill or to verify leaves no file', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    await next(generations, 'một')
    const bad = (path: string): void => {
      writeFileSync(path, 'nửa chừng')
      throw new Error('hỏng')
    }
    await expect(generations.fill(bad, nothing)).rejects.toThrow('hỏng')
    await expect(
      generations.fill(writing('x'), () => {
        throw new Error('không khớp')
      }),
    ).rejects.toThrow('không khớp')
    expect(readdirSync(folder.path).sort()).toEqual(['CURRENT', 'hoi-000001.sqlite'])
  })

  test('a file with an open journal beside it is not taken', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    const open = (path: string): void => {
      writeFileSync(path, 'x')
      writeFileSync(`${path}-wal`, 'y')
    }
    await expect(generations.fill(open, nothing)).rejects.toThrow(/-wal remains/)
  })

  test('a full disk while filling is said as such', async () => {
    using folder = tempFolder()
    const full = (): never => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    }
    await expect(openGenerations(folder.path).fill(full, nothing)).rejects.toEqual(refusal('disk-full'))
  })

  test('the last three stay, and those younger than thirty days', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    for (const text of ['1', '2', '3', '4', '5']) await next(generations, text)
    expect(generations.kept()).toEqual([1, 2, 3, 4, 5])
    const old = Date.now() / 1000 - 31 * 24 * 3600
    for (const number of [1, 3, 4, 5]) utimesSync(folder.at(`hoi-00000${number}.sqlite`), old, old)
    await next(generations, '6')
    expect(generations.kept()).toEqual([2, 4, 5, 6])
  })
})

describe('data without a good pointer', () => {
  test('are refused when CURRENT is missing', async () => {
    using folder = tempFolder()
    await next(openGenerations(folder.path), 'một')
    rmSync(folder.at('CURRENT'))
    expect(() => openGenerations(folder.path)).toThrow(refusal('current-missing'))
  })

  test('are refused when any byte of CURRENT is damaged or cut', async () => {
    using folder = tempFolder()
    await next(openGenerations(folder.path), 'một')
    const good = readFileSync(folder.at('CURRENT'))
    for (let at = 0; at < good.length; at++) {
      const damaged = Buffer.from(good)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
      writeFileSync(folder.at('CURRENT'), damaged)
      expect(() => openGenerations(folder.path)).toThrow(refusal('current-missing'))
      writeFileSync(folder.at('CURRENT'), good.subarray(0, at))
      expect(() => openGenerations(folder.path)).toThrow(refusal('current-missing'))
    }
  })

  test('are refused when the file it names is gone', async () => {
    using folder = tempFolder()
    await next(openGenerations(folder.path), 'một')
    rmSync(folder.at('hoi-000001.sqlite'))
    expect(() => openGenerations(folder.path)).toThrow(refusal('current-missing'))
  })

  test('a first start that was cut off begins anew, without anyone being asked', async () => {
    using folder = tempFolder()
    await openGenerations(folder.path).fill(writing('dở dang'), nothing)
    const again = openGenerations(folder.path)
    expect(again.isEmpty).toBe(true)
    await next(again, 'một')
    expect(readFileSync(again.current(), 'utf8')).toBe('một')
    expect(readdirSync(folder.path).sort()).toEqual(['CURRENT', 'hoi-000001.sqlite'])
  })

  test('a folder that another program is just beginning is refused', async () => {
    using folder = tempFolder()
    const generations = openGenerations(folder.path)
    writeFileSync(folder.at('FIRST-START'), String(process.ppid))
    await expect(generations.fill(writing('x'), nothing)).rejects.toEqual(refusal('data-in-use'))
  })

  test('a path that is a file is no data folder', () => {
    using folder = tempFolder()
    writeFileSync(folder.at('x'), '')
    expect(() => openGenerations(folder.at('x'))).toThrow(refusal('folder-not-found'))
    mkdirSync(folder.at('y'))
    expect(openGenerations(folder.at('y')).isEmpty).toBe(true)
  })
})
