import * as z from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import type { CriteriaSet } from '../../contract/values/criteria-set.ts'
import { type ReadSet, readSet } from '../../contract/values/set-problems.ts'
import { sha256 } from '../../files/digest.ts'

const format = 'so-khuyen-hoc/criteria-set'
const formatVersion = 1

/** Only what is needed to know the file as ours; the set itself is looked through item by item. */
const envelope = z.object({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  office: z.string().max(300),
  sha256: z.string(),
  set: z.unknown(),
})

export interface SetFile {
  readonly read: ReadSet
  /** The digest fits; null: the file has none. */
  readonly intact: boolean | null
  /** The office it comes from. */
  readonly from: string | null
}

/** The text of a file that hands a version to another office: the same version always gives the same text. */
export function setFileText(
  set: CriteriaSet,
  told: {
    readonly office: string
    readonly version: number
    readonly confirmed: readonly { readonly day: string; readonly paper: string }[]
  },
): string {
  const head = { format, formatVersion, ...told, sha256: sha256(canonical(set)) }
  return `${JSON.stringify({ ...head, set: sorted(set) }, null, 2)}\n`
}

/** Reads what an office sent: a file of ours, or a bare set. Anything else is refused `set-file-unknown`. */
export function readSetFileText(text: string, fileName: string): SetFile {
  const value = parsed(text, fileName)
  const ours = envelope.safeParse(value)
  if (ours.success) {
    const { set, office, sha256: told } = ours.data
    return { read: readSet(inOneForm(set)), intact: sha256(canonical(set)) === told, from: office }
  }
  const isBare = !('format' in value) && 'criteria' in value && 'id' in value
  if (!isBare) throw new Refusal('set-file-unknown', { file: fileName })
  return { read: readSet(inOneForm(value)), intact: null, from: null }
}

function parsed(text: string, fileName: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Refusal('set-file-unknown', { file: fileName })
}

/** Letters with marks come in two forms; here they have one. */
const inOneForm = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null).normalize('NFC'))

/** Whether two sets say the very same. Who vouches for it is not what it says. */
export const saysTheSame = (one: CriteriaSet, other: CriteriaSet): boolean =>
  canonical({ ...one, complete: false }) === canonical({ ...other, complete: false })

const canonical = (value: unknown): string => JSON.stringify(sorted(value ?? null))

/** The same value with the keys of every object in the order of the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
