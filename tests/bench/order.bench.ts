import { bookSorts } from '../../src-main/contract/assessments.ts'
import { freshApp } from '../support/fresh-app.ts'
import { type Measured, median, ms, timed, told } from './measure.ts'

const round = { year: 2020, kind: 'family' } as const
const runs = 5

/** A Book of 100,000 rows in every order: a page at its beginning, its quarters and its end; where typed letters lead. */
export async function orderBench(folder: string): Promise<Measured[]> {
  const office = await freshApp({ folder })
  const { book, bookPosition } = office.api.assessments
  const { total } = await book({ ...round, limit: 1 })
  const often = async (work: () => unknown): Promise<number> => {
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) times.push(await timed(work))
    return median(times)
  }
  const pages: string[] = []
  const jumps: string[] = []
  for (const sort of bookSorts) {
    const page: number[] = []
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const offset = Math.max(0, Math.floor(total * part) - 200)
      page.push(await often(() => book({ ...round, sort, offset, limit: 200 })))
    }
    const jump: number[] = []
    for (const prefix of ['a', 'h', 'k', 'y', 'yen', 'nguyen t', 'zz'])
      jump.push(await often(() => bookPosition({ ...round, sort, prefix })))
    pages.push(`${sort} ${ms(Math.max(...page))}`)
    jumps.push(`${sort} ${ms(Math.max(...jump))}`)
  }
  await office.close()
  return [
    told('Book of 100,000: a page by every order, its slowest place', pages.join(', ')),
    told('Book of 100,000: typed letters by every order, the slowest', jumps.join(', ')),
  ]
}
