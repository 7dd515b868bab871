import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import {
  drivesOf,
  mountedMedia,
  networkLetters,
  onSameVolume,
  pluggedSticks,
  stickUnder,
  usualPlaces,
} from '../../../src-main/files/drives.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('where a backup can be put', () => {
  test('are places that are there, with the free space of each', () => {
    const places = usualPlaces()
    expect(places.every(({ path }) => existsSync(path))).toBe(true)
    expect(places.some(({ kind }) => kind === 'disk')).toBe(true)
    expect(places.some(({ freeBytes }) => freeBytes !== null && freeBytes > 0)).toBe(true)
  })

  test('on Linux are the mounted sticks, blanks in their names too, each with the serial number of its volume', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sdb1 /media/hoi/SAO\\040LUU vfat rw,relatime 0 0',
      '/dev/sdc1 /run/media/hoi/USB exfat ro,nosuid 0 0',
      '/dev/sdd1 /mnt/kho ext4 rw 0 0',
      'tmpfs /run tmpfs rw 0 0',
      '',
    ].join('\n')
    const serials = new Map([
      ['/dev/sdb1', '1A2B-3c4d'],
      ['/dev/sda1', 'e1f6'],
    ])
    expect(mountedMedia(mounts, serials)).toEqual([
      {
        name: 'SAO LUU',
        path: '/media/hoi/SAO LUU',
        kind: 'removable',
        serial: '1A2B3C4D',
        fileSystem: 'vfat',
        readOnly: false,
      },
      {
        name: 'USB',
        path: '/run/media/hoi/USB',
        kind: 'removable',
        serial: null,
        fileSystem: 'exfat',
        readOnly: true,
      },
      { name: 'kho', path: '/mnt/kho', kind: 'disk', serial: null, fileSystem: 'ext4', readOnly: false },
    ])
  })

  test('on Windows are the letters with their names; a USB hard disk counts as a stick', () => {
    const said = [
      { letter: 'C:', name: 'Windows', type: 3, usb: false },
      {
        letter: 'E:',
        name: 'SAO LƯU',
        type: 2,
        usb: true,
        serial: '1A2B3C4D',
        fileSystem: 'FAT32',
        locked: true,
      },
      { letter: 'F:', name: null, type: 3, usb: true },
      { name: 'không có chữ' },
    ]
    const bare = { serial: null, fileSystem: null, readOnly: false }
    expect(drivesOf(JSON.stringify(said))).toEqual([
      { ...bare, name: 'Windows (C:)', path: 'C:\\', kind: 'disk' },
      {
        name: 'SAO LƯU (E:)',
        path: 'E:\\',
        kind: 'removable',
        serial: '1A2B3C4D',
        fileSystem: 'FAT32',
        readOnly: true,
      },
      { ...bare, name: 'F:\\', path: 'F:\\', kind: 'removable' },
    ])
    expect(drivesOf(JSON.stringify(said[0]))).toHaveLength(1)
    const shared = { letter: 'Z:', name: 'Chung', type: 4, usb: false }
    expect([...networkLetters(JSON.stringify([...said, shared]))]).toEqual(['Z'])
  })

  test('elsewhere are the folders inside the one that is named for it', () => {
    using media = tempFolder()
    mkdirSync(media.at('KINGSTON', 'Sao lưu'), { recursive: true })
    writeFileSync(media.at('thư.txt'), '')
    vi.stubEnv('SO_KHUYEN_HOC_MEDIA', media.path)
    expect(pluggedSticks().filter(({ path }) => path.startsWith(media.path))).toMatchObject([
      { name: 'KINGSTON', path: media.at('KINGSTON'), kind: 'removable', serial: null },
    ])
    expect(stickUnder(media.at('KINGSTON', 'Sao lưu'))).toMatchObject({ name: 'KINGSTON' })
    expect(stickUnder(media.path)).toBeUndefined()
    vi.unstubAllEnvs()
  })
})

test('a folder and the one inside it die together; a file system of its own does not die with them', () => {
  using folder = tempFolder()
  mkdirSync(folder.at('a'))
  expect(onSameVolume(folder.path, folder.at('a'))).toBe(true)
  expect(onSameVolume(folder.path, '/proc')).toBe(false)
  expect(onSameVolume(folder.path, folder.at('không có'))).toBe(false)
})
