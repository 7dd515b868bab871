import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusalSentence } from '../../src-main/contract/labels/index.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { place, unfit } from '../../src-main/workers/pack/placing.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'
import { imageOf, mounted, onlyLinux, onStick } from './sticks.ts'

export const faults: readonly Fault[] = [
  {
    id: 'B9',
    title: 'stick full, locked, formatted as FAT32, names taken',
    sizes: { quick: 10, full: 10 },
    run: tryAll,
  },
]

const bytes = Buffer.alloc(300_000, 'sổ')
const name = 'so.hoibk.zip'

interface Said {
  readonly code: string
  readonly vi: string
  readonly en: string
  readonly left: readonly string[]
}
const saidOf = ({ code, details }: Refusal, left: readonly string[] = []): Said => ({
  code,
  vi: refusalSentence('vi', code, details),
  en: refusalSentence('en', code, details),
  left,
})

function refusedOn(stick: string): Said {
  const before = readdirSync(stick)
  try {
    place(bytes, stick, name, () => {})
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return saidOf(
      error,
      readdirSync(stick).filter((one) => !before.includes(one)),
    )
  }
  throw new Error('it was taken')
}

/** A stick that answers every write with this. */
const answering = (errno: number): Said =>
  onStick<Said>({ do: 'refuse', folder: join(scratchFolder('refusing'), 'USB'), errno })

const [enospc, edquot, erofs, efbig, eacces] = [28, 122, 30, 27, 13]
const gigabytes = 1024 ** 3
const fat = { freeBytes: 64 * gigabytes, largestFile: 2 ** 32 - 1 }

/** What is tried, and the code of what must be said. Where nothing may be mounted, the stick only answers as one would. */
const refusals: readonly (readonly [title: string, code: string, tried: () => Said])[] = [
  [
    'too little room',
    'disk-full',
    () => mounted(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs'], refusedOn) ?? answering(enospc),
  ],
  ['full in the middle', 'disk-full', () => answering(enospc)],
  ['no room for this user', 'disk-full', () => answering(edquot)],
  ['mounted read-only', 'disk-read-only', () => readOnly() ?? answering(erofs)],
  ['lock switched on in the middle', 'disk-read-only', () => answering(erofs)],
  ['not ours to write', 'disk-read-only', () => answering(eacces)],
  [
    'over 4 GB on FAT32',
    'stick-limit',
    () => saidOf(unfit(fat, 'E:\\', 5 * gigabytes) ?? new Refusal('busy')),
  ],
  ['over 4 GB, said by the system', 'stick-limit', () => answering(efbig)],
]

function readOnly(): Said | undefined {
  const image = imageOf(160)
  return image === undefined ? undefined : mounted(['-o', 'loop,ro', image], refusedOn)
}

function tryAll(): Outcome {
  onlyLinux()
  const tally = createTally(['wrong words', 'left behind', 'overwritten', 'bug'])
  for (const [title, code, tried] of refusals) {
    const said = tried()
    if (said.code !== code) tally.add('wrong words', `${title}: ${said.code}`)
    for (const text of [said.vi, said.en])
      if (!/^\p{Lu}.{20,}\.$/su.test(text) || /undefined|null|NaN/.test(text)) tally.add('wrong words', text)
    if (said.left.length > 0) tally.add('left behind', `${title}: ${said.left.join(', ')}`)
    tally.meet(said.code)
  }
  for (const collide of [namesTaken, folderInTheWay])
    for (const what of collide()) tally.add('overwritten', what)
  return { tried: refusals.length + 2, ...tally }
}

/** Letter case counts for nothing on a stick. */
function namesTaken(): string[] {
  const stick = scratchFolder('names')
  const taken = [name.toUpperCase(), 'so-2.hoibk.zip', 'SO-3.hoibk.ZIP']
  for (const one of taken) writeFileSync(join(stick, one), 'cũ')
  const { file } = place(bytes, stick, name, () => {})
  return [
    ...taken.filter((one) => readFileSync(join(stick, one), 'utf8') !== 'cũ'),
    ...(file === join(stick, 'so-4.hoibk.zip') ? [] : [file]),
  ]
}

function folderInTheWay(): string[] {
  const stick = scratchFolder('names')
  mkdirSync(join(stick, name))
  const { file } = place(bytes, stick, name, () => {})
  return existsSync(join(stick, name)) && file === join(stick, 'so-2.hoibk.zip') ? [] : [file]
}
