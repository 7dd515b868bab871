import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'

const root = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const fixture = (name: string) => new URL(`../../fixtures/${name}`, import.meta.url).pathname
const act = new URL('../../support/act.ts', import.meta.url).pathname

/** Runs an action in a process of its own and kills it so long after it began; null lets it end. Its length in ms. */
async function actAndKill(folder: string, action: string[], afterMs: number | null): Promise<number> {
  const child = spawn(process.execPath, [act, folder, ...action], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  const begun = performance.now()
  if (afterMs === null) await once(child.stdout, 'data')
  else {
    await Promise.race([wait(afterMs), ended])
    child.kill('SIGKILL')
  }
  const length = performance.now() - begun
  await ended
  return length
}

async function lookInto<T>(folder: string, look: (office: FreshApp) => Promise<T>): Promise<T> {
  const office = await freshApp({ folder })
  try {
    expect(await office.api.history.check({})).toMatchObject({ ok: true })
    return await look(office)
  } finally {
    await office.close()
  }
}

async function founded(folder: string): Promise<number> {
  const office = await freshApp({ folder })
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  const places = await office.api.places.placesOn({ day: '2020-12-31' })
  await office.close()
  return places.find(({ name }) => name === 'Tân Phúc')!.id
}

/** The same start for each kill, and kills spread over the whole length of the action. */
async function killAllAlong(
  before: string,
  action: string[],
  kills: number,
  look: (office: FreshApp) => Promise<number>,
) {
  const whole = join(root, 'whole')
  cpSync(before, whole, { recursive: true })
  const length = await actAndKill(whole, action, null)
  const complete = await lookInto(whole, look)
  const seen: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = join(root, `kill-${kill}`)
    cpSync(before, folder, { recursive: true })
    await actAndKill(folder, action, (length * (kill + 0.5)) / kills)
    seen.push(await lookInto(folder, look))
    rmSync(folder, { recursive: true })
  }
  rmSync(whole, { recursive: true })
  return { complete, seen }
}

test('a program killed during an import has taken in the whole list or nothing of it', async () => {
  const folder = join(root, 'import')
  const placeId = await founded(folder)
  const file = fixture('dang-ky-gia-dinh-2020-tan-phuc.xlsx')
  const rows = (office: FreshApp) =>
    office.api.assessments.book({ year: 2020, kind: 'family', limit: 1 }).then(({ total }) => total)

  const { complete, seen } = await killAllAlong(folder, ['import', file, String(placeId)], 8, rows)
  console.log(
    `killed ${seen.length} times during an import: ${seen.filter((n) => n > 0).length} complete, rest untouched`,
  )
  expect(complete).toBe(412)
  expect(seen.filter((count) => count !== 0 && count !== complete)).toEqual([])
}, 120_000)

test('a program killed while it issues certificates has issued all of the job or none', async () => {
  const folder = join(root, 'print')
  const placeId = await founded(folder)
  const office = await freshApp({ folder })
  for (const [name, kind] of [
    ['dang-ky-gia-dinh-2020-tan-phuc.xlsx', 'registrations'],
    ['ket-qua-binh-xet-2020-tan-phuc.xlsx', 'results'],
  ] as const) {
    const ticket = await office.send(name, readFileSync(fixture(name)))
    const { readingId, mapping } = await office.api.imports.readSheet({ ticket })
    await office.api.imports.applyImport({ readingId, kind, subject: 'family', year: 2020, placeId, mapping })
  }
  const { text } = await office.api.decisions.proposal({ year: 2020, kind: 'family' })
  const { decisionId, recognised } = await office.api.decisions.recognise({
    year: 2020,
    kind: 'family',
    selection: { filter: { year: 2020, kind: 'family', state: 'passed' } },
    text: { ...text, number: '15/QĐ-HKH', day: '2020-11-20' },
  })
  await office.close()
  const issued = (at: FreshApp) =>
    at.api.certificates.register({ decisionId }).then((register) => register.issued)

  const { complete, seen } = await killAllAlong(folder, ['print', String(decisionId)], 8, issued)
  console.log(
    `killed ${seen.length} times while issuing: ${seen.filter((n) => n > 0).length} complete, rest untouched`,
  )
  expect(complete).toBe(recognised)
  expect(seen.filter((count) => count !== 0 && count !== complete)).toEqual([])
}, 120_000)
