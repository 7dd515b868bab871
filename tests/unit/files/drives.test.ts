import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drivesOf, mountedMedia, usualPlaces } from '../../../src-main/files/drives.ts'

describe('where a backup can be put', () => {
  test('are places that are there, with the free space of each', () => {
    const places = usualPlaces()
    expect(places.every(({ path }) => existsSync(path))).toBe(true)
    expect(places.some(({ kind }) => kind === 'disk')).toBe(true)
    expect(places.some(({ freeBytes }) => freeBytes !== null && freeBytes > 0)).toBe(true)
  })

  test('on Linux are the mounted sticks, blanks in their names too', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sdb1 /media/hoi/SAO\\040LUU vfat rw 0 0',
      '/dev/sdc1 /run/media/hoi/USB vfat rw 0 0',
      '/dev/sdd1 /mnt/kho ext4 rw 0 0',
      'tmpfs /run tmpfs rw 0 0',
      '',
    ].join('\n')
    expect(mountedMedia(mounts)).toEqual([
      { name: 'SAO LUU', path: '/media/hoi/SAO LUU', kind: 'removable' },
      { name: 'USB', path: '/run/media/hoi/USB', kind: 'removable' },
      { name: 'kho', path: '/mnt/kho', kind: 'disk' },
    ])
  })

  test('on Windows are the letters with their names; a USB hard disk counts as a stick', () => {
    const said = [
      { letter: 'C:', name: 'Windows', type: 3, usb: false },
      { letter: 'E:', name: 'SAO LƯU', type: 2, usb: true },
      { letter: 'F:', name: null, type: 3, usb: true },
      { name: 'không có chữ' },
    ]
    expect(drivesOf(JSON.stringify(said))).toEqual([
      { name: 'Windows (C:)', path: 'C:\\', kind: 'disk' },
      { name: 'SAO LƯU (E:)', path: 'E:\\', kind: 'removable' },
      { name: 'F:\\', path: 'F:\\', kind: 'removable' },
    ])
    expect(drivesOf(JSON.stringify(said[0]))).toHaveLength(1)
  })
})
