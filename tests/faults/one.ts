// Runs one fault and reports to run.ts, which started it: one.ts FILE ID SIZE SEED
import { type Fault, NotRun, type Outcome } from './fault.ts'
import { removeScratch } from './scratch.ts'

export type Report =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'not-run'; readonly reason: string; readonly excused: boolean }
  | { readonly kind: 'broken'; readonly stack: string }

const [file = '', id = '', size = '', seed = ''] = process.argv.slice(2)

async function perform(): Promise<Report> {
  try {
    const { faults } = (await import(new URL(file, import.meta.url).href)) as { faults: readonly Fault[] }
    const fault = faults.find((one) => one.id === id)
    if (!fault) throw new Error(`no fault ${id} in ${file}`)
    return { kind: 'done', outcome: await fault.run(Number(size), Number(seed)) }
  } catch (error) {
    if (error instanceof NotRun) return { kind: 'not-run', reason: error.message, excused: error.excused }
    return { kind: 'broken', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const report = await perform()
removeScratch()
process.send?.(report, () => process.exit())
