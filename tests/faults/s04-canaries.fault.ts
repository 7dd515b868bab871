import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Entry } from '../../src-main/contract/define.ts'
import { contract } from '../../src-main/contract/index.ts'
import { createLocking } from '../../src-main/locking.ts'
import { busyOffice } from './busy-office.ts'
import { canariesOf, secretsOf, wordsOf } from './canaries.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { foundOffice, openOffice } from './office.ts'
import { fitting, shapeOf } from './payloads.ts'
import { scratchFolder } from './scratch.ts'

const repository = new URL('../../', import.meta.url).pathname
const actor = new URL('./canary-actor.ts', import.meta.url).pathname

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

/** The first of these words in bytes, in the letters of files and of the wide strings of Windows. */
const wordIn = (bytes: Uint8Array, words: readonly string[]): string | undefined => {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return words.find((word) => held.includes(word) || held.includes(Buffer.from(word, 'utf16le')))
}
/** A file as it lies there, and what a plain backup holds. */
const contentsOf = (path: string): Uint8Array[] => {
  const bytes = readFileSync(path)
  return path.endsWith('.zip') ? [bytes, ...Object.values(unzipSync(bytes))] : [bytes]
}

/**
 * People and secrets with names of their own go through a program that runs as its hosts run it, once whole and once with its
 * fonts, lists and designs gone, so that there are bugs to be logged. Afterwards every place is looked through.
 */
async function lookForCanaries(size: number, seed: number): Promise<Outcome> {
  const tally = createTally([
    'in the log',
    'told to nobody',
    'left in passing',
    'in a name of a file',
    'secret in a file',
    'not done',
  ] as const)
  const dice = diceFrom(seed)
  let tried = 0
  for (let round = 0; tried < size; round += 1) {
    const root = scratchFolder('canaries')
    const [folder, stick, temporary, resources] = ['data', 'stick', 'tmp', 'resources'].map((name) =>
      join(root, name),
    ) as [string, string, string, string]
    for (const one of [stick, temporary]) mkdirSync(one)
    await foundOffice(folder)
    // Every second time the program lacks what it needs to draw and to list.
    if (round % 2 === 0) cpSync(`${repository}resources`, resources, { recursive: true })
    else mkdirSync(resources)
    const canaries = canariesOf(dice, Math.min(10, size - tried), stick)
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [actor, folder, resources, JSON.stringify(canaries)],
      {
        env: { ...process.env, TMPDIR: temporary },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    tried += canaries.people.length
    const end = /\{"counts":(\{[^}]*\}),"log":(\d+)\}/.exec(stdout)
    if (status !== 0 || !end) {
      tally.add('not done', `round ${round}: ${stderr.slice(-600)}`)
      continue
    }
    const counts = JSON.parse(end[1] ?? '{}') as Record<string, number>
    for (const [what, count] of Object.entries(counts)) tally.meet(what, count)
    tally.meet('bytes of log', Number(end[2]))
    const [words, secrets] = [wordsOf(canaries), secretsOf(canaries)]
    const where = `round ${round}`
    for (const path of [join(folder, 'log.txt'), join(folder, 'log.txt.old')].filter((one) =>
      existsSync(one),
    )) {
      const word = wordIn(readFileSync(path), [...words, ...secrets])
      if (word) tally.add('in the log', `${where}: ${lineWith(readFileSync(path, 'utf8'), word)}`)
    }
    for (const text of [stdout, stderr]) {
      const word = wordIn(Buffer.from(text), [...words, ...secrets])
      if (word) tally.add('told to nobody', `${where}: ${lineWith(text, word)}`)
    }
    for (const path of [...filesBelow(temporary), ...filesBelow(join(folder, 'passing'))])
      tally.add('left in passing', `${where}: ${path}`)
    for (const path of [...filesBelow(folder), ...filesBelow(stick)]) {
      if ([...words, ...secrets].some((word) => path.includes(word)))
        tally.add('in a name of a file', `${where}: ${path}`)
      for (const bytes of contentsOf(path)) {
        const word = wordIn(bytes, secrets)
        if (word) tally.add('secret in a file', `${where}: ${word} in ${path}`)
      }
      tally.meet('files looked through')
    }
    rmSync(root, { recursive: true })
  }
  return { tried, ...tally }
}

const lineWith = (text: string, word: string): string =>
  text
    .split('\n')
    .find((line) => line.includes(word))
    ?.slice(0, 300) ?? word

const calls = Object.entries(contract).flatMap(([domain, entries]) =>
  Object.entries(entries as Record<string, Entry>).map(([name, entry]) => ({
    name: `${domain}.${name}`,
    domain,
    entry,
  })),
)

/** While the lock is closed every channel says so, whatever was begun before; files on their way are not given out. */
async function askLocked(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['answered', 'file given out', 'not opened again'] as const)
  const dice = diceFrom(seed)
  const root = scratchFolder('locked')
  const base = await busyOffice(root)
  const office = await openOffice(base.folder)
  await office.ask('lock.set', { present: null, pin: 'tân phúc 58', idleMinutes: 10 })
  const filling = { texts: ['x', base.stick], ids: [1, 2, 3] }
  let tried = 0
  while (tried < size) {
    const { ticket } = await office.ask<{ ticket: string }>('assessments.exportBook', {
      ...{ year: 2020, kind: 'family', columns: 'registrations' },
    })
    // Work that is under way when the lock closes goes on to its end; nobody is told what it found but who began it.
    const begun = [
      office.app.answer('backups.makeBackup', { folder: base.stick }),
      office.app.answer('assessments.printBook', { year: 2020, kind: 'family', columns: ['name'] }),
      office.app.answer('history.check', {}),
    ]
    office.app.lock()
    if (office.app.file(ticket)) tally.add('file given out', `after ${tried}`)
    for (const { name, domain, entry } of calls) {
      if (domain === 'lock') continue
      const answer = await office.app.answer(name, fitting(shapeOf(entry.input), dice, filling))
      tried += 1
      // What does not fit the contract is refused before anything else is looked at.
      if (answer.ok || !['locked', 'invalid-input'].includes(answer.code))
        tally.add('answered', `${name}: ${JSON.stringify(answer).slice(0, 200)}`)
      else tally.meet(answer.code)
    }
    for (const answer of await Promise.all(begun))
      tally.meet(answer.ok ? 'begun before, done' : `begun before, ${answer.code}`)
    const opened = await office.app.answer('lock.unlock', { pin: 'tân phúc 58' })
    if (!opened.ok) {
      tally.add('not opened again', opened.code)
      break
    }
  }
  await office.close()
  return { tried, ...tally }
}

/** Wrong tries: five are free, then half a minute, twice as long each time, a quarter of an hour at most; also after a new start. */
async function tryPins(size: number): Promise<Outcome> {
  const tally = createTally(['another wait', 'opened', 'not opened'] as const)
  let now = 0
  const folder = scratchFolder('pins')
  const start = () =>
    createLocking({ folder, log: () => undefined, changed: () => undefined, elapsed: () => now })
  const first = start()
  await first.lock.set({ present: null, pin: '4711', idleMinutes: 10 })
  first.stop()
  let locking = start()
  for (let nth = 1; nth <= size; nth += 1) {
    const said = await locking.lock.unlock(`${nth}`).then(
      () => 'opened',
      (error: { code?: string }) => error.code ?? String(error),
    )
    if (said !== 'pin-wrong') tally.add('opened', `try ${nth}: ${said}`)
    const wait = nth < 5 ? 0 : Math.min(900, 30 * 2 ** (nth - 5))
    if (locking.lock.state().waitSeconds !== wait)
      tally.add('another wait', `try ${nth}: ${locking.lock.state().waitSeconds}`)
    if (wait > 0) {
      const early = await locking.lock.unlock('4711').then(
        () => 'opened',
        (error: { code?: string }) => error.code ?? '',
      )
      if (early !== 'pin-wait') tally.add('opened', `while waiting after try ${nth}: ${early}`)
    }
    if (nth % 3 === 0) {
      // Whoever starts the program anew has won nothing.
      locking.stop()
      locking = start()
      if (locking.lock.state().waitSeconds < wait) tally.add('another wait', `after a new start, try ${nth}`)
    }
    now += wait * 1000
  }
  await locking.lock.unlock('4711').catch((error: unknown) => tally.add('not opened', String(error)))
  locking.stop()
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'S4a',
    title: 'names, telephones and secrets where they do not belong',
    sizes: { quick: 10, full: 100 },
    run: lookForCanaries,
  },
  {
    id: 'S4b',
    title: 'every channel while the lock is closed',
    sizes: { quick: 100, full: 1000 },
    run: askLocked,
  },
  { id: 'S4c', title: 'wrong PINs', sizes: { quick: 7, full: 13 }, run: tryPins },
]
