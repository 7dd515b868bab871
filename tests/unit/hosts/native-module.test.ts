import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { damagedNative, nativeDigests } from '../../../src-main/hosts/native-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, root, run } from './built.ts'

const library = 'node_modules/better-sqlite3'
const prebuilt = (name: string): string => `${library}/prebuilds/${name}.node`
const compiled = `${library}/build/Release/better_sqlite3.node`
const windows = { platform: 'win32', arch: 'x64' }
const linux = { platform: 'linux', arch: 'x64' }

/** A program's folder with native modules of these texts in it. */
function programWith(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const shipped = {
  [prebuilt('win32-x64')]: 'w',
  [prebuilt('linux-x64')]: 'l',
  [prebuilt('darwin-arm64')]: 'd',
}

describe('the native module is known by the digest that the build took of it', () => {
  test('what was not touched is whole, on every machine it is for', () => {
    using folder = tempFolder()
    const expected = nativeDigests(programWith(folder.path, shipped))
    expect(Object.keys(expected).toSorted()).toEqual(Object.keys(shipped).toSorted())
    for (const on of [windows, linux, { platform: 'darwin', arch: 'arm64' }])
      expect(damagedNative(folder.path, expected, on)).toBeNull()
  })

  test('what was changed, emptied or taken away is named; what is for other machines does not matter', () => {
    using folder = tempFolder()
    const expected = nativeDigests(programWith(folder.path, shipped))
    for (const text of ['W', '', 'w\0']) {
      writeFileSync(folder.at(prebuilt('win32-x64')), text)
      expect(damagedNative(folder.path, expected, windows)).toBe(prebuilt('win32-x64'))
      expect(damagedNative(folder.path, expected, linux)).toBeNull()
    }
    rmSync(folder.at(prebuilt('win32-x64')))
    expect(damagedNative(folder.path, expected, windows)).toBe(prebuilt('win32-x64'))
    // A whole file of another machine in its place.
    copyFileSync(folder.at(prebuilt('linux-x64')), folder.at(prebuilt('win32-x64')))
    expect(damagedNative(folder.path, expected, windows)).toBe(prebuilt('win32-x64'))
  })

  test('one compiled on this machine comes first: known when it was there at the build, refused when it came later', () => {
    using folder = tempFolder()
    const before = nativeDigests(programWith(folder.path, shipped))
    programWith(folder.path, { [compiled]: 'own' })
    expect(damagedNative(folder.path, before, linux)).toBe(compiled)
    expect(damagedNative(folder.path, nativeDigests(folder.path), linux)).toBeNull()
  })
})

/** The built program in a folder of its own, so that one byte of its native module may be changed. */
function copyOfProgram(to: string): { root: string; native: string } {
  for (const part of ['out', 'package.json']) cpSync(join(root, part), join(to, part), { recursive: true })
  symlinkSync(join(root, 'resources'), join(to, 'resources'))
  const native = prebuilt(`${process.platform}-${process.arch}`)
  for (const part of [`${library}/package.json`, `${library}/lib`, native])
    cpSync(join(root, part), join(to, part), { recursive: true })
  symlinkSync(join(root, 'node_modules/pdfmake'), join(to, 'node_modules/pdfmake'))
  return { root: to, native: join(to, native) }
}

function damage(path: string): void {
  const bytes = readFileSync(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

describe('the built program', () => {
  beforeAll(build, 120_000)

  test('opens data with the module it was built with, and with one bit of it changed opens none, at every door', () => {
    using folder = tempFolder()
    const copy = copyOfProgram(folder.at('program'))
    const data = folder.at('office')
    const ask = (script: string, args: readonly string[], language: string) =>
      run(script, [...args, '--data', data], { ...process.env, LC_ALL: language }, copy.root)
    expect(ask('out/main/cli.cjs', ['history'], 'vi_VN')).toMatchObject({ code: 0, err: '' })

    damage(copy.native)

    const { code, err } = ask('out/main/cli.cjs', ['history'], 'vi_VN')
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(err).toContain(copy.native)
    expect(err).toMatch(/Cài lại Sổ Khuyến Học/)
    const browser = ask('out/main/browser.cjs', ['--no-open'], 'en_GB')
    expect(browser.code).toBe(1)
    expect(browser.err).toMatch(/not as it was installed.*Install Sổ Khuyến Học again/)
    const electron = run('tests/unit/hosts/electron-run.mjs', [copy.root, data, 'first'])
    expect(JSON.parse(electron.out)).toMatchObject({
      exits: [1],
      errors: [['Sổ Khuyến Học', expect.stringContaining(copy.native)]],
    })
    expect(existsSync(join(data, 'CURRENT'))).toBe(false)
  })
})
