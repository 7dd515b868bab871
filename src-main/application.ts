import type { Answer, Happening } from './contract/index.ts'

export interface Application {
  /** Never rejects: a refusal or a bug is an answer. */
  answer(name: string, payload: unknown): Promise<Answer>
  listen(listener: (happening: Happening) => void): () => void
  /** Takes an uploaded file in; the ticket stands for it in calls. Throws a Refusal when it is too large. */
  takeIn(fileName: string, bytes: AsyncIterable<Uint8Array>): Promise<string>
  /** The file behind a ticket (made by a task, or taken in); undefined when unknown. */
  file(ticket: string): { path: string; fileName: string; type: string } | undefined
  /** Checkpoints and closes; running tasks are cancelled first. */
  close(): Promise<void>
}

export interface ApplicationOptions {
  /** The office's data; made on first start. */
  readonly dataFolder: string
  /** The shipped `resources` folder. */
  readonly resources: string
  /** The built worker script (or its source, where Node runs TypeScript). */
  readonly worker: string
  readonly version: string
  readonly sample?: boolean
  readonly today?: () => string
  readonly now?: () => string
  /** Bugs end here, with their stack; never names or other personal data. */
  readonly log: (error: unknown) => void
}
