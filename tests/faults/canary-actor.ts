// A program of its own, as a host starts it: canary-actor.ts FOLDER RESOURCES CANARIES. It writes its log as every host does and
// does with the canaries what a clerk does with people, secrets and files, well and badly.
import { readFileSync, rmSync } from 'node:fs'
import { createApplication } from '../../src-main/application.ts'
import { contract } from '../../src-main/contract/index.ts'
import { logTo } from '../../src-main/hosts/log.ts'
import { workbook } from '../support/lists.ts'
import type { Canaries } from './canaries.ts'

const [folder = '', resources = '', given = '{}'] = process.argv.slice(2)
const { people, phones, pin, wrongPin, passphrase, wrongPassphrase, stick } = JSON.parse(given) as Canaries
const app = await createApplication({
  dataFolder: folder,
  resources,
  worker: new URL('../../src-main/workers/worker.ts', import.meta.url).pathname,
  version: '0.0.0-faults',
  today: () => '2020-11-20',
  log: logTo(folder, (text) => process.stderr.write(`${text}\n`)),
})

const counts = { calls: 0, refused: 0, bugs: 0 }
/** Answers that go to nobody who may read them are told to whoever listens: there must be nothing in them. */
async function ask(call: string, payload: unknown): Promise<unknown> {
  const answer = await app.answer(call, payload)
  counts.calls += 1
  if (answer.ok) return answer.value
  if (answer.code === 'unexpected') counts.bugs += 1
  counts.refused += 1
  if (['unexpected', 'invalid-input', 'locked', 'pin-wrong', 'backup-secret-wrong'].includes(answer.code))
    process.stdout.write(`${JSON.stringify(answer)}\n`)
  return undefined
}
async function takeIn(name: string, bytes: Uint8Array): Promise<string> {
  return app.takeIn(
    name,
    (async function* () {
      yield bytes
    })(),
  )
}

const places = (await ask('places.placesOn', { day: '2020-12-31' })) as { id: number; kind: string }[]
const hamletId = places.find(({ kind }) => kind === 'hamlet')?.id ?? 0
const family = { year: 2020, birth: null, sex: null, hamletId, members: 3, sameAs: null, differs: false }
for (const [nth, name] of people.entries()) {
  const note = `điện thoại ${phones[nth]}`
  const registered = (await ask('assessments.registerFamily', { ...family, name, note })) as
    | { subjectId: number; titleId: number }
    | undefined
  const { subjectId = 0, titleId = 0 } = registered ?? {}
  await ask('assessments.registerFamily', { ...family, name, note })
  await ask('assessments.registerFamily', { ...family, name: { name }, note: [note] })
  await ask('assessments.registerFamily', { ...family, [name]: note, year: name })
  await ask('assessments.amendFamily', { subjectId, birth: note })
  await ask('assessments.amendTitle', { titleId, points: name, note })
  await ask('assessments.book', { year: 2020, kind: name, text: name })
  await ask('search.everything', { text: name })
  await ask('settings.prefer', { language: name, screens: { [name]: note } })
  await ask('search.nothing', { name, note })
  await ask('privacy.aboutPerson', { subjectId })
  const sheet = await workbook({
    rows: [
      ['STT', 'Họ và tên', 'Thôn'],
      [1, name, phones[nth] ?? null],
    ],
  })
  const good = await takeIn(`Danh sách ${name}.xlsx`, sheet)
  await ask('imports.readSheet', { ticket: good, page: 7 })
  await ask('imports.readSheet', { ticket: await takeIn(`${name}.xlsx`, sheet.slice(0, 300)) })
  // A file that goes while it is on its way is nobody's refusal.
  rmSync(app.file(good)?.path ?? folder, { force: true })
  await ask('imports.readSheet', { ticket: good })
  await ask('places.importPlaces', { ticket: good, year: 2020 })
}
await ask('assessments.exportBook', { year: 2020, kind: 'family', columns: 'registrations' })
await ask('assessments.printBook', { year: 2020, kind: 'family', columns: ['name', 'note'] })

const draft = (await ask('backups.prepareSealing', { passphrase })) as { draft: string } | undefined
await ask('backups.confirmSealing', {
  draft: draft?.draft ?? passphrase,
  group: wrongPassphrase.slice(0, 30),
})
await ask('backups.prepareSealing', { passphrase: { passphrase } })
await ask('backups.makeBackup', { folder: stick })
for (const file of ['none', ...people]) await ask('backups.verifyBackup', { file, secret: wrongPassphrase })
await ask('backups.restoreBackup', { file: [passphrase], secret: passphrase })

await ask('lock.set', { present: null, pin, idleMinutes: 10 })
await ask('lock.set', { present: wrongPin, pin, idleMinutes: wrongPin })
await ask('lock.close', {})
for (const [domain, entries] of Object.entries(contract)) {
  if (domain === 'lock') continue
  for (const name of Object.keys(entries))
    await ask(`${domain}.${name}`, { year: 2020, text: people[0], pin })
}
await ask('lock.unlock', { pin: wrongPin })
await ask('lock.unlock', { pin: { pin: wrongPin } })
await ask('lock.reset', { code: wrongPin, pin })
await ask('lock.unlock', { pin })
await app.close()
process.stdout.write(`${JSON.stringify({ counts, log: readFileSync(`${folder}/log.txt`, 'utf8').length })}\n`)
