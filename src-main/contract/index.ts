import type * as z from 'zod'
import { assessments } from './assessments.ts'
import { backups } from './backups.ts'
import { certificates } from './certificates.ts'
import { commendations } from './commendations.ts'
import { criteria } from './criteria.ts'
import { decisions } from './decisions.ts'
import type { Entry, Output } from './define.ts'
import { desk } from './desk.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { lock } from './lock.ts'
import { overview } from './overview.ts'
import { papers } from './papers.ts'
import { places } from './places.ts'
import { privacy } from './privacy.ts'
import type { Details, RefusalCode } from './refusal.ts'
import { rescue } from './rescue.ts'
import { reviews } from './reviews.ts'
import { scoring } from './scoring.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { standing } from './standing.ts'
import { subjects } from './subjects.ts'
import { tasks } from './tasks.ts'

/** Everything a screen may ask of the main process. */
export const contract = {
  assessments,
  backups,
  certificates,
  criteria,
  commendations,
  decisions,
  desk,
  history,
  imports,
  lock,
  overview,
  papers,
  places,
  privacy,
  rescue,
  reviews,
  scoring,
  search,
  settings,
  standing,
  subjects,
  tasks,
}
export type Contract = typeof contract

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: RefusalCode; readonly details: Details }

/** changed: read again. progress: a task goes on. ended: it is over, well or not. */
export type Happening =
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'progress'
      readonly id: number
      /** The caller's own word for the call that started it; null: it gave none. */
      readonly key: string | null
      readonly name: string
      readonly done: number
      readonly of: number
    }
  | { readonly kind: 'ended'; readonly id: number; readonly name: string }

/** All a door must do: carry a name and a JSON value there, and an answer back. By `key` the caller knows its task again. */
export type Carry = (name: string, payload: unknown, key?: string) => Promise<Answer>

export type Client = {
  readonly [D in keyof Contract]: {
    readonly [N in keyof Contract[D]]: Contract[D][N] extends Entry
      ? (input: z.input<Contract[D][N]['input']>, key?: string) => Promise<Output<Contract[D][N]>>
      : never
  }
}
