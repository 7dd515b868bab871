import { globSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Entry } from '../../src-main/contract/define.ts'
import { design } from '../../src-main/contract/design.ts'
import { contract } from '../../src-main/contract/index.ts'
import { shippedDesign } from '../support/certificate-page.ts'
import { freshApp } from '../support/fresh-app.ts'

/*
 * The program takes no picture in, so there is no decoder to be fooled (shared/reliability.md, S6). Whoever adds a way in for
 * pictures meets these lists, and owes ten thousand damaged pictures to tests/faults.
 */

const repository = new URL('../../', import.meta.url).pathname
const sources = new Map(
  globSync('{src-main,src-renderer}/**/*.{ts,tsx,mjs}', { cwd: repository }).map((file) => [
    file,
    readFileSync(`${repository}${file}`, 'utf8'),
  ]),
)
const filesWith = (pattern: RegExp): string[] =>
  [...sources].flatMap(([file, text]) => (pattern.test(text) ? [file] : [])).sort()

describe('nothing that comes from outside is read as a picture', () => {
  test('files that were sent in are read in three places: as a list, as a list of places, as a criteria set', () => {
    expect(filesWith(/\btickets\.find\(/)).toEqual([
      'src-main/application.ts',
      'src-main/services/criteria/sending.ts',
      'src-main/services/imports/imports.ts',
      'src-main/services/places/importing.ts',
    ])
  })

  test('the window asks for files of these kinds alone', () => {
    const asked = [...sources.values()].flatMap((text) => [
      ...text.matchAll(/\baccept(?:ed)? ?=\s*["'{](?!accept)([^"'}]+)/g),
    ])
    const kinds = new Set(asked.flatMap(([, list = '']) => list.split(',').map((kind) => kind.trim())))
    expect([...kinds].sort()).toEqual(['.csv', '.json', '.tsv', '.txt', '.xls', '.xlsm', '.xlsx'])
    // A file that is pasted is a list like any other, refused by its bytes.
    expect(filesWith(/clipboardData\.(files|items)|readImage|clipboard\.read\(/)).toEqual([
      'src-renderer/screens/imports/files.ts',
    ])
  })

  test('no call takes bytes, a data address or a file', () => {
    const taking = Object.entries(contract).flatMap(([domain, entries]) =>
      Object.entries(entries as Record<string, Entry>).flatMap(([call, { input }]) => {
        const shape = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
        return /base64|contentEncoding|"format":"(binary|byte|uri)"|data:/.test(shape)
          ? [`${domain}.${call}`]
          : []
      }),
    )
    expect(taking).toEqual([])
  })

  test('nobody opens, draws or decodes one', () => {
    const opening =
      /openImage|\.image\(|createImageBitmap|nativeImage|ImageDecoder|OffscreenCanvas|new Image\(|<img\b|<canvas\b|\bimage: ['"`{]/
    expect(filesWith(opening)).toEqual([])
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(`${repository}package.json`, 'utf8'),
    ) as {
      dependencies: object
      devDependencies: object
    }
    const decoders = /sharp|jimp|canvas|pngjs|jpeg|webp|image-size|exif/
    expect(
      Object.keys({ ...dependencies, ...devDependencies }).filter((name) => decoders.test(name)),
    ).toEqual([])
  })

  test('a design of a certificate, which may come back with a backup, holds none', () => {
    const picture = {
      x: 0,
      y: 0,
      w: 10,
      h: 10,
      base64: Buffer.from(pictures['a.png'] ?? '').toString('base64'),
    }
    expect(design.safeParse({ ...shippedDesign, pictures: [] }).success).toBe(true)
    expect(design.safeParse({ ...shippedDesign, pictures: [picture] }).success).toBe(false)
  })
})

const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x06\0\0\0', 'latin1'),
  deflateSync(Buffer.alloc(64)),
])
const list = Buffer.from('STT;Họ và tên\n1;Nguyễn Văn An\n')
/** Pictures, among them one of a hundred thousand pixels a side, and some that are something else as well. */
const pictures: Readonly<Record<string, Uint8Array>> = {
  'a.png': png,
  'a.jpg': Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    ...Buffer.from('JFIF\0'),
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xd9,
  ]),
  'a.gif': Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  'a.webp': Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\0\0', 'latin1'),
  'danh-sach.csv': Buffer.concat([png, list]),
  'danh-sach.xlsx': Buffer.concat([png, zipSync({ 'xl/workbook.xml': list })]),
}

test.each(Object.keys(pictures))('%s is refused by every door that reads a file', async (fileName) => {
  await using office = await freshApp()
  const bytes = pictures[fileName] ?? new Uint8Array()
  const calls = [
    ['imports.readSheet', {}],
    ['places.importPlaces', { year: 2020 }],
    ['criteria.readSetFile', {}],
  ] as const
  for (const [call, more] of calls) {
    const ticket = await office.send(fileName, bytes)
    const answer = await office.app.answer(call, { ticket, ...more })
    expect(answer, call).toMatchObject({ ok: false, code: expect.stringMatching(/^(file|sheet|set-file)-/) })
    expect(office.app.file(ticket)?.type).not.toMatch(/image/)
  }
})
