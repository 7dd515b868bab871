import type { Answer } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'

/** Opens the sample office beside this one and answers its address, or null where it has a window of its own. */
export type SampleWindow = () => Promise<string | null>

/** The answer of `POST /sample-window`, the same through both hosts. The sample office itself opens no other. */
export async function answerSampleWindow(open: SampleWindow | null): Promise<Answer> {
  try {
    if (open === null) throw new Refusal('sample-only')
    return { ok: true, value: { address: await open() } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, code: error.code, details: error.details }
  }
}
