import * as z from 'zod'

/** The form of the sealed backup file this program writes, and the newest it reads. */
export const sealedFormat = 1

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const powerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value))

/** How much work a key costs. The caps keep a hostile file from taking all memory: scrypt needs 128 · N · r bytes. */
export const keyCost = z
  .strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .max(2 ** 18)
      .refine(powerOfTwo),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
  })
  .refine(({ N, r }) => N * r <= 2 ** 21)
export type KeyCost = z.output<typeof keyCost>

/** The file's own key, wrapped with a key made of a secret and this salt. */
const slot = z.strictObject({ salt: hex(16), nonce: hex(12), key: hex(32 + 16) })

/** What a sealed backup says in the clear: how to open it, and enough to name it in a list. Nothing of the people in it. */
export const sealedHeader = z.strictObject({
  /** For a person who opens the file without the program. */
  about: z.string().max(400),
  format: z.literal(sealedFormat),
  program: z.literal('so-khuyen-hoc'),
  office: z.string().max(200),
  madeAt: z.iso.datetime(),
  kdf: keyCost,
  slots: z.strictObject({ passphrase: slot, recovery: slot }),
  nonce: hex(12),
})
export type SealedHeader = z.output<typeof sealedHeader>

const slotKey = z.strictObject({ salt: hex(16), key: hex(32) })
/** Both keys of an office, made once of its two secrets: what sealing a backup needs. The secrets cannot be read from them. */
export const sealingKeys = z.strictObject({
  kdf: keyCost,
  passphrase: slotKey,
  recovery: slotKey,
})
export type SealingKeys = z.output<typeof sealingKeys>

/** What lies beside the data of an office that seals its backups. */
export const sealingFile = z.strictObject({
  format: z.literal(1),
  /** The instant in UTC. */
  since: z.iso.datetime(),
  keys: sealingKeys,
})
