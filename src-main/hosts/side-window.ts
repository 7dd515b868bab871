import type { Answer } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'

/** Offices that are looked at beside the real one: the shipped sample, and a backup restored for practice. */
export const sideOffices = ['sample', 'drill'] as const
export type SideOffice = (typeof sideOffices)[number]

/** Opens an office beside this one and answers its address, or null where it has a window of its own. */
export type SideWindow = () => Promise<string | null>
export type SideWindows = Readonly<Record<SideOffice, SideWindow>>

/** The office a path asks for: `/sample-window`, `/drill-window`. */
export const sideOfficeOf = (pathname: string): SideOffice | undefined =>
  sideOffices.find((office) => pathname === `/${office}-window`)

/** The answer of `POST /…-window`, the same through both hosts. An office beside another opens no third. */
export async function answerSideWindow(windows: SideWindows | null, office: SideOffice): Promise<Answer> {
  try {
    if (windows === null) throw new Refusal('sample-only')
    return { ok: true, value: { address: await windows[office]() } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, code: error.code, details: error.details }
  }
}
