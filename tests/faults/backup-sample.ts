import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { type BackupManifest, backupFormat } from '../../src-main/contract/values/backup-manifest.ts'
import { recoveryCodeOf } from '../../src-main/contract/values/recovery-code.ts'
import type { KeyCost, SealingKeys } from '../../src-main/contract/values/sealed-header.ts'
import type { Inventory } from '../../src-main/database/inventory.ts'
import { prepareCopy, settleCopy } from '../../src-main/database/restore.ts'
import { type BackupContent, buildContainer, openContainer } from '../../src-main/files/container.ts'
import { sha256 } from '../../src-main/files/digest.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { isSealed, makeSealingKeys, type Opening, seal, unseal } from '../../src-main/files/sealed.ts'
import { type Dice, diceFrom } from './fault.ts'
import { foundOffice } from './office.ts'

const guide = 'ĐÂY LÀ BẢN SAO LƯU\r\n'
/** What guards a key is tried elsewhere; here thousands of files are opened. */
const cheap: KeyCost = { name: 'scrypt', N: 2, r: 1, p: 1 }
export const passphrase = 'bốn con mèo lười nằm'
export const recoveryCode = recoveryCodeOf(Uint8Array.from({ length: 28 }, (_, nth) => nth * 11))
export const keys: SealingKeys = makeSealingKeys(passphrase, recoveryCode, cheap)

/** The data file of a small real office, ready for packing; `fillBytes` of it cannot be packed smaller. */
export async function smallData(folder: string, fillBytes = 0, families = 8): Promise<string> {
  const office = join(folder, 'office')
  await foundOffice(office, families)
  const path = join(folder, 'small.sqlite')
  copyFileSync(openGenerations(office).current(), path)
  if (fillBytes > 0) fill(path, fillBytes)
  return path
}

function fill(path: string, bytes: number): void {
  const dice = diceFrom(1)
  const noise = Buffer.from(Uint8Array.from({ length: Math.ceil((bytes * 3) / 4) }, () => dice(256)))
  const db = new Database(path)
  db.prepare(
    'INSERT INTO preferences (id, body) VALUES (1, :body) ON CONFLICT (id) DO UPDATE SET body = :body',
  ).run({ body: JSON.stringify(noise.toString('base64')) })
  db.close()
}

export function manifestOf(data: Uint8Array, facts: Inventory): BackupManifest {
  return {
    format: backupFormat,
    program: 'so-khuyen-hoc',
    version: '0.0.0-faults',
    ...facts,
    generation: 1,
    madeAt: '2020-11-20T00:00:00.000Z',
    dataSha256: sha256(data),
    dataBytes: data.length,
    previous: null,
  }
}

export function contentOf(path: string): BackupContent {
  settleCopy(path)
  const facts = prepareCopy(path)
  const data = readFileSync(path)
  return { guide, manifest: manifestOf(data, facts), data }
}

export interface Sample {
  readonly content: BackupContent
  readonly plain: Buffer
  readonly sealed: Buffer
}

export async function sampleBackup(folder: string, fillBytes: number): Promise<Sample> {
  const content = contentOf(await smallData(folder, fillBytes))
  const plain = buildContainer(content)
  return { content, plain, sealed: seal(plain, content.manifest, keys) }
}

/** The same damage with a digest that fits: what a person with bad intent would write. */
export function signed(file: Buffer): Buffer {
  const [magic, bytes] = isSealed(file) ? ['HOIBKENC1 ', 74] : ['HOIBK1 ', 71]
  const body = file.subarray(0, -bytes)
  return Buffer.concat([body, Buffer.from(magic + sha256(body), 'latin1')])
}

const whats = new Set(['cut-short', 'digest', 'form', 'manifest', 'data-digest', 'too-large'])

/**
 * What becomes of a file: "accepted", the known word it is refused with, or "bug: …". The six ways of being damaged, foreign,
 * newer, and for sealed ones the question for the secret are known.
 */
export function fateOf(file: Uint8Array, opening: Opening = { keys, secret: null }): string {
  try {
    openContainer(isSealed(file) ? unseal(file, opening) : file)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof Refusal)) return `bug: ${error instanceof Error ? error.stack : error}`
    const { code, details } = error
    if (code === 'backup-damaged' && whats.has(String(details.what))) return `damaged: ${details.what}`
    const known = ['backup-not-ours', 'backup-newer', 'backup-sealed', 'backup-secret-wrong']
    return known.includes(code) ? code : `bug: ${code} ${JSON.stringify(details)}`
  }
}

/**
 * True when a plain file holds the very same as another. The last bits of packed data, and those of codes that are not used, mean
 * nothing: whoever makes the digest fit may change them, and changes nothing by it.
 */
export function isSameContent(file: Uint8Array, { guide, manifest, data }: BackupContent): boolean {
  if (isSealed(file)) return false
  const opened = openContainer(file)
  return (
    opened.guide === guide &&
    isDeepStrictEqual(opened.manifest, manifest) &&
    Buffer.from(data).equals(opened.data)
  )
}

export const flipped = (file: Buffer, bit: number): Buffer => {
  const bad = Buffer.from(file)
  bad.writeUInt8(bad.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return bad
}

const sector = 512

/** One of the ways a worn or lying medium damages a file; never the same bytes again. */
export function damaged(file: Buffer, dice: Dice): { bad: Buffer; how: string } {
  const sectors = Math.ceil(file.length / sector)
  for (;;) {
    const bad = Buffer.from(file)
    const at = dice(sectors) * sector
    const how = dice.pick(['zeroed', 'swapped', 'duplicated', 'shifted', 'noise', 'bits', 'cut'] as const)
    const words = `${how} at ${at}`
    if (how === 'cut') return { bad: bad.subarray(0, dice(file.length)), how: words }
    damageSector(bad, how, at, dice)
    if (!bad.equals(file)) return { bad, how: words }
  }
}

export function damageSector(
  bad: Buffer,
  how: 'zeroed' | 'swapped' | 'duplicated' | 'shifted' | 'noise' | 'bits',
  at: number,
  dice: Dice,
): void {
  const end = Math.min(bad.length, at + sector)
  if (how === 'zeroed') bad.fill(0, at, end)
  else if (how === 'duplicated') bad.copy(bad, end, at, end)
  else if (how === 'shifted') bad.copy(bad, at + 1, at, bad.length - 1)
  else if (how === 'noise') for (let byte = at; byte < end; byte += 1) bad[byte] = dice(256)
  else if (how === 'swapped') {
    const one = Buffer.from(bad.subarray(at, end))
    bad.copy(bad, at, end, Math.min(bad.length, end + sector))
    one.copy(bad, end)
  } else
    for (let nth = 0; nth <= dice(8); nth += 1) {
      const byte = at + dice(end - at)
      bad.writeUInt8(bad.readUInt8(byte) ^ (1 << dice(8)), byte)
    }
}
