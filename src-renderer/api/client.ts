import { type Carry, type Client, type Contract, contract } from '../../src-main/contract/index.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { carry } from './carry.ts'

/** One call of the contract, as a screen uses it; `key` names it in the news of its progress. */
export type Call<I, O> = (input: I, key?: string) => Promise<O>
type AnyCall = (input: never) => Promise<unknown>
const names = new WeakMap<AnyCall, string>()

/** Turns the contract into functions. A refusal becomes a rejected promise. */
export function createClient(by: Carry): Client {
  const callOf = (name: string): Call<unknown, unknown> => {
    const call = async (input: unknown, key?: string): Promise<unknown> => {
      const answer = await by(name, input, key)
      if (answer.ok) return answer.value
      throw new Refusal(answer.code, answer.details)
    }
    names.set(call, name)
    return call
  }
  const domains = Object.entries(contract).map(([domain, entries]) => [
    domain,
    Object.fromEntries(Object.keys(entries).map((name) => [name, callOf(`${domain}.${name}`)])),
  ])
  return Object.fromEntries(domains) as Client
}

/** "assessments.book": by this name answers are kept and the progress of tasks is told. */
export function nameOf(call: AnyCall): string {
  const name = names.get(call)
  if (name === undefined) throw new Error('Not a call of the contract.')
  return name
}

export const api: Client = createClient(carry)

type CallNames<D extends keyof Contract & string> = `${D}.${keyof Contract[D] & string}`
export type CallName = { [D in keyof Contract & string]: CallNames<D> }[keyof Contract & string]
