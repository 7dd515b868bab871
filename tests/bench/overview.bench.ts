import { openGenerations } from '../../src-main/files/generations.ts'
import { freshApp, openFile } from '../support/fresh-app.ts'
import { districtYears, makeSeedDistrict } from '../support/seed-district.ts'
import { atMost, type Measured, median, ms, timed } from './measure.ts'

const runs = 9
const span = { fromYear: 2016, toYear: 2020, kind: 'family' } as const

/** The round at a glance over five years of some 20,000 families: the service call against plain SQL that counts the same rows. */
export async function overviewBench(folder: string): Promise<Measured[]> {
  await makeSeedDistrict(folder)
  const bare = bareTime(folder)
  const office = await freshApp({ folder, today: '2020-12-20' })
  const often = async (work: () => unknown): Promise<number> => {
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) times.push(await timed(work))
    return median(times)
  }
  const years = await often(() => office.api.overview.years(span))
  const places = await often(() =>
    office.api.overview.places({ year: 2020, kind: 'family', communeId: null }),
  )
  const kinds = await often(() => office.api.overview.kinds({ year: 2020 }))
  await office.close()
  const figures = `${ms(years)} / ${ms(bare)}; one year by place ${ms(places)}, all kinds ${ms(kinds)}`
  return [atMost('round at a glance, five years x 20,000 / bare SQL', years / bare, 2, figures)]
}

/** States, stages and printed certificates of the five rounds, counted as plainly as SQLite allows. */
function bareTime(folder: string): number {
  const db = openFile(openGenerations(folder).current())
  const states = db.prepare(
    `SELECT state, stage, again, count(*) FROM titles
     WHERE round_id = (SELECT id FROM rounds WHERE year = ? AND kind = 'family') GROUP BY state, stage, again`,
  )
  const printed = db.prepare(
    `SELECT count(*) FROM certificates WHERE issued_at IS NOT NULL AND decision_id IN (
       SELECT id FROM decisions WHERE round_id = (SELECT id FROM rounds WHERE year = ? AND kind = 'family'))`,
  )
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    for (const year of districtYears) {
      states.all(year)
      printed.all(year)
    }
    times.push(performance.now() - start)
  }
  db.close()
  return median(times)
}
