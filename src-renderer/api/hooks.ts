import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { api, type Call, nameOf } from './client.ts'
import { type Running, running, useRunning } from './running.ts'

/** value: the newest answer. refusal: why there is none. waiting: neither yet. stale: an older answer while a new one comes. */
export interface Answered<O> {
  readonly value: O | undefined
  readonly refusal: Refusal | undefined
  readonly waiting: boolean
  readonly stale: boolean
  readonly again: () => void
}

export type Outcome<O> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly refusal: Refusal }

/** Whatever went wrong, as something a sentence exists for; a fault is also told to the console, never swallowed. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  console.error(error)
  return new Refusal('unexpected')
}

/** Reads a query and reads it again after every change. Input null: not asked yet. */
export function useAnswer<I, O>(call: Call<I, O>, input: I | null): Answered<O> {
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: [nameOf(call), input],
    queryFn: () => (input === null ? Promise.reject(new Error('Not asked.')) : call(input)),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
  const refused = error ? refusalOf(error) : undefined
  return {
    value: input === null ? undefined : data,
    // Under a closed lock the screens stay as they are, with all that was typed in them.
    refusal: refused?.code === 'locked' && data !== undefined ? undefined : refused,
    waiting: isPending && input !== null,
    stale: isPlaceholderData,
    again: () => void refetch(),
  }
}

export interface Commanded<I, O> {
  readonly run: (input: I) => Promise<Outcome<O>>
  readonly running: boolean
  /** Why the last run was refused, until the next one or `clear`. */
  readonly refusal: Refusal | undefined
  readonly value: O | undefined
  readonly clear: () => void
}

type Run<O> = { readonly running: boolean; readonly refusal?: Refusal; readonly value?: O }

/** Runs a command. What was typed stays; a refusal is kept to be shown beside what was pressed. */
export function useCommand<I, O>(call: Call<I, O>): Commanded<I, O> {
  const [state, setState] = useState<Run<O>>({ running: false })
  const run = useCallback(
    async (input: I): Promise<Outcome<O>> => {
      setState({ running: true })
      try {
        const value = await call(input)
        setState({ running: false, value })
        return { ok: true, value }
      } catch (error) {
        const refusal = refusalOf(error)
        setState({ running: false, refusal })
        return { ok: false, refusal }
      }
    },
    [call],
  )
  const clear = useCallback(() => setState({ running: false }), [])
  return { run, running: state.running, refusal: state.refusal, value: state.value, clear }
}

export interface Tasked<I, O> extends Commanded<I, O> {
  readonly progress: Running | undefined
  readonly cancel: () => void
}

const thisWindow = crypto.randomUUID()
let keys = 0
/** Tasks of one name may run at once, in this window and in another. */
function newKey(): string {
  keys += 1
  return `${thisWindow}-${keys}`
}

/** Runs a task, with its progress and a way to stop it (it then ends with the refusal `cancelled`). */
export function useTask<I, O>(call: Call<I, O>): Tasked<I, O> {
  const key = useRef('')
  const keyed = useCallback(
    (input: I): Promise<O> => {
      key.current = newKey()
      return call(input, key.current)
    },
    [call],
  )
  const command = useCommand(keyed)
  const tasks = useRunning().tasks
  const progress = command.running ? tasks.find((task) => task.key === key.current) : undefined
  return { ...command, progress, cancel: () => progress && stopTask(progress.id) }
}

/** Asks a task to stop; that it stopped is told by its own end. */
export function stopTask(id: number): void {
  running.stopping(id)
  api.tasks.cancel({ id }).catch(refusalOf)
}
