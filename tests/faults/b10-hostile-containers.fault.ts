import { setImmediate as breathe } from 'node:timers/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { BackupContent } from '../../src-main/files/container.ts'
import { sha256 } from '../../src-main/files/digest.ts'
import { fateOf, isSameContent, passphrase, type Sample, sampleBackup, signed } from './backup-sample.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { type HostileEntry, hostileZip } from './hostile-zip.ts'
import { scratchFolder } from './scratch.ts'

const mostMiB = 300
const slowMs = 2_000
const mib = 1024 * 1024

/** Containers made to harm: each known trick once, then headers changed at random, every digest fitting. */
async function openHostile(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['accepted', 'other words', 'slow', 'much memory'])
  const dice = diceFrom(seed)
  const sample = await sampleBackup(scratchFolder('hostile'), 0)
  const files = await tricks(sample)
  let tried = 0
  const judge = (file: Uint8Array, example: string): void => {
    const begun = performance.now()
    // A person has typed the right passphrase: nothing is refused for want of it.
    const fate = fateOf(file, { keys: null, secret: passphrase })
    if (fate === 'accepted' && isSameContent(file, sample.content))
      tally.meet('the same content, packed otherwise')
    else if (fate === 'accepted') tally.add('accepted', example)
    else if (fate.startsWith('bug')) tally.add('other words', `${example}: ${fate}`)
    else tally.meet(fate)
    if (performance.now() - begun > slowMs) tally.add('slow', example)
    tried += 1
  }
  for (const [name, file] of files) judge(file, name)
  tally.meet('known tricks', files.length)
  while (tried < size) {
    const { bad, how } = fuzzed(sample, dice)
    judge(bad, how)
    // zlib lets go of an engine only between two turns of the program.
    if (tried % 50 === 0) await breathe()
  }
  // In KiB; the highest this process ever had.
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  tally.meet('MiB at most', peak)
  if (peak > mostMiB) tally.add('much memory', `${peak} MiB`)
  return { tried, ...tally }
}

async function tricks({ content, plain, sealed }: Sample): Promise<[string, Uint8Array][]> {
  const [guide, manifest, data] = entriesOf(content, plain)
  if (!hostileZip([guide, manifest, data]).equals(plain))
    throw new Error('the hostile writer writes other ZIPs')
  const bomb = await bombOf(200)
  const names = [
    ...[
      '../data.sqlite',
      '..\\data.sqlite',
      '/etc/passwd',
      'C:\\Windows\\x',
      'data.sqlite\0.txt',
      'DATA.SQLITE',
    ],
    ...[
      '',
      '.',
      'a/../../data.sqlite',
      'data.sqlite ',
      'con',
      '~/data.sqlite',
      'dӓta.sqlite',
      'x'.repeat(60_000),
    ],
  ]
  const with3 = (changes: Partial<HostileEntry>) => hostileZip([guide, manifest, { ...data, ...changes }])
  const lying = (dataBytes: number, bytes: number) =>
    hostileZip([
      guide,
      manifestEntry({ ...content, manifest: { ...content.manifest, dataBytes } }),
      { ...data, ...bomb, bytes },
    ])
  return [
    ...names.map((name): [string, Buffer] => [`data called ${name.slice(0, 40)}`, with3({ name })]),
    ...names.map((name): [string, Buffer] => [
      `guide called ${name.slice(0, 40)}`,
      hostileZip([{ ...guide, name }, manifest, data]),
    ]),
    ['an entry twice', hostileZip([guide, manifest, data, data])],
    ['a manifest twice', hostileZip([guide, manifest, manifest, data])],
    ['one entry more', hostileZip([guide, manifest, data, { name: 'more.txt', content: Buffer.from('x') }])],
    ['one entry less', hostileZip([guide, manifest])],
    ['no entry', hostileZip([])],
    ['another order', hostileZip([manifest, guide, data])],
    ['a symbolic link', with3({ attributes: 0o120777 << 16 })],
    ['a folder', with3({ attributes: 0x10 })],
    ['an encrypted entry', with3({ flags: 1 })],
    ['a size told later', with3({ flags: 8 })],
    ['a name in UTF-8', with3({ flags: 0x800 })],
    ['an extra field', with3({ extra: Buffer.from('\x99\x99\x04\x00abcd', 'latin1') })],
    ['a ZIP64 size', with3({ extra: Buffer.alloc(20, 1), bytes: 0xffffffff, packedBytes: 0xffffffff })],
    ['another date', with3({ date: 0x5021 })],
    ['data stored', with3({ method: 0, packed: content.data })],
    ['an unknown method', with3({ method: 99, packed: data.content })],
    ['no deflate stream', with3({ packed: Buffer.alloc(1000, 0xff) })],
    ['a deflate stream that never ends', with3({ packed: Buffer.from([0, 255, 255, 0, 0]) })],
    ['a wrong CRC', with3({ crc: 1 })],
    ['entries that overlap', with3({ offset: 0 })],
    ['an offset beyond the file', with3({ offset: 0x7fffffff })],
    ['a size beyond the file', with3({ packedBytes: 0x7fffffff })],
    ['a gap before the directory', hostileZip([guide, manifest, data], Buffer.alloc(5000))],
    ['a bomb of 200 MiB that its manifest does not tell', lying(4096, 200 * mib)],
    ['a bomb of 200 MiB that says it is small', lying(4096, 4096)],
    ['a bomb of 200 MiB that says it is negative', lying(4096, 0)],
    ['a guide of 2 MiB', hostileZip([{ ...guide, content: Buffer.alloc(2 * mib, 0x20) }, manifest, data])],
    ...headers(sealed),
  ]
}

/** Sealed files whose header asks for too much, says too much or is no header. */
function headers(sealed: Buffer): [string, Buffer][] {
  const kdfs: [number | string, number, number][] = [
    ...([2 ** 30, 2 ** 31, 2 ** 53, 2 ** 19, 3, 0, 1, -2, 1.5, 'x'] as const).map(
      (N): [number | string, number, number] => [N, 8, 1],
    ),
    ...([17, 1e9, 0, -1, 0.5] as const).map((r): [number, number, number] => [2 ** 15, r, 1]),
    ...([5, 2 ** 30, 0, -1] as const).map((p): [number, number, number] => [2 ** 15, 8, p]),
    [2 ** 18, 16, 1],
  ]
  const withJson = (change: (json: Record<string, unknown>) => unknown): Buffer =>
    withHeader(sealed, JSON.stringify(change(headerOf(sealed))))
  return [
    ...kdfs.map(([N, r, p]): [string, Buffer] => [
      `a key of N=${N} r=${r} p=${p}`,
      withJson((json) => ({ ...json, kdf: { name: 'scrypt', N, r, p } })),
    ]),
    ['no slots', withJson((json) => ({ ...json, slots: {} }))],
    ['a field more', withJson((json) => ({ ...json, __proto__x: 1 }))],
    ['another order of fields', withJson(({ about, ...json }) => ({ ...json, about }))],
    ['a header that is a list', withHeader(sealed, '[]')],
    ['a header that is nothing', withHeader(sealed, 'null')],
    ['a header that is empty', withHeader(sealed, '')],
    ['a header a thousand deep', withHeader(sealed, '['.repeat(4000))],
    ['a header without an end', withHeader(sealed, 'a'.repeat(100_000))],
    ['a prototype', withHeader(sealed, `{"__proto__":{"x":1},${headerText(sealed).slice(1)}`)],
    ['a field said twice', withHeader(sealed, `{"format":1,${headerText(sealed).slice(1)}`)],
    [
      'nothing after the header',
      signed(Buffer.concat([Buffer.from(`HOIBKENC1\n${headerText(sealed)}\n`), Buffer.alloc(74)])),
    ],
  ]
}

const headerText = (sealed: Buffer): string => sealed.toString('utf8', 10, sealed.indexOf('\n', 10))
const headerOf = (sealed: Buffer): Record<string, unknown> => JSON.parse(headerText(sealed))
const withHeader = (sealed: Buffer, text: string): Buffer =>
  signed(Buffer.concat([Buffer.from(`HOIBKENC1\n${text}`), sealed.subarray(sealed.indexOf('\n', 10))]))

function manifestEntry({ manifest }: BackupContent): HostileEntry {
  return { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
}

/** How tightly the data are packed is the program's own choice: they are taken as they stand in its file. */
function entriesOf(content: BackupContent, plain: Buffer): [HostileEntry, HostileEntry, HostileEntry] {
  const name = 'data.sqlite'
  const begin = plain.indexOf(name) + name.length
  const packed = plain.subarray(begin, begin + plain.readUInt32LE(begin - name.length - 12))
  return [
    { name: 'DOC-TOI.txt', content: Buffer.from(content.guide) },
    manifestEntry(content),
    { name, content: content.data, method: 8, packed },
  ]
}

/** So many MiB of nothing, packed; made in pieces, so that this process itself stays small. */
async function bombOf(count: number): Promise<Pick<HostileEntry, 'packed' | 'crc' | 'content'>> {
  const piece = Buffer.alloc(mib)
  const packing = createDeflateRaw({ level: 9 })
  const packed: Buffer[] = []
  packing.on('data', (part: Buffer) => packed.push(part))
  let crc = 0
  for (let nth = 0; nth < count; nth += 1) {
    crc = crc32(piece, crc)
    await new Promise<void>((resolve) => packing.write(piece, () => resolve()))
  }
  await new Promise<void>((resolve) => packing.once('end', resolve).end())
  return { packed: Buffer.concat(packed), crc, content: Buffer.alloc(0) }
}

/** A few bytes of the headers changed, and the digest made to fit. */
function fuzzed({ plain, sealed }: Sample, dice: Dice): { bad: Buffer; how: string } {
  const isPlain = dice(2) === 0
  const file = isPlain ? plain : sealed
  const directory = plain.lastIndexOf('PK\x01\x02', plain.length, 'latin1') - 200
  for (;;) {
    let bad: Buffer = Buffer.from(file)
    const at = isPlain && dice(2) === 0 ? directory + dice(plain.length - 71 - directory) : dice(1800)
    const count = 1 + dice(4)
    const how = dice.pick(['bytes', 'cut', 'put'] as const)
    if (how === 'bytes') for (let nth = 0; nth < count; nth += 1) bad[at + nth] = byteFrom(dice)
    else if (how === 'cut') bad = Buffer.concat([bad.subarray(0, at), bad.subarray(at + count)])
    else bad = Buffer.concat([bad.subarray(0, at), Buffer.alloc(count, byteFrom(dice)), bad.subarray(at)])
    bad = signed(bad)
    if (sha256(bad) !== sha256(file))
      return { bad, how: `${isPlain ? 'plain' : 'sealed'}, ${count} ${how} at ${at}` }
  }
}

const byteFrom = (dice: Dice): number =>
  dice(3) === 0 ? dice.pick([0, 255, 10, 34, 57, 48, 44, 123]) : dice(256)

export const faults: readonly Fault[] = [
  {
    id: 'B10',
    title: 'hostile containers',
    sizes: { quick: 3_000, full: 100_000 },
    alone: true,
    run: openHostile,
  },
]
