import type { Application } from '../../application.ts'
import type { Client } from '../../contract/index.ts'
import type { Arguments } from './arguments.ts'

export interface Occasion {
  readonly office: Client
  readonly application: Application
  readonly given: Arguments
}

export interface Command {
  /** Works without an office: it gets an empty folder of its own. */
  readonly dataless: boolean
  /** May be the first to write into an empty folder. */
  readonly begins?: boolean
  /** Throws what the line itself gets wrong, before any folder is opened. */
  readonly understand?: (given: Arguments) => unknown
  /** Works over data that cannot be opened. */
  readonly mends?: boolean
  readonly run: (occasion: Occasion) => Promise<object>
}
