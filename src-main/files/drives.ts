import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { freeBytes, isInside, totalBytes } from './disk.ts'

export interface Place {
  readonly name: string
  readonly path: string
  readonly kind: 'removable' | 'disk' | 'place'
  readonly freeBytes: number | null
}

/** A disk as the system describes it. */
export interface Drive {
  readonly name: string
  readonly path: string
  readonly kind: 'removable' | 'disk'
  /** The serial number of its volume, the same on every computer; null when the system does not tell. */
  readonly serial: string | null
  readonly fileSystem: string | null
  readonly readOnly: boolean
}

export interface Stick extends Drive {
  readonly kind: 'removable'
  readonly freeBytes: number | null
  readonly totalBytes: number | null
}

/** Where a clerk would look first: sticks, disks, the own folders. */
export function usualPlaces(): Place[] {
  return [...drives(), ...ownPlaces()].map(({ name, path, kind }) => ({
    name,
    path,
    kind,
    freeBytes: freeBytes(path),
  }))
}

/** The sticks that are plugged in. */
export function pluggedSticks(): Stick[] {
  return localDrives().flatMap((drive) =>
    drive.kind === 'removable'
      ? [
          {
            ...drive,
            kind: 'removable',
            freeBytes: freeBytes(drive.path),
            totalBytes: totalBytes(drive.path),
          },
        ]
      : [],
  )
}

/** The stick a folder lies on. */
export function stickUnder(folder: string): Drive | undefined {
  return localDrives()
    .filter(({ path, kind }) => kind === 'removable' && isInside(folder, path))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

/** True when two places die together: they lie on the same volume. */
export function onSameVolume(one: string, other: string): boolean {
  // What cannot even be a path is not there.
  const [a, b] = [one, other].map((path) => (existsSync(path) ? statSync(path).dev : undefined))
  return a !== undefined && a === b
}

const drives = (): Drive[] => (process.platform === 'win32' ? windowsDrives(letters) : linuxDrives())

/** Without the drives of other computers: one that is switched off makes whoever asks after it wait for half a minute. */
const localDrives = (): Drive[] =>
  process.platform === 'win32'
    ? windowsDrives(letters.filter((letter) => !network.has(letter)))
    : linuxDrives()

function ownPlaces(): Omit<Place, 'freeBytes'>[] {
  const home = homedir()
  return ['', 'Desktop', 'Documents', 'Downloads']
    .map((name) => join(home, name))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: basename(path), path, kind: 'place' }))
}

const root: Drive = {
  name: '/',
  path: '/',
  kind: 'disk',
  serial: null,
  fileSystem: null,
  readOnly: false,
}

function linuxDrives(): Drive[] {
  const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''
  return [...mountedMedia(mounts, volumeSerials()), ...mediaElsewhere(), root]
}

/** The serial number of each volume by its device, as udev links them. */
function volumeSerials(): Map<string, string> {
  const links = '/dev/disk/by-uuid'
  if (!existsSync(links)) return new Map()
  return new Map(
    readdirSync(links).flatMap((serial): [string, string][] => {
      const link = join(links, serial)
      return existsSync(link) ? [[realpathSync(link), serial]] : []
    }),
  )
}

/** Where sticks are mounted elsewhere, this variable names the folder: each folder inside is taken for a stick. */
function mediaElsewhere(): Drive[] {
  const folder = process.env.SO_KHUYEN_HOC_MEDIA
  if (folder === undefined || !existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ ...root, name, path: join(folder, name), kind: 'removable' as const }))
    .filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
}

/** Sticks and other disks out of the text of /proc/mounts, which writes a blank as \040. */
export function mountedMedia(mounts: string, serials: ReadonlyMap<string, string> = new Map()): Drive[] {
  return mounts.split('\n').flatMap((line) => {
    const [device = '', path = '', fileSystem = '', options = ''] = line.split(' ').map(unescaped)
    if (!/^\/(media|run\/media|mnt)\/./.test(path)) return []
    return [
      {
        name: basename(path),
        path,
        kind: path.startsWith('/mnt/') ? 'disk' : 'removable',
        serial: plainSerial(serials.get(device)),
        fileSystem: fileSystem || null,
        readOnly: options.split(',').includes('ro'),
      },
    ]
  })
}

const unescaped = (word: string): string =>
  word.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))

/** Linux writes "1A2B-3C4D", Windows "1A2B3C4D": it is the same stick. */
const plainSerial = (serial: unknown): string | null =>
  typeof serial === 'string' && serial !== '' ? serial.replaceAll('-', '').toUpperCase() : null

const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZC']
let described: readonly Drive[] = []
let network: ReadonlySet<string> = new Set()
let asked = { letters: '', at: Number.NEGATIVE_INFINITY }
const askAgainAfterMs = 60_000

/** Letters are seen at once; names and kinds come from Windows a moment later and stand there the next time. */
function windowsDrives(among: readonly string[]): Drive[] {
  const present = among.map((letter) => `${letter}:\\`).filter((path) => existsSync(path))
  askWindows(present.join(''))
  return present
    .map((path): Drive => described.find((drive) => drive.path === path) ?? { ...root, name: path, path })
    .sort((a, b) => Number(b.kind === 'removable') - Number(a.kind === 'removable'))
}

// USB hard disks call themselves fixed (3): the bus tells them apart.
const question = `$usb = @(Get-Disk | Where-Object BusType -eq 'USB' | Get-Partition)
$locked = @($usb | Where-Object IsReadOnly | ForEach-Object DriveLetter)
$usb = @($usb | ForEach-Object DriveLetter)
Get-CimInstance Win32_LogicalDisk | ForEach-Object { [pscustomobject]@{
  letter = $_.DeviceID; name = $_.VolumeName; type = $_.DriveType; serial = $_.VolumeSerialNumber
  fileSystem = $_.FileSystem; usb = $usb -contains $_.DeviceID[0]; locked = $locked -contains $_.DeviceID[0] } } | ConvertTo-Json`

/** Asked again when a letter came or went, and now and then: a question takes PowerShell half a second. */
function askWindows(present: string): void {
  const now = performance.now()
  if (asked.letters === present && now - asked.at < askAgainAfterMs) return
  asked = { letters: present, at: now }
  const line = ['-NoProfile', '-NonInteractive', '-Command', question]
  execFile('powershell.exe', line, { timeout: 10_000, windowsHide: true }, (error, said) => {
    // Without an answer the letters alone are shown.
    if (error) return
    described = drivesOf(said)
    network = networkLetters(said)
  })
}

/** What PowerShell said: one object or a list of them. */
function saidDrives(json: string): Record<string, unknown>[] {
  const said = JSON.parse(json) as Record<string, unknown> | Record<string, unknown>[]
  return Array.isArray(said) ? said : [said]
}

const networkDrive = 4

/** Letters that stand for folders of other computers. */
export const networkLetters = (json: string): ReadonlySet<string> =>
  new Set(
    saidDrives(json).flatMap(({ letter, type }) =>
      typeof letter === 'string' && type === networkDrive ? [letter.slice(0, 1)] : [],
    ),
  )

/** The drives in what PowerShell said. */
export function drivesOf(json: string): Drive[] {
  return saidDrives(json).flatMap((drive) => {
    if (typeof drive.letter !== 'string') return []
    const path = `${drive.letter}\\`
    const name =
      typeof drive.name === 'string' && drive.name !== '' ? `${drive.name} (${drive.letter})` : path
    return [
      {
        name,
        path,
        kind: drive.type === 2 || drive.usb === true ? 'removable' : 'disk',
        serial: plainSerial(drive.serial),
        fileSystem: typeof drive.fileSystem === 'string' ? drive.fileSystem : null,
        readOnly: drive.locked === true,
      },
    ]
  })
}
