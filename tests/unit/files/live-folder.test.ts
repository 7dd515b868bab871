import { describe, expect, test } from 'vitest'
import { dangerOf, refuseUnsafeFolder, type Surroundings } from '../../../src-main/files/live-folder.ts'
import { canMakeDisks, smallDisk } from '../../support/small-disk.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const windows = (folder: string, more: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'win32',
  env: { SystemDrive: 'C:', OneDrive: 'C:\\Users\\Hoa\\OneDrive - Hội', OneDriveConsumer: '' },
  folder,
  real: folder,
  mounts: '',
  driveType: null,
  ...more,
})
const linux = (folder: string, mounts: string, real = folder): Surroundings => ({
  platform: 'linux',
  env: {},
  folder,
  real,
  mounts,
  driveType: null,
})
const disks = '/dev/sda1 / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n'

describe('where live data may lie on Windows', () => {
  test.each([
    'C:\\Users\\Hoa\\AppData\\Local\\SoKhuyenHoc',
    'C:\\Users\\Đỗ Ánh\\AppData\\Local\\SoKhuyenHoc',
    '\\\\?\\C:\\Users\\Hoa\\AppData\\Local\\SoKhuyenHoc',
    'C:\\Users\\Hoa\\OneDriveCu\\SoKhuyenHoc',
    'C:\\Hop Dropbox cu\\So',
    'D:\\SoKhuyenHoc',
  ])('%s is a disk of the computer', (folder) => {
    expect(dangerOf(windows(folder, { driveType: folder.startsWith('D') ? 3 : null }))).toBeNull()
  })

  test.each([
    ['\\\\may-chu\\chung\\SoKhuyenHoc', 'folder-on-network'],
    ['//may-chu/chung/SoKhuyenHoc', 'folder-on-network'],
    ['\\\\?\\UNC\\may-chu\\chung\\SoKhuyenHoc', 'folder-on-network'],
    ['C:\\Users\\Hoa\\OneDrive - Hội\\SoKhuyenHoc', 'folder-synced'],
    ['c:\\users\\hoa\\onedrive - hội\\so', 'folder-synced'],
    ['D:\\OneDrive\\So', 'folder-synced'],
    ['D:\\Dropbox (Hội)\\So', 'folder-synced'],
    ['G:\\My Drive\\So', 'folder-synced'],
    ['G:\\Drive của tôi\\So', 'folder-synced'],
    ['C:\\Users\\Hoa\\Google Drive\\So', 'folder-synced'],
    ['C:\\Users\\Hoa\\iCloudDrive\\So', 'folder-synced'],
  ])('%s is refused: %s', (folder, code) => {
    expect(dangerOf(windows(folder))?.code).toBe(code)
  })

  test('a drive of the network is refused, by what Windows says of it or by where it leads', () => {
    expect(dangerOf(windows('Z:\\So', { driveType: 4 }))?.code).toBe('folder-on-network')
    expect(dangerOf(windows('Z:\\So', { real: '\\\\may-chu\\chung\\So' }))?.code).toBe('folder-on-network')
  })

  test('a stick is refused', () => {
    expect(dangerOf(windows('E:\\So', { driveType: 2 }))?.code).toBe('folder-removable')
  })

  test('a link into a synchronised folder is found', () => {
    const real = 'C:\\Users\\Hoa\\OneDrive - Hội\\So'
    expect(dangerOf(windows('C:\\So', { real }))).toMatchObject({
      code: 'folder-synced',
      details: { folder: 'C:\\So', service: 'OneDrive' },
    })
  })
})

describe('where live data may lie on Linux and macOS', () => {
  test.each(['/home/hoa/.local/share/so-khuyen-hoc', '/tmp/so', '/mnt/data/so', '/media'])(
    '%s is a disk',
    (folder) => {
      expect(dangerOf(linux(folder, `${disks}/dev/sdb1 /mnt/data ext4 rw 0 0\n`))).toBeNull()
    },
  )

  test.each([
    ['nfs4', 'folder-on-network'],
    ['cifs', 'folder-on-network'],
    ['smb3', 'folder-on-network'],
    ['fuse.sshfs', 'folder-on-network'],
    ['fuse.rclone', 'folder-on-network'],
    ['fuseblk', null],
    ['btrfs', null],
  ])('a folder on %s: %s', (type, code) => {
    const mounts = `${disks}x /srv/chung\\040hoi ${type} rw 0 0\n`
    expect(dangerOf(linux('/srv/chung hoi/so', mounts))?.code ?? null).toBe(code)
    expect(dangerOf(linux('/srv/chung', mounts))).toBeNull()
  })

  test('the deepest mount decides, and of two at one place the later', () => {
    const mounts = `${disks}x /srv nfs rw 0 0\n/dev/sdc1 /srv/dia ext4 rw 0 0\n`
    expect(dangerOf(linux('/srv/dia/so', mounts))).toBeNull()
    expect(dangerOf(linux('/srv/so', mounts))?.code).toBe('folder-on-network')
    expect(dangerOf(linux('/srv/so', `${mounts}/dev/sdd1 /srv ext4 rw 0 0\n`))).toBeNull()
  })

  test.each(['/media/hoa/KINGSTON', '/run/media/hoa/KINGSTON'])('a stick at %s is refused', (at) => {
    expect(dangerOf(linux(`${at}/so`, `${disks}/dev/sdb1 ${at} vfat rw 0 0\n`))?.code).toBe(
      'folder-removable',
    )
  })

  test('folders of Dropbox and iCloud are refused', () => {
    expect(dangerOf(linux('/home/hoa/Dropbox/so', disks))?.code).toBe('folder-synced')
    const icloud = '/Users/hoa/Library/Mobile Documents/com~apple~CloudDocs/so'
    expect(dangerOf({ ...linux(icloud, ''), platform: 'darwin' })?.code).toBe('folder-synced')
  })
})

test('a folder of this machine is let pass, one that is still to be made too', async () => {
  using folder = tempFolder()
  await refuseUnsafeFolder(folder.path)
  await refuseUnsafeFolder(folder.at('still', 'to', 'be', 'made'))
})

test.runIf(canMakeDisks())('a disk in memory is no stick', async () => {
  using disk = smallDisk(1)
  await refuseUnsafeFolder(disk.path)
})
