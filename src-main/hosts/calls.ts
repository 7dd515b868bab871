import type { Application } from '../application.ts'
import { type Client, contract } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'

/** The contract as functions, for hosts that ask themselves: the command line and the sample office. Refusals are thrown. */
export function callsOf(application: Pick<Application, 'answer'>): Client {
  const domains = Object.entries(contract).map(([domain, entries]) => {
    const calls = Object.keys(entries).map((name) => [
      name,
      async (input: unknown, key?: string) => {
        const answer = await application.answer(`${domain}.${name}`, input, key)
        if (!answer.ok) throw new Refusal(answer.code, answer.details)
        return answer.value
      },
    ])
    return [domain, Object.fromEntries(calls)]
  })
  return Object.fromEntries(domains) as Client
}
