import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { BackupReason } from '../contract/labels/notices.ts'
import { Refusal } from '../contract/refusal.ts'
import { type BackupManifest, backupFormat, backupManifest } from '../contract/values/backup-manifest.ts'
import { sha256 } from './digest.ts'
import { headOf } from './disk.ts'

/*
 * The backup file: a ZIP that any tool opens in twenty years, written in one canonical form. Its comment is "HOIBK1 " and the
 * SHA-256 of every byte before the comment, so that any flipped bit and any cut is refused. The reader rebuilds each header
 * from what it says and compares: nothing that this writer would not write is read.
 */

const names = { guide: 'DOC-TOI.txt', manifest: 'manifest.json', data: 'data.sqlite' } as const
const magic = 'HOIBK1 '
const commentBytes = magic.length + 64
const longestFile = 2 ** 31 - 1
const longestText = 1024 * 1024
const stored = 0
const deflated = 8
// Half the time of zlib's usual level, for a twentieth more bytes.
const level = 3
// 1980-01-01 00:00: the same data give the same file.
const dosDate = 0x21

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
}

export interface BackupContent {
  /** For a person who opens the file without the program. */
  readonly guide: string
  readonly manifest: BackupManifest
  readonly data: Uint8Array
}

/** Packs the data beside whatever else is done meanwhile. In one piece, or each piece would wait for a thread that is busy. */
export function packData(data: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    deflateRaw(data, { level, chunkSize: Math.max(64, data.length) }, (error, small) =>
      error ? reject(error) : resolve(small),
    ),
  )
}

/** The bytes of a backup file; `small` is what packData made of its data. */
export function buildContainer(
  { guide, manifest, data }: BackupContent,
  small: Uint8Array = deflateRawSync(data, { level }),
): Buffer {
  const entries = [
    asItIs(names.guide, Buffer.from(guide, 'utf8')),
    asItIs(names.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8')),
    packed(names.data, data, small),
  ]
  const local = entries.flatMap(({ entry, content }) => [localHeader(entry), content])
  const offsets = entries.map((_, nth) => lengthOf(local.slice(0, nth * 2)))
  const central = entries.map(({ entry }, nth) => centralHeader(entry, offsets[nth] ?? 0))
  const body = Buffer.concat([
    ...local,
    ...central,
    endRecord(entries.length, lengthOf(central), lengthOf(local)),
  ])
  return Buffer.concat([body, Buffer.from(magic + sha256(body), 'latin1')])
}

/** Reads a backup file. Refuses `backup-not-ours`, `backup-newer` and, for anything not exactly as written, `backup-damaged`. */
export function openContainer(file: Uint8Array): BackupContent {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const comment = bytes.subarray(-commentBytes).toString('latin1')
  const begins = bytes.subarray(30, 30 + names.guide.length).toString('latin1') === names.guide
  if (!begins && !comment.startsWith(magic)) throw new Refusal('backup-not-ours')
  if (bytes.length > longestFile) throw damaged('too-large')
  if (!comment.startsWith(magic)) throw damaged('cut-short')
  const body = bytes.subarray(0, -commentBytes)
  if (comment !== magic + sha256(body)) throw damaged('digest')

  const guide = readEntry(body, 0, names.guide, stored, longestText)
  const text = readEntry(body, guide.end, names.manifest, stored, longestText)
  const manifest = readManifest(text.content)
  const data = readEntry(body, text.end, names.data, deflated, manifest.dataBytes)

  const entries = [guide, text, data]
  const central = entries.map(({ entry, start }) => centralHeader(entry, start))
  const tail = Buffer.concat([...central, endRecord(entries.length, lengthOf(central), data.end)])
  if (!body.subarray(data.end).equals(tail)) throw damaged('form')
  if (data.content.length !== manifest.dataBytes || sha256(data.content) !== manifest.dataSha256) {
    throw damaged('data-digest')
  }
  return { guide: guide.content.toString('utf8'), manifest, data: data.content }
}

/** The manifest of a backup file without reading the rest; null when there is none to be read. Proves nothing. */
export function peekManifest(path: string): BackupManifest | null {
  try {
    const head = headOf(path, 64 * 1024)
    const guide = readEntry(head, 0, names.guide, stored, longestText)
    return readManifest(readEntry(head, guide.end, names.manifest, stored, longestText).content)
  } catch (error) {
    // A list of files must show the bad ones too: they are the files without a date.
    if (error instanceof Refusal || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}

// A cut or damaged file of ours is still ours: the clerk is told that it is damaged, not that it is foreign.
const damaged = (what: BackupReason): Refusal => new Refusal('backup-damaged', { what })

function readManifest(content: Buffer): BackupManifest {
  const json = parsed(content.toString('utf8'))
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format === 'number' && format > backupFormat)
    throw new Refusal('backup-newer', { format, known: backupFormat })
  const manifest = backupManifest.safeParse(json)
  if (!manifest.success) throw damaged('manifest')
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface ReadEntry {
  readonly entry: Entry
  readonly content: Buffer
  readonly start: number
  readonly end: number
}

function readEntry(body: Buffer, start: number, name: string, method: number, limit: number): ReadEntry {
  const from = start + 30 + name.length
  if (body.length < from) throw damaged('form')
  const entry: Entry = {
    name,
    method,
    crc: body.readUInt32LE(start + 14),
    packedBytes: body.readUInt32LE(start + 18),
    bytes: body.readUInt32LE(start + 22),
  }
  const end = from + entry.packedBytes
  if (!body.subarray(start, from).equals(localHeader(entry)) || end > body.length) throw damaged('form')
  if (entry.bytes > limit) throw damaged('form')
  const content = unpacked(body.subarray(from, end), entry)
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw damaged('form')
  return { entry, content, start, end }
}

function unpacked(content: Buffer, { method, bytes }: Entry): Buffer {
  if (method === stored) return content
  const { buffer, consumed } = inflated(content, Math.max(1, bytes))
  // Nothing may hide behind the end of the packed data.
  if (consumed !== content.length) throw damaged('form')
  return buffer
}

/** What Node answers to `info: true`; its types do not say so. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

function inflated(content: Buffer, maxOutputLength: number): { buffer: Buffer; consumed: number } {
  try {
    const { buffer, engine } = inflateRawSync(content, { maxOutputLength, info: true }) as unknown as Inflated
    return { buffer, consumed: engine.bytesWritten }
  } catch {
    throw damaged('form')
  }
}

interface Piece {
  readonly entry: Entry
  readonly content: Uint8Array
}

const asItIs = (name: string, content: Uint8Array): Piece => ({
  entry: { name, method: stored, crc: crc32(content), packedBytes: content.length, bytes: content.length },
  content,
})

const packed = (name: string, content: Uint8Array, small: Uint8Array): Piece => ({
  entry: { name, method: deflated, crc: crc32(content), packedBytes: small.length, bytes: content.length },
  content: small,
})

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0)

const u16 = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
const u32 = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)

const facts = ({ name, method, crc, packedBytes, bytes }: Entry): Buffer =>
  Buffer.concat([u16(20, 0, method, 0, dosDate), u32(crc, packedBytes, bytes), u16(name.length, 0)])

const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([u32(0x04034b50), facts(entry), Buffer.from(entry.name, 'latin1')])

const centralHeader = (entry: Entry, offset: number): Buffer =>
  Buffer.concat([
    u32(0x02014b50),
    u16(20),
    facts(entry),
    u16(0, 0, 0),
    u32(0, offset),
    Buffer.from(entry.name, 'latin1'),
  ])

const endRecord = (count: number, centralBytes: number, centralOffset: number): Buffer =>
  Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, count, count),
    u32(centralBytes, centralOffset),
    u16(commentBytes),
  ])
