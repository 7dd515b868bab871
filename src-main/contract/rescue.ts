import * as z from 'zod'
import { counts } from './backups.ts'
import { deed } from './deeds.ts'
import { query, task } from './define.ts'
import { secret } from './secret.ts'
import { diskPath } from './values/disk-path.ts'

/** What can be the matter with the data at the start. */
export const troubleCodes = ['data-damaged', 'data-not-ours', 'current-missing'] as const
/** What usually does such a thing, most likely first. */
export const rescueCauses = ['power-cut', 'antivirus', 'disk', 'copied'] as const

const lastAction = z.object({ at: z.string(), deed: deed.nullable() }).nullable()

export const rescueChoice = z.object({
  /** From 1, newest first. */
  number: z.int().min(1),
  kind: z.enum(['generation', 'backup']),
  path: z.string(),
  fileName: z.string(),
  /** When it was last written. */
  savedAt: z.string(),
  state: z.enum(['checking', 'good', 'sealed', 'bad']),
  /** Why it cannot be used. */
  reason: z.string().nullable(),
  counts: counts.nullable(),
  lastAction,
})
export type RescueChoice = z.output<typeof rescueChoice>

export const rescueState = z.object({
  trouble: z
    .object({
      code: z.enum(troubleCodes),
      /** The file that is damaged; null when it is not known which file was in use. */
      file: z.string().nullable(),
      /** What SQLite or the program says of it, for whoever helps. */
      what: z.string(),
      /** Where an untouched copy of it lies; null when there was no room for one. */
      copy: z.string().nullable(),
      causes: z.array(z.enum(rescueCauses)),
      /** Rows that can still be read in it; null while that is looked at, empty when nothing can. */
      readable: counts.nullable(),
      lastAction,
    })
    .nullable(),
  choices: z.array(rescueChoice),
  /** Some choices are still being looked through. */
  checking: z.boolean(),
  folder: z.string(),
})
export type RescueState = z.output<typeof rescueState>

const started = z.object({
  generation: z.int(),
  counts,
  /** People whom the copy held and who were erased again on the way. */
  erasedAgain: z.int().min(0),
})

export const rescue = {
  /** What is wrong with the data and what there is to go on with; trouble is null when nothing is wrong. */
  state: query(z.object({}), rescueState),
  /** The same, once every choice has been looked through. */
  checked: task(z.object({}), rescueState),
  /** Goes on with a choice, or with any backup file; the program then opens normally. Nothing is removed. */
  use: task(
    z.object({
      choice: z.union([z.int().min(1), z.object({ file: diskPath })]),
      /** The passphrase or the recovery code of a sealed backup. */
      secret: secret(z.string().max(200)).nullable().default(null),
    }),
    started,
  ),
  /** Opens what can still be read, without writing. */
  openReadOnly: task(z.object({}), z.object({ readable: counts })),
  /** Leaves a file that was found damaged while working and shows the choices. */
  begin: task(z.object({}), rescueState),
}
