import type * as z from 'zod'

/** query: only reads. command: one change set, undoable. task: slow, reports progress, can be cancelled. */
export type Kind = 'query' | 'command' | 'task'

export interface Entry<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K
  readonly input: I
  readonly output: O
}
const define =
  <const K extends Kind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Entry<K, I, O> => ({ kind, input, output })

export const query = define('query')
export const command = define('command')
export const task = define('task')

export type Input<E extends Entry> = z.output<E['input']>
export type Output<E extends Entry> = z.output<E['output']>
