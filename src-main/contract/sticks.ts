import * as z from 'zod'
import { query, task } from './define.ts'
import { diskPath } from './values/disk-path.ts'

/** The reading back came from the medium itself, or only from the computer's memory. */
export const readHow = z.enum(['medium', 'memory'])
export const fileStates = ['good', 'damaged', 'missing'] as const

const folder = diskPath

export const stickFile = z.object({
  name: z.string(),
  bytes: z.int(),
  madeAt: z.string().nullable(),
  verifiedAt: z.string(),
  how: readHow,
  state: z.enum(fileStates),
})
/** A stick, or a folder on a disk, that backups were put on, with what was found there when it was last looked at. */
export const stick = z.object({
  id: z.int(),
  kind: z.enum(['stick', 'folder']),
  name: z.string(),
  /** The serial number of its volume, or its path where there is none. */
  mark: z.string(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  testedAt: z.string().nullable(),
  tested: z.enum(['honest', 'lying', 'slow']).nullable(),
  files: z.array(stickFile),
})
export const pluggedStick = z.object({
  path: z.string(),
  name: z.string(),
  serial: z.string().nullable(),
  fileSystem: z.string().nullable(),
  totalBytes: z.number().nullable(),
  freeBytes: z.number().nullable(),
  /** Its lock is on, or the system lets nobody write. */
  readOnly: z.boolean(),
  /** In the list of sticks; null when it was never written to. */
  stickId: z.int().nullable(),
})

export const checkedFile = z.object({
  name: z.string(),
  bytes: z.int(),
  madeAt: z.string().nullable(),
  how: readHow,
  state: z.enum(fileStates),
  /** Restored once in trial; false where that was not asked for, or the file is locked with another secret. */
  restored: z.boolean(),
})
/** Every backup that lies on a stick or should. */
export const checked = z.object({
  files: z.array(checkedFile),
  /** Names of those that are damaged or gone. */
  lost: z.array(z.string()),
  /** Every file was read past the computer's memory. */
  pastCache: z.boolean(),
})

/** Where the office stands with its backups, and why something should be done. */
export const safety = z.object({
  state: z.enum(['none', 'good', 'due', 'overdue']),
  /** never: there is no good one. age: it is old. year-end: the year is over or ends. unread: it was not read for a year. */
  why: z.enum(['never', 'age', 'year-end', 'unread']).nullable(),
  /** Since the last good backup; without one, since the first work. */
  days: z.int(),
  year: z.int(),
  /** Fewer than two sticks hold a good backup. */
  secondStick: z.boolean(),
})

export const sticks = {
  /** The sticks that are plugged in now. */
  drives: query(z.object({}), z.array(pluggedStick)),
  /** Sticks and folders known from earlier, the latest first. */
  sticks: query(z.object({}), z.array(stick)),
  /** What a folder is: on which stick, on the disk of the data, how much room. */
  placeOf: query(
    z.object({ folder }),
    z.object({
      stick: z.string().nullable(),
      /** On the volume of the data: what takes one takes both. */
      besideData: z.boolean(),
      freeBytes: z.number().nullable(),
    }),
  ),
  /** The last good backup elsewhere, and what is due. */
  safety: query(
    z.object({}),
    safety.extend({
      last: z
        .object({
          at: z.string(),
          name: z.string(),
          verifiedAt: z.string(),
          how: readHow,
          sha256: z.string(),
        })
        .nullable(),
    }),
  ),
  /**
   * Reads every backup in a folder, and looks for those that were there before; on wish restores each in trial. What is lost is
   * an answer, not a refusal.
   */
  checkStick: task(z.object({ folder, restore: z.boolean() }), checked),
  /** Fills the free space, up to so many bytes, reads it back and removes it; then every backup there is read again. */
  testStick: task(
    z.object({
      folder,
      bytes: z
        .int()
        .min(1)
        .max(2 ** 32),
    }),
    z.object({
      /** unproven: the disk let nothing be read past memory. */
      result: z.enum(['honest', 'lying', 'slow', 'unproven']),
      bytes: z.number(),
      /** Where the first wrong byte is. */
      firstBadAt: z.number().nullable(),
      /** Bytes a second. */
      writeRate: z.number(),
      readRate: z.number(),
      lost: z.array(z.string()),
    }),
  ),
}
