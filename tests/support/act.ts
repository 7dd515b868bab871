// Run as a process of its own, so that a test can kill it: act.ts FOLDER import FILE PLACE-ID |
// act.ts FOLDER print DECISION-ID | act.ts FOLDER erase SUBJECT-ID
import { readFileSync } from 'node:fs'
import { freshApp } from './fresh-app.ts'

const [folder = '', action = '', what = '', place = ''] = process.argv.slice(2)
const office = await freshApp({ folder })
if (action === 'import') {
  const ticket = await office.send('a.xlsx', readFileSync(what))
  const { readingId, mapping } = await office.api.imports.readSheet({ ticket })
  const order = {
    readingId,
    kind: 'registrations',
    subject: 'family',
    year: 2020,
    placeId: Number(place),
    mapping,
  } as const
  await office.api.imports.previewImport(order)
  process.stdout.write('begun\n')
  await office.api.imports.applyImport(order)
} else if (action === 'erase') {
  process.stdout.write('begun\n')
  await office.api.privacy.erase({ subjectId: Number(what), reason: 'đơn' })
} else {
  process.stdout.write('begun\n')
  await office.api.certificates.printCertificates({ decisionId: Number(what), certificateIds: null })
}
process.stdout.write('done\n')
await office.close()
