import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../contract/refusal.ts'
import { type BackupManifest, backupFormat } from '../../contract/values/backup-manifest.ts'
import { compactFile } from '../../database/erasing.ts'
import { checkRestored, prepareCopy, restoreRows, settleCopy } from '../../database/restore.ts'
import { type KnownErasure, unblankedIn, unknownIn } from '../../database/unblanked.ts'
import { type BackupContent, buildContainer, openContainer, packData } from '../../files/container.ts'
import { sha256 } from '../../files/digest.ts'
import { makeFolder, onDisk, remove } from '../../files/disk.ts'
import { isSealed, makeSealingKeys, type Opening, seal, unseal } from '../../files/sealed.ts'
import type { JobTools } from '../jobs.ts'
import { guideOf } from './guide.ts'
import type { PackJobs } from './jobs.ts'
import { lookAtData } from './look-at-data.ts'
import { place } from './placing.ts'

type Work = {
  readonly [N in keyof PackJobs]: (
    input: PackJobs[N]['input'],
    tools: JobTools,
  ) => PackJobs[N]['output'] | Promise<PackJobs[N]['output']>
}

// Where a job stands, in hundredths.
const hundred = 100

export const packWork: Work = {
  async packBackup(input, { progress }) {
    settleCopy(input.copy)
    const data = readFileSync(input.copy)
    const packing = packData(data)
    const facts = prepareCopy(input.copy)
    progress(25, hundred)
    const manifest: BackupManifest = {
      format: backupFormat,
      program: 'so-khuyen-hoc',
      version: input.version,
      ...facts,
      generation: input.generation,
      madeAt: input.madeAt,
      dataSha256: sha256(data),
      dataBytes: data.length,
      previous: input.previous,
    }
    const plain = buildContainer({ guide: guideOf(manifest), manifest, data }, await packing)
    const keys = input.sealing
    const bytes = keys === null ? plain : seal(plain, manifest, keys)
    progress(50, hundred)
    // Nothing touches the chosen folder before the backup has been restored once.
    tryRestore(
      contentOf(bytes, { keys, secret: null }),
      input.scratch,
      (part) => progress(50 + part * 35, hundred),
      { isOwn: true },
    )
    const { file, pastCache } = place(bytes, input.folder, input.fileName, (part) =>
      progress(85 + part * 10, hundred),
    )
    progress(hundred, hundred)
    return {
      file,
      fileName: basename(file),
      sha256: sha256(bytes),
      bytes: bytes.length,
      counts: facts.counts,
      pastCache,
    }
  },

  verifyBackup({ file, scratch, opening, erasures = [] }, { progress }) {
    const bytes = readBackup(file)
    const content = contentOf(bytes, opening)
    progress(30, hundred)
    const tried = tryRestore(content, scratch, (part) => progress(30 + part * 70, hundred), { erasures })
    return { manifest: content.manifest, sha256: sha256(bytes), ...tried }
  },

  unpackBackup({ file, scratch, to, opening }, { progress }) {
    const bytes = readBackup(file)
    const content = contentOf(bytes, opening)
    progress(30, hundred)
    restoreInto(content, scratch, to, (part) => progress(30 + part * 60, hundred))
    return { manifest: content.manifest, sha256: sha256(bytes), bytes: bytes.length }
  },

  checkData({ path, older = false }) {
    checkRestored(path, { older })
    return null
  },

  countUnblanked({ path, erasures }) {
    const db = new Database(path, { readonly: true })
    try {
      return { unblanked: unblankedIn(db, erasures).length, unknown: unknownIn(db, erasures).length }
    } finally {
      db.close()
    }
  },

  compactData({ from, to }) {
    compactFile(from, to)
    return null
  },

  lookAtData,

  deriveSealing: ({ passphrase, code }) => makeSealingKeys(passphrase, code),
}

/** What a backup file holds, plain or sealed. */
const contentOf = (bytes: Buffer, opening: Opening): BackupContent =>
  openContainer(isSealed(bytes) ? unseal(bytes, opening) : bytes)

function readBackup(file: string): Buffer {
  const seen = statSync(file, { throwIfNoEntry: false })
  if (!seen?.isFile()) throw new Refusal('not-found', { path: file })
  if (seen.size >= 2 ** 31) throw new Refusal('backup-damaged', { what: 'too-large' })
  try {
    return readFileSync(file)
  } catch {
    // A worn stick answers with an error of its own for every kind of wear.
    throw new Refusal('file-unreadable', { path: file })
  }
}

/** The instant of the last action kept in the backup, and who of the erased stands in it, read from the restored copy. */
function tryRestore(
  content: BackupContent,
  scratch: string,
  told: (part: number) => void,
  { erasures = [], ...how }: Parameters<typeof restoreRows>[4] & { erasures?: readonly KnownErasure[] } = {},
): { lastActionAt: string | null; unblanked: number } {
  makeFolder(scratch)
  try {
    const trial = join(scratch, 'trial.sqlite')
    restoreInto(content, join(scratch, 'saved'), trial, told, how)
    const db = new Database(trial, { readonly: true })
    const at = db.prepare('SELECT at FROM change_sets ORDER BY id DESC LIMIT 1').pluck().get()
    const unblanked = unblankedIn(db, erasures).length
    db.close()
    return { lastActionAt: typeof at === 'string' ? at : null, unblanked }
  } finally {
    remove(scratch)
  }
}

function restoreInto(
  content: BackupContent,
  scratch: string,
  to: string,
  told: (part: number) => void,
  how: Parameters<typeof restoreRows>[4] = {},
): void {
  makeFolder(scratch)
  try {
    const saved = join(scratch, 'data.sqlite')
    // Nobody needs it after this: the disk is not waited for.
    onDisk(saved, () => writeFileSync(saved, content.data, { flag: 'wx' }))
    const part = (done: number, of: number): void => told(of === 0 ? 1 : Math.min(1, done / of))
    restoreRows(saved, to, content.manifest, part, how)
  } finally {
    remove(scratch)
  }
}
