import * as z from 'zod'
import { selection } from './book.ts'
import { command, query, task } from './define.ts'
import { secret } from './secret.ts'

/** What somebody agreed to. Nothing is taken for agreed that was not written down. */
export const consentScopes = ['keeping', 'publishing-name', 'publishing-photos'] as const
/** Who gave it: the person, or who speaks for a child. */
export const consentRelations = ['self', 'parent', 'guardian'] as const
/** What left the program. */
export const exportKinds = [
  'book-sheet',
  'book-paper',
  'certificates',
  'decision',
  'minutes',
  'proposal',
  'score-sheet',
  'paper',
  'commendations',
  'praise',
  'left-out',
  'about-person',
  'backup',
  'recovery-sheet',
  'criteria-set',
  'incident',
] as const

const day = z.iso.date()
export const consent = z.object({
  id: z.int(),
  subjectId: z.int(),
  scope: z.enum(consentScopes),
  giver: z.string(),
  relation: z.enum(consentRelations),
  givenOn: z.string(),
  /** Where the paper with the signature is kept. */
  paper: z.string(),
  withdrawnOn: z.string().nullable(),
})
export type Consent = z.output<typeof consent>

/** A copy of data that an erasure cannot reach. */
export const heldCopy = z.object({
  kind: z.enum(['generation', 'automatic', 'stick', 'folder']),
  name: z.string(),
  madeAt: z.string(),
  /** When the program will have removed it by itself; null: only a person can. */
  goneOn: z.string().nullable(),
})
export type HeldCopy = z.output<typeof heldCopy>

export const privacy = {
  consents: query(z.object({ subjectId: z.int() }), z.array(consent)),
  addConsent: command(
    z.object({
      subjectId: z.int(),
      scope: z.enum(consentScopes),
      giver: z.string().trim().min(1).max(120),
      relation: z.enum(consentRelations),
      givenOn: day,
      paper: z.string().trim().max(200),
    }),
    z.object({ id: z.int() }),
  ),
  withdrawConsent: command(z.object({ id: z.int(), day }), z.object({})),
  /** How many of these may not stand on a list for everybody to read, and the first of their names. */
  withoutConsent: query(z.object({ selection }), z.object({ count: z.int(), names: z.array(z.string()) })),
  /** Everything the program holds of one person or family, as a paper. */
  aboutPerson: task(
    z.object({ subjectId: z.int() }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.int(), pages: z.int() }),
  ),
  /** What an erasure would blank, what stands in its way, and the copies it cannot reach. */
  erasable: query(
    z.object({ subjectId: z.int() }),
    z.object({
      name: z.string(),
      titles: z.int(),
      certificates: z.int(),
      consents: z.int(),
      changes: z.int(),
      /** People a clan or a unit names, now or once; each can be erased alone. Empty for a person or a family. */
      people: z.array(z.string()),
      /** Rows that must be settled before; 0 and 0: nothing stands in the way. */
      open: z.object({ titles: z.int(), certificates: z.int() }),
      copies: z.array(heldCopy),
    }),
  ),
  /** Blanks a person everywhere, the history too, and compacts the file. It cannot be taken back. */
  erase: task(
    z.object({
      subjectId: z.int(),
      reason: z.string().trim().min(1).max(200),
      /** Of a clan or a unit: the one of its people this is about; null: all of them. */
      name: secret(z.string().max(120)).nullable().default(null),
    }),
    z.object({
      blanked: z.int(),
      generation: z.int(),
      copies: z.array(heldCopy),
      /** Texts somebody typed that still hold the name. */
      mentions: z.array(z.object({ table: z.string(), count: z.int() })),
    }),
  ),
  /** Everything that left the program, newest first. */
  exports: query(
    z.object({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          id: z.int(),
          at: z.string(),
          actor: z.string(),
          kind: z.enum(exportKinds),
          what: z.string(),
          rows: z.int().nullable(),
          fileName: z.string(),
          place: z.string().nullable(),
        }),
      ),
    }),
  ),
}
