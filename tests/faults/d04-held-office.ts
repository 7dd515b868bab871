import { join } from 'node:path'
import type { SweepWay } from './d04-sweeper.ts'
import { faultOf, withFile } from './evidence.ts'
import { knownBy } from './known.ts'
import { type Office, openOffice } from './office.ts'

export interface Sweep {
  /** Holds what `prepare` made, the folders "data" and "stick", once it was refreshed. */
  readonly work: string
  readonly refresh: () => void
  readonly answerOf: (work: () => Promise<unknown>) => Promise<string>
  readonly wrong: (way: SweepWay, what: string) => void
  readonly fail: () => void
  readonly failNoMore: () => void
  readonly met: (what: string) => void
}

export interface State {
  readonly text: string
  readonly actions: number
}
export const more = ({ text, actions }: State, by: number): State => ({ text, actions: actions + by })

export async function stateOf(office: Office): Promise<State> {
  const { total } = await office.ask<{ total: number }>('history.actions', { limit: 1 })
  return { text: await knownBy(office), actions: total }
}

/** Where opening is not what is looked at, one office lives through many cases: a program that survived must go on. */
let held: { readonly office: Office; uses: number } | undefined
const usesEach = 40

async function letGo(sweep: Sweep): Promise<void> {
  const office = held?.office
  held = undefined
  if (!office) return
  await sweep.answerOf(() => office.close())
  const fault = withFile(join(sweep.work, 'data'), faultOf)
  if (fault) sweep.wrong('damaged', fault)
}

/** Runs one case; the office must then be in one of the states it returns, and work again, at the latest after a new start. */
export async function withHeld(
  sweep: Sweep,
  work: (office: Office) => Promise<readonly State[]>,
): Promise<void> {
  const folder = join(sweep.work, 'data')
  if (!held || held.uses >= usesEach) {
    await letGo(sweep)
    sweep.refresh()
    held = { office: await openOffice(folder), uses: 0 }
  }
  held.uses += 1
  const possible = await work(held.office)
  const wellAgain = async (office: Office): Promise<void> => {
    const { text, actions } = await stateOf(office)
    if (!possible.some((state) => state.text === text && state.actions === actions))
      sweep.wrong('mixed', `${actions} actions, rows ${text.slice(0, 200)}`)
    await office.ask('standing.tryAgain')
    await office.ask('settings.amendOffice', { seat: `Tân Nghĩa ${actions}` })
  }
  try {
    await wellAgain(held.office)
  } catch {
    sweep.met('started anew')
    await letGo(sweep)
    held = { office: await openOffice(folder), uses: 1 }
    await wellAgain(held.office)
  }
}
