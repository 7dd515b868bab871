import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal, type RefusalCode } from '../contract/refusal.ts'

/** What is known of a folder and its computer: everything the judgement needs, and nothing else. */
export interface Surroundings {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** As it was named. */
  readonly folder: string
  /** With links and mapped drives followed: a mapped drive of Windows becomes `\\server\share`. */
  readonly real: string
  /** The text of /proc/mounts; '' elsewhere. */
  readonly mounts: string
  /** What Windows calls the drive: 2 removable, 3 fixed, 4 network; null when it was not asked. */
  readonly driveType: number | null
}

export interface Danger {
  readonly code: Extract<RefusalCode, 'folder-on-network' | 'folder-synced' | 'folder-removable'>
  readonly details: { readonly folder: string; readonly service?: string }
}

/** Why live data must not lie in a folder; null where they may. Backups may lie anywhere. */
export function dangerOf(seen: Surroundings): Danger | null {
  const { folder, real, driveType } = seen
  if ([folder, real].some(isUnc) || driveType === 4) return { code: 'folder-on-network', details: { folder } }
  const service = synchronising(seen)
  if (service !== null) return { code: 'folder-synced', details: { folder, service } }
  if (driveType === 2) return { code: 'folder-removable', details: { folder } }
  return seen.platform === 'linux' ? dangerOfMount(seen) : null
}

/** `\\?\C:\…` is a long way to write a drive, `\\?\UNC\…` and `\\server\…` are a network. */
const isUnc = (path: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}(?![?.][\\/])[^\\/]/.test(path)

const services: readonly (readonly [service: string, folder: RegExp])[] = [
  ['OneDrive', /^OneDrive( - .+)?$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['Google Drive', /^(Google ?Drive|My Drive|Drive của tôi|GoogleDrive-.+|\.shortcut-targets-by-id)$/i],
  ['iCloud', /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i],
  ['CloudStorage', /^CloudStorage$/],
]

function synchronising({ folder, real, env, platform }: Surroundings): string | null {
  for (const [name, root] of Object.entries(env)) {
    if (!/^OneDrive/i.test(name) || root === undefined || root === '') continue
    if ([folder, real].some((path) => isBelow(path, root, platform))) return 'OneDrive'
  }
  const parts = [folder, real].flatMap((path) => path.split(/[\\/]/))
  return services.find(([, shape]) => parts.some((part) => shape.test(part)))?.[0] ?? null
}

function isBelow(path: string, root: string, platform: string): boolean {
  const plain = (text: string): string => {
    const parts = text.split(/[\\/]/).filter((part) => part !== '')
    return `${platform === 'win32' ? parts.join('/').toLowerCase() : parts.join('/')}/`
  }
  return plain(path).startsWith(plain(root))
}

const network = /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|glusterfs|davfs|sshfs|fuse\..+)$/
const media = /^\/(run\/)?media\/./

function dangerOfMount({ folder, real, mounts }: Surroundings): Danger | null {
  const [found] = mounts
    .split('\n')
    .flatMap((line) => {
      const [, at, type] = line.split(' ')
      const path = at?.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
      return path === undefined || type === undefined ? [] : [{ path, type }]
    })
    .filter(({ path }) => isBelow(real, path, 'linux'))
    // The deepest mount holds the folder; of two at one place the later hides the earlier.
    .reverse()
    .sort((a, b) => b.path.length - a.path.length)
  if (found === undefined) return null
  if (network.test(found.type)) return { code: 'folder-on-network', details: { folder } }
  return media.test(found.path) ? { code: 'folder-removable', details: { folder } } : null
}

/** Refuses a folder in which open data would come to harm: `folder-on-network`, `folder-synced`, `folder-removable`. */
export async function refuseUnsafeFolder(folder: string): Promise<void> {
  const { platform, env } = process
  const real = realOf(resolve(folder))
  const mounts =
    platform === 'linux' && existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''
  const driveType = platform === 'win32' ? await driveTypeOf(real, env) : null
  const danger = dangerOf({ platform, env, folder, real, mounts, driveType })
  if (danger !== null) throw new Refusal(danger.code, danger.details)
}

/** Of a folder that is still to be made, the nearest one above that stands. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  const above = dirname(path)
  return above === path ? path : realOf(above)
}

const known = new Map<string, Promise<number | null>>()

/** Windows is asked only about drives other than its own: the answer takes a second. USB hard disks call themselves fixed. */
function driveTypeOf(path: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  const letter = /^([A-Za-z]):/.exec(path)?.[1]?.toUpperCase()
  const own = (env.SystemDrive ?? 'C:').slice(0, 1).toUpperCase()
  if (letter === undefined || letter === own) return Promise.resolve(null)
  const asked = known.get(letter) ?? askDriveType(letter)
  known.set(letter, asked)
  return asked
}

function askDriveType(letter: string): Promise<number | null> {
  const question = `$usb = @(Get-Disk | Where-Object BusType -eq 'USB' | Get-Partition | ForEach-Object DriveLetter)
if ($usb -contains '${letter}') { 2 } else { (Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType }`
  const options = { timeout: 10_000, windowsHide: true }
  return new Promise((told) => {
    execFile(
      'powershell.exe',
      ['-NoProfile', '-NonInteractive', '-Command', question],
      options,
      (error, said) => {
        const type = Number.parseInt(said, 10)
        // Where Windows does not answer, the path alone was judged.
        told(error !== null || Number.isNaN(type) ? null : type)
      },
    )
  })
}
