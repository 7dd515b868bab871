import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import shippedWidths from '../../../resources/fonts/widths.json' with { type: 'json' }
import { designFonts } from '../../../src-main/contract/design.ts'
import { fieldText } from '../../../src-main/contract/values/certificate-layout.ts'
import { measureBy, type WidthTable, widthTable } from '../../../src-main/contract/values/text-width.ts'
import { faces } from '../../../src-main/documents/fonts.ts'
import { openMeasure } from '../../../src-main/documents/page.ts'
import { drawn, shippedDesign, someWords } from '../../support/certificate-page.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'
import { letters, widthsOf } from '../../support/write-widths.ts'

const field = (id: string) => shippedDesign.fields.find((one) => one.id === id)!
const longName = 'Công Tằng Tôn Nữ Thị Phương Quỳnh Nguyễn Hoàng Thảo Nguyên Thượng'

describe('the text of a certificate', () => {
  test('reads back as what went in, every Vietnamese letter in both cases', async () => {
    const words = letters.filter((letter) => /\p{L}/u.test(letter))
    const names = Array.from({ length: Math.ceil(words.length / 12) }, (_, index) =>
      words.slice(index * 12, index * 12 + 12).join(''),
    )
    const { bytes } = await drawn(names.map((name) => someWords({ name })))
    const pages = await pagesOf(bytes)
    expect(pages).toHaveLength(names.length)
    for (const [index, name] of names.entries()) expect(pages[index]!.split('\n')).toContain(name)
  })

  test('says all that the register knows, and letters with separate marks come out composed', async () => {
    const { bytes } = await drawn([someWords({ name: 'Nguyễn Thị Mỹ Hạnh'.normalize('NFD') })])
    const lines = (await pagesOf(bytes))[0]!.split('\n')
    for (const one of shippedDesign.fields)
      expect(lines).toContain(fieldText(one, someWords({ name: 'Nguyễn Thị Mỹ Hạnh' })))
  })

  test('a deputy signs under two lines', async () => {
    const { bytes } = await drawn([someWords({ post: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' })])
    const lines = (await pagesOf(bytes))[0]!.split('\n')
    expect(lines).toContain('KT. CHỦ TỊCH')
    expect(lines).toContain('PHÓ CHỦ TỊCH')
  })
})

describe('the layout in millimetres', () => {
  test('each text stands inside its field and centred ones in its middle', async () => {
    const { bytes } = await drawn([someWords()])
    const pieces = await piecesOf(bytes)
    for (const one of shippedDesign.fields) {
      const piece = pieces.find(({ text }) => text === fieldText(one, someWords()))!
      expect(piece.x).toBeGreaterThanOrEqual(one.x - 0.01)
      expect(piece.x + piece.width).toBeLessThanOrEqual(one.x + one.w + 0.01)
      expect(piece.y).toBeGreaterThan(one.y)
      expect(piece.y).toBeLessThan(one.y + one.h)
      if (one.align === 'center') expect(piece.x + piece.width / 2).toBeCloseTo(one.x + one.w / 2, 1)
    }
  })

  test('35 mm stay blank between the post and the name of the signer', async () => {
    const pieces = await piecesOf((await drawn([someWords({ post: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' })])).bytes)
    const post = pieces.find(({ text }) => text === 'PHÓ CHỦ TỊCH')!
    const signer = pieces.find(({ text }) => text === 'Trần Văn Mẫu')!
    const capitals = 0.655 * 14 * (25.4 / 72)
    expect(signer.y - capitals - post.y).toBeGreaterThanOrEqual(29)
    const alone = await piecesOf((await drawn([someWords()])).bytes)
    const above = alone.find(({ text }) => text === 'CHỦ TỊCH')!
    expect(signer.y - capitals - above.y).toBeGreaterThanOrEqual(35)
  })
})

describe('long names', () => {
  test('get smaller letters, are listed, and stand on the same line as others', async () => {
    const result = await drawn([someWords(), someWords({ name: longName })])
    const { size } = result.shrunk.find(({ page, field: id }) => page === 1 && id === 'name')!
    expect(size).toBeLessThan(field('name').size)
    expect(size).toBeGreaterThanOrEqual(field('name').minSize)
    const [usual, small] = [await piecesOf(result.bytes, 1), await piecesOf(result.bytes, 2)]
    const baseline = (pieces: typeof usual, name: string) => pieces.find(({ text }) => text === name)!.y
    expect(baseline(small, longName)).toBeCloseTo(baseline(usual, 'Nguyễn Hữu Quỳnh'), 2)
  })

  test('are refused where even the smallest letters do not fit', async () => {
    const result = await drawn([someWords({ name: `${longName} ${longName}` })])
    expect(result.tooLong).toEqual([{ page: 0, field: 'name' }])
  })

  test('fit, shrink or are too long, and never leave their field', async () => {
    const word = fc.array(fc.constantFrom(...letters.filter((letter) => /\p{L}/u.test(letter))), {
      minLength: 1,
      maxLength: 7,
    })
    const name = fc.array(
      word.map((parts) => parts.join('')),
      { minLength: 1, maxLength: 14 },
    )
    await fc.assert(
      fc.asyncProperty(name, async (parts) => {
        const text = parts.join(' ')
        const result = await drawn([someWords({ name: text })])
        expect(await pagesOf(result.bytes)).toHaveLength(1)
        if (result.tooLong.length > 0) return
        const piece = (await piecesOf(result.bytes)).find((one) => one.text === text)!
        expect(piece.width).toBeLessThanOrEqual(field('name').w + 0.05)
      }),
      { numRuns: 12 },
    )
  })
})

test('the same certificates are the same bytes, and other words are another page', async () => {
  const [one, again, other] = [
    await drawn([someWords()]),
    await drawn([someWords()]),
    await drawn([someWords({ name: 'Nguyễn Hữu Quỳnh An' })]),
  ]
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0)
  expect(other.images).not.toEqual(one.images)
})

describe('the table of widths', () => {
  const table: WidthTable = widthTable.parse(shippedWidths)

  test.each(designFonts)('is what the font file says: %s', (font) => {
    expect(table[font]).toEqual(widthsOf(font))
  })

  test('measures a name as the engine that draws it', () => {
    const [byTable, byFace] = [measureBy(table), openMeasure(faces(fontFolder))]
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...designFonts), (name, font) => {
        expect(byTable.width(name, font, 28)).toBeCloseTo(byFace.width(name, font, 28), 1)
      }),
    )
  })
})
