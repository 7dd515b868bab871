import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import type { BackupReason } from '../contract/labels/notices.ts'
import { Refusal } from '../contract/refusal.ts'
import { passphraseOf } from '../contract/values/passphrase.ts'
import { readRecoveryCode } from '../contract/values/recovery-code.ts'
import {
  type KeyCost,
  type SealedHeader,
  type SealingKeys,
  sealedFormat,
  sealedHeader,
} from '../contract/values/sealed-header.ts'
import { sha256 } from './digest.ts'
import { headOf } from './disk.ts'

/*
 * The sealed backup file: a line of magic, a line of JSON, the bytes of a backup file under AES-256-GCM, its tag, and the SHA-256
 * of everything before. Both lines are authenticated with the data. The digest is no secret's business: it tells a damaged
 * file from a wrong secret, and lets a stick be checked by a computer that has no key.
 */

const magic = 'HOIBKENC1'
const begin = Buffer.from(`${magic}\n`, 'latin1')
const endBytes = magic.length + 1 + 64
const tagBytes = 16
const longestHeader = 4096
const longestFile = 2 ** 31 - 1
const cipher = 'aes-256-gcm'

/** OWASP's least: about half a second on an office PC for each guess. */
const usualCost: KeyCost = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 }

const about =
  'Bản sao lưu ĐÃ KHÓA của chương trình "Sổ Khuyến Học". Cài chương trình, mở mục "Sao lưu", chọn tệp này, bấm "Khôi phục", ' +
  'rồi gõ mật khẩu hoặc mã trên phiếu khôi phục. / A sealed backup of the program "Sổ Khuyến Học".'

type SlotName = 'passphrase' | 'recovery'

/** What a sealed file may be opened with: the keys this office keeps, or a secret that a person typed. */
export interface Opening {
  readonly keys: SealingKeys | null
  readonly secret: string | null
}

/** The keys of a new pair of secrets. Takes about a second, on purpose. */
export function makeSealingKeys(passphrase: string, code: string, kdf: KeyCost = usualCost): SealingKeys {
  const slotOf = (secret: string) => {
    const salt = randomBytes(16).toString('hex')
    return { salt, key: deriveKey(secret, salt, kdf).toString('hex') }
  }
  return { kdf, passphrase: slotOf(passphraseOf(passphrase)), recovery: slotOf(code) }
}

/** The bytes of a sealed backup file around those of a plain one. */
export function seal(
  content: Uint8Array,
  { office, madeAt }: Pick<SealedHeader, 'office' | 'madeAt'>,
  keys: SealingKeys,
): Buffer {
  const fileKey = randomBytes(32)
  const nonce = randomBytes(12)
  const header: SealedHeader = {
    about,
    format: sealedFormat,
    program: 'so-khuyen-hoc',
    office,
    madeAt,
    kdf: keys.kdf,
    slots: {
      passphrase: wrapped('passphrase', fileKey, keys),
      recovery: wrapped('recovery', fileKey, keys),
    },
    nonce: nonce.toString('hex'),
  }
  const head = headBytes(header)
  const sealing = createCipheriv(cipher, fileKey, nonce)
  sealing.setAAD(head)
  const body = Buffer.concat([head, sealing.update(content), sealing.final(), sealing.getAuthTag()])
  return Buffer.concat([body, endOf(body)])
}

const beginsSealed = (file: Uint8Array): boolean => begin.equals(file.subarray(0, begin.length))
const endsSealed = (file: Uint8Array): boolean =>
  Buffer.from(file.subarray(-endBytes)).toString('latin1').startsWith(`${magic} `)

/** True when a file begins or ends as a sealed backup does, whatever else is wrong with it. */
export const isSealed = (file: Uint8Array): boolean => beginsSealed(file) || endsSealed(file)

/**
 * Checks a sealed file as far as that is possible without a secret: its form and its digest. Refuses `backup-not-ours`,
 * `backup-newer`, `backup-damaged`.
 */
export function readSealed(file: Uint8Array): SealedHeader {
  return partsOf(file).header
}

/**
 * The bytes of the backup file inside. Refuses as readSealed does; `backup-sealed` when a secret is needed,
 * `backup-secret-wrong` when it is not the one. Nothing of the content is used before its tag has been checked.
 */
export function unseal(file: Uint8Array, opening: Opening): Buffer {
  const { header, head, locked, tag } = partsOf(file)
  const fileKey = fileKeyOf(header, opening)
  const opened = decrypted(fileKey, header.nonce, head, locked, tag)
  if (opened === null) throw damaged('digest')
  return opened
}

/** What a sealed file says of itself in the clear, without reading the rest; null when that cannot be read. Proves nothing. */
export function peekSealed(path: string): SealedHeader | null {
  try {
    return headerOf(headOf(path, begin.length + longestHeader + 1)).header
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}

const damaged = (what: BackupReason): Refusal => new Refusal('backup-damaged', { what })

const headBytes = (header: SealedHeader): Buffer =>
  Buffer.concat([begin, Buffer.from(`${JSON.stringify(header)}\n`, 'utf8')])

const endOf = (body: Uint8Array): Buffer => Buffer.from(`${magic} ${sha256(body)}`, 'latin1')

interface Parts {
  readonly header: SealedHeader
  readonly head: Buffer
  readonly locked: Buffer
  readonly tag: Buffer
}

function partsOf(file: Uint8Array): Parts {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (!isSealed(bytes)) throw new Refusal('backup-not-ours')
  if (bytes.length > longestFile) throw damaged('too-large')
  if (!endsSealed(bytes)) throw damaged('cut-short')
  const body = bytes.subarray(0, -endBytes)
  if (!endOf(body).equals(bytes.subarray(-endBytes))) throw damaged('digest')
  const { header, head } = headerOf(body)
  const rest = body.subarray(head.length)
  if (rest.length < tagBytes) throw damaged('form')
  return { header, head, locked: rest.subarray(0, -tagBytes), tag: rest.subarray(-tagBytes) }
}

function headerOf(bytes: Buffer): { header: SealedHeader; head: Buffer } {
  if (!beginsSealed(bytes)) throw damaged('form')
  const ends = bytes.subarray(0, begin.length + longestHeader + 1).indexOf('\n', begin.length)
  if (ends < 0) throw damaged('form')
  const json = parsed(bytes.subarray(begin.length, ends).toString('utf8'))
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format === 'number' && format > sealedFormat)
    throw new Refusal('backup-newer', { format, known: sealedFormat })
  const header = sealedHeader.safeParse(json)
  if (!header.success) throw damaged('form')
  const head = bytes.subarray(0, ends + 1)
  // Only what this program would write: no second spelling of the same header.
  if (!headBytes(header.data).equals(head)) throw damaged('form')
  return { header: header.data, head }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fileKeyOf(header: SealedHeader, { keys, secret }: Opening): Buffer {
  for (const name of ['passphrase', 'recovery'] as const) {
    if (keys === null || !isSameCost(keys.kdf, header.kdf)) continue
    if (keys[name].salt !== header.slots[name].salt) continue
    const fileKey = unwrapped(name, header, Buffer.from(keys[name].key, 'hex'))
    if (fileKey === null) throw damaged('digest')
    return fileKey
  }
  const { office, madeAt, kdf, slots } = header
  if (secret === null || secret.trim() === '') throw new Refusal('backup-sealed', { office, madeAt })
  const reading = readRecoveryCode(secret)
  const [name, text] =
    reading.kind === 'code'
      ? (['recovery', reading.code] as const)
      : (['passphrase', passphraseOf(secret)] as const)
  const fileKey = unwrapped(name, header, deriveKey(text, slots[name].salt, kdf))
  if (fileKey !== null) return fileKey
  const group = reading.kind === 'mistyped' ? reading.groups[0] : undefined
  throw new Refusal('backup-secret-wrong', group === undefined ? {} : { group })
}

const isSameCost = (a: KeyCost, b: KeyCost): boolean => a.N === b.N && a.r === b.r && a.p === b.p

function deriveKey(secret: string, salt: string, { N, r, p }: KeyCost): Buffer {
  // The default allows 32 MiB only; the caps of the header keep this below 300.
  return scryptSync(Buffer.from(secret, 'utf8'), Buffer.from(salt, 'hex'), 32, {
    N,
    r,
    p,
    maxmem: 128 * N * r + 128 * r * p + 1024 * 1024,
  })
}

const slotContext = (name: SlotName, salt: string, { N, r, p }: KeyCost): Buffer =>
  Buffer.from(`${magic} ${name} ${salt} ${N} ${r} ${p}`, 'latin1')

function wrapped(name: SlotName, fileKey: Buffer, { kdf, [name]: { salt, key } }: SealingKeys) {
  const nonce = randomBytes(12)
  const wrapping = createCipheriv(cipher, Buffer.from(key, 'hex'), nonce)
  wrapping.setAAD(slotContext(name, salt, kdf))
  const bytes = Buffer.concat([wrapping.update(fileKey), wrapping.final(), wrapping.getAuthTag()])
  return { salt, nonce: nonce.toString('hex'), key: bytes.toString('hex') }
}

function unwrapped(name: SlotName, { kdf, slots }: SealedHeader, key: Buffer): Buffer | null {
  const { salt, nonce, key: held } = slots[name]
  const bytes = Buffer.from(held, 'hex')
  const [locked, tag] = [bytes.subarray(0, -tagBytes), bytes.subarray(-tagBytes)]
  return decrypted(key, nonce, slotContext(name, salt, kdf), locked, tag)
}

/** Null when the tag does not fit: the key is another one, or a bit was changed. */
function decrypted(key: Buffer, nonce: string, context: Buffer, locked: Buffer, tag: Buffer): Buffer | null {
  const opening = createDecipheriv(cipher, key, Buffer.from(nonce, 'hex'), { authTagLength: tagBytes })
  opening.setAAD(context)
  opening.setAuthTag(tag)
  const text = opening.update(locked)
  try {
    opening.final()
    return text
  } catch {
    return null
  }
}
