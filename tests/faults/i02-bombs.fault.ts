import { deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { workbook } from '../support/lists.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { foundOffice, type Office, openOffice, Said } from './office.ts'
import { scratchFolder } from './scratch.ts'

const mostWorkMs = 2000
const mostMb = 300
const mib = 1024 * 1024

type Parts = Record<string, Uint8Array>
const list = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'],
  [1, 'Nguyễn Văn An', 1968, 'Thôn 1'],
] as const
const partsOf = async (): Promise<Parts> => unzipSync(await workbook({ rows: list }))

/** The same workbook with one of its parts written anew. */
async function withPart(name: RegExp, rewrite: (xml: string) => string): Promise<Uint8Array> {
  const parts = await partsOf()
  const found = Object.keys(parts).find((one) => name.test(one))
  if (!found) throw new Error(`no part ${String(name)}`)
  return zipSync({ ...parts, [found]: strToU8(rewrite(strFromU8(parts[found] ?? new Uint8Array()))) })
}
const sheet = /sheet1\.xml$/
const inSheet = (xml: string, rows: string): string =>
  xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)
const cell = (text: string): string => `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`

/** A ZIP entry of so many equal bytes, made without holding them: its sizes are told as they are, or as small. */
function hugeEntry(name: string, bytes: number, { told = bytes } = {}): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes, 0x20), { level: 9 })
  const nameBytes = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(told, 18)
  fields.writeUInt16LE(nameBytes.length, 22)
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, nameBytes, packed])
  const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(14), nameBytes])
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

const entities = Array.from({ length: 30 }, (_, nth) => `<!ENTITY a${nth + 1} "&a${nth};&a${nth};">`).join('')
const doctype = `<!DOCTYPE x [<!ENTITY a0 "ha">${entities}]>`

/** What is too much in a file, by what it is; each is asked for once. */
const bombs: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'a gigabyte in one part': () => hugeEntry('xl/workbook.xml', 1024 * mib),
  'a gigabyte told as ten bytes': () => hugeEntry('xl/workbook.xml', 1024 * mib, { told: 10 }),
  'a shared text of 150 MiB': async () =>
    zipSync(
      { ...(await partsOf()), 'xl/sharedStrings.xml': new Uint8Array(150 * mib).fill(0x61) },
      { level: 1 },
    ),
  'three parts of 90 MiB': async () => {
    const part = new Uint8Array(90 * mib)
    return zipSync(
      { ...(await partsOf()), 'xl/a.bin': part, 'xl/b.bin': part, 'xl/c.bin': part },
      { level: 1 },
    )
  },
  'five thousand parts': async () =>
    zipSync({
      ...(await partsOf()),
      ...Object.fromEntries(Array.from({ length: 5000 }, (_, nth) => [`xl/p${nth}`, new Uint8Array(1)])),
    }),
  'a ZIP in a ZIP in a ZIP': () => {
    let inner: Uint8Array = zipSync({ 'xl/workbook.xml': new Uint8Array(10 * mib) })
    for (let depth = 0; depth < 40; depth += 1)
      inner = zipSync({ 'xl/workbook.xml': inner, 'b.zip': inner.slice() })
    return inner
  },
  'a billion laughs in the sheet': () =>
    withPart(sheet, (xml) => doctype + inSheet(xml, `<row r="1">${cell('&a30;')}</row>`)),
  'a billion laughs in the workbook': () => withPart(/workbook\.xml$/, (xml) => doctype + xml),
  'an entity from another file': () =>
    withPart(
      sheet,
      (xml) =>
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inSheet(xml, `<row r="1">${cell('&a;')}</row>`)}`,
    ),
  'a million rows': () =>
    withPart(sheet, (xml) =>
      inSheet(
        xml,
        Array.from(
          { length: 1_000_000 },
          (_, nth) => `<row r="${nth + 1}"><c r="A${nth + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    ),
  'a million rows of text': () => Buffer.from('1;An\n'.repeat(1_000_000)),
  '16,384 columns': () =>
    withPart(sheet, (xml) =>
      inSheet(
        xml,
        `<row r="1">${Array.from({ length: 16_384 }, () => '<c t="n"><v>1</v></c>').join('')}</row>`,
      ),
    ),
  '100,000 columns of text': () => Buffer.from(`${'x;'.repeat(100_000)}\n`.repeat(3)),
  'a hundred thousand merged ranges': () =>
    withPart(sheet, (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells count="100000">${Array.from({ length: 100_000 }, (_, nth) => `<mergeCell ref="A${nth + 5}:C${nth + 5}"/>`).join('')}</mergeCells>`,
      ),
    ),
  'one range merged over everything': () =>
    withPart(sheet, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ),
  'two million and one shared texts': async () =>
    zipSync({
      ...(await partsOf()),
      'xl/sharedStrings.xml': strToU8(`<sst>${'<si/>'.repeat(2_000_001)}</sst>`),
    }),
  'ten thousand tags inside each other': () =>
    withPart(sheet, (xml) =>
      inSheet(xml, `<row r="1">${'<c>'.repeat(10_000)}${'</c>'.repeat(10_000)}</row>`),
    ),
  'a cell of 15 MiB': () => Buffer.from(`Họ và tên;Thôn\n${'a'.repeat(15 * mib)};Thôn 1\n`),
  'a quote that never ends': () => Buffer.from(`Họ và tên;Thôn\n"${'An;\n'.repeat(3_000_000)}`),
  'more than 20 MiB': () => Buffer.alloc(21 * mib, 0x61),
  'a cell in the last row there is': () =>
    withPart(sheet, (xml) => inSheet(xml, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
}

/** Fits within the limits after all: what is too much in it is never built. */
const mayBeRead = /^(one range|a hundred thousand merged|a cell of 15|ten thousand tags|a quote)/

async function readOne(office: Office, bytes: Uint8Array): Promise<string> {
  try {
    const ticket = await office.app.takeIn('bom.xlsx', [bytes] as unknown as AsyncIterable<Uint8Array>)
    await office.ask('imports.readSheet', { ticket })
    return 'read'
  } catch (error) {
    if (error instanceof Said) return error.code
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** Each bomb is sent in as a clerk would send it; in between the office must go on working. */
async function explode(size: number): Promise<Outcome> {
  const tally = createTally([
    'taken in',
    'another word',
    'more than 2 s of work',
    'over 300 MiB',
    'office gone',
  ] as const)
  const folder = scratchFolder('bombs')
  await foundOffice(folder, 3)
  const office = await openOffice(folder)
  // The thread that reads is warm, as in an office at work.
  await readOne(office, await workbook({ rows: list }))
  let tried = 0
  for (const [name, make] of Object.entries(bombs).slice(0, size)) {
    const bytes = await make()
    const before = process.memoryUsage().rss
    const begun = process.cpuUsage()
    const said = await readOne(office, bytes)
    // Work, not time: whatever else runs on this machine.
    const { user, system } = process.cpuUsage(begun)
    const tookMs = (user + system) / 1000
    const grownMb = (process.memoryUsage().rss - before) / mib
    tried += 1
    tally.meet(said)
    if (said === 'read' && !mayBeRead.test(name)) tally.add('taken in', name)
    if (said !== 'read' && !/^(file|sheet)-/.test(said)) tally.add('another word', `${name}: ${said}`)
    if (tookMs > mostWorkMs)
      tally.add('more than 2 s of work', `${name}: ${said} after ${Math.round(tookMs)} ms`)
    if (grownMb > mostMb) tally.add('over 300 MiB', `${name}: ${Math.round(grownMb)} MiB more`)
    try {
      await office.ask('desk.waiting', { year: 2020 })
    } catch (error) {
      tally.add('office gone', `${name}: ${String(error)}`)
    }
  }
  await office.close()
  return { tried, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'I2', title: 'files that are too much', sizes: { quick: 21, full: 21 }, alone: true, run: explode },
]
