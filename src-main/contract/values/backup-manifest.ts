import * as z from 'zod'

/** The form of the backup file this program writes, and the newest it reads. */
export const backupFormat = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What stands in manifest.json of a backup file: whose it is, when it was made, and every number its data must give again. */
export const backupManifest = z.object({
  format: z.literal(backupFormat),
  program: z.literal('so-khuyen-hoc'),
  /** The program's version, for people. */
  version: z.string().max(40),
  /** `user_version` of the data. */
  schema: z.int().min(1),
  schemaSha256: sha256,
  /** Empty until the office has been founded. */
  office: z.string().max(200),
  /** Random, made with the first data file and carried by every copy: tells one office's data from another's. */
  lineage: z.string().max(100),
  generation: z.int().min(0),
  /** The instant in UTC. */
  madeAt: z.iso.datetime(),
  /** Rows of every table of the data. */
  counts: z.record(z.string(), z.int().min(0)),
  /** SHA-256 over every row of every table, in key order. */
  logicalSha256: sha256,
  dataSha256: sha256,
  dataBytes: z.int().min(512),
  chain: z.object({ head: z.string().max(64), length: z.int().min(0) }),
  /** SHA-256 of the backup made before this one, when the program remembers one. */
  previous: sha256.nullable(),
})
export type BackupManifest = z.output<typeof backupManifest>
