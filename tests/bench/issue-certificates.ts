import { freshApp } from '../support/fresh-app.ts'
import { timed } from './measure.ts'

/**
 * Issues so many certificates of a closed office, in a process of its own, and tells as JSON how long that took and how much
 * memory the process held before and at most: `node --expose-gc issue-certificates.ts FOLDER COUNT`.
 */
const [folder = '', count = '0'] = process.argv.slice(2)
const office = await freshApp({ folder })
const year = 2020
const { text } = await office.api.decisions.proposal({ year, kind: 'family' })
const { decisionId } = await office.api.decisions.recognise({
  year,
  kind: 'family',
  selection: { filter: { year, kind: 'family', state: 'passed' } },
  text: { ...text, number: '15/QĐ-HKH', day: '2020-11-20' },
})
const { rows } = await office.api.certificates.register({ decisionId, limit: Number(count) })
const certificateIds = rows.map(({ id }) => id)
globalThis.gc?.()
const before = process.memoryUsage().rss
// Of the whole life of the process: where the work stays below what came before, it is no more than this.
const time = await timed(() => office.api.certificates.printCertificates({ decisionId, certificateIds }))
const peak = process.resourceUsage().maxRSS * 1024
await office.close()
console.log(JSON.stringify({ names: rows.map(({ name }) => name), time, before, peak }))
