import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBigOffice } from '../support/big-office.ts'
import { backupBench } from './backup.bench.ts'
import { bookBench } from './book.bench.ts'
import { certificatesBench } from './certificates.bench.ts'
import { importBench } from './import.bench.ts'
import type { Measured } from './measure.ts'
import { openingBench } from './opening.bench.ts'
import { orderBench } from './order.bench.ts'
import { overviewBench } from './overview.bench.ts'
import { scoringBench } from './scoring.bench.ts'
import { searchBench } from './search.bench.ts'
import { startBench } from './start.bench.ts'

/** Runs every bench, or those named on the command line, and prints one table. Exit 1 when a limit does not hold. */
const root = mkdtempSync(join(tmpdir(), 'bench-'))
const offices = new Map<number, Promise<string>>()
/** A closed office of this many families; made once. */
const office = (count: number): Promise<string> => {
  const known = offices.get(count)
  if (known) return known
  const folder = join(root, `office-${count}`)
  const made = makeBigOffice(folder, count).then(() => folder)
  offices.set(count, made)
  return made
}

const benches: Record<string, () => Promise<Measured[]>> = {
  import: importBench,
  search: async () => searchBench(await office(100_000)),
  certificates: async () => certificatesBench(await office(2_400)),
  start: async () => startBench(await office(100_000), root),
  opening: async () => openingBench(await office(20_000)),
  book: async () => bookBench(await office(20_000)),
  scoring: async () => scoringBench(await office(20_000), root),
  backup: async () => backupBench(root),
  overview: async () => overviewBench(join(root, 'district')),
  order: async () => orderBench(await office(100_000)),
}
const wanted = process.argv.slice(2)
const lines: Measured[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`bench: ${name}\n`)
  lines.push(...(await bench()))
}
for (const { name, ratio, limit, holds, figures } of lines) {
  const verdict = holds === null ? '' : holds ? 'holds' : 'MISSED'
  console.log([name, ratio === null ? '-' : ratio.toFixed(2), limit, verdict, figures].join(' | '))
}
rmSync(root, { recursive: true, force: true })
process.exitCode = lines.some(({ holds }) => holds === false) ? 1 : 0
