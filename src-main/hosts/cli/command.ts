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
  readonly run: (occasion: Occasion) => Promise<object>
}
