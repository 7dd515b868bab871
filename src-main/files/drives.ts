import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { freeBytes } from './disk.ts'

export interface Place {
  readonly name: string
  readonly path: string
  readonly kind: 'removable' | 'disk' | 'place'
  readonly freeBytes: number | null
}

/** Where a clerk would look first: sticks, disks, the own folders. */
export function usualPlaces(): Place[] {
  const drives = process.platform === 'win32' ? windowsDrives() : linuxDrives()
  return [...drives, ...ownPlaces()].map((place) => ({ ...place, freeBytes: freeBytes(place.path) }))
}

type Bare = Omit<Place, 'freeBytes'>

function ownPlaces(): Bare[] {
  const home = homedir()
  return ['', 'Desktop', 'Documents', 'Downloads']
    .map((name) => join(home, name))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: basename(path), path, kind: 'place' }))
}

function linuxDrives(): Bare[] {
  const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''
  return [...mountedMedia(mounts), { name: '/', path: '/', kind: 'disk' }]
}

/** Sticks and other disks out of the text of /proc/mounts, which writes a blank as \040. */
export function mountedMedia(mounts: string): Bare[] {
  return mounts.split('\n').flatMap((line) => {
    const path = line
      .split(' ')[1]
      ?.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))
    if (path === undefined || !/^\/(media|run\/media|mnt)\/./.test(path)) return []
    return [{ name: basename(path), path, kind: path.startsWith('/mnt/') ? 'disk' : 'removable' }]
  })
}

const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZC']
let described: readonly Bare[] = []

/** Letters are seen at once; names and kinds come from Windows a moment later and stand there the next time. */
function windowsDrives(): Bare[] {
  askWindows()
  return letters
    .map((letter) => `${letter}:\\`)
    .filter((path) => existsSync(path))
    .map((path): Bare => described.find((drive) => drive.path === path) ?? { name: path, path, kind: 'disk' })
    .sort((a, b) => Number(b.kind === 'removable') - Number(a.kind === 'removable'))
}

// USB hard disks call themselves fixed (3): the bus tells them apart.
const question = `$usb = @(Get-Disk | Where-Object BusType -eq 'USB' | Get-Partition | ForEach-Object DriveLetter)
Get-CimInstance Win32_LogicalDisk | ForEach-Object { [pscustomobject]@{
  letter = $_.DeviceID; name = $_.VolumeName; type = $_.DriveType; usb = $usb -contains $_.DeviceID[0] } } | ConvertTo-Json`

function askWindows(): void {
  const asked = ['-NoProfile', '-NonInteractive', '-Command', question]
  execFile('powershell.exe', asked, { timeout: 10_000, windowsHide: true }, (error, said) => {
    // Without an answer the letters alone are shown.
    if (!error) described = drivesOf(said)
  })
}

/** The drives in what PowerShell said: one object or a list of them. */
export function drivesOf(json: string): Bare[] {
  const said: unknown = JSON.parse(json)
  return (Array.isArray(said) ? said : [said]).flatMap((drive: Record<string, unknown>) => {
    if (typeof drive.letter !== 'string') return []
    const path = `${drive.letter}\\`
    const name =
      typeof drive.name === 'string' && drive.name !== '' ? `${drive.name} (${drive.letter})` : path
    return [{ name, path, kind: drive.type === 2 || drive.usb === true ? 'removable' : 'disk' }]
  })
}
