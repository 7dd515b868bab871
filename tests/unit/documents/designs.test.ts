import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { subjectKinds } from '../../../src-main/contract/book.ts'
import { design } from '../../../src-main/contract/design.ts'
import { fieldText } from '../../../src-main/contract/values/certificate-layout.ts'
import { currentDesign, praiseDesign } from '../../../src-main/services/certificates/designs.ts'
import { drawn, someWords } from '../../support/certificate-page.ts'
import { pagesOf, piecesOf } from '../../support/pdf.ts'

const resources = new URL('../../../resources', import.meta.url).pathname
const shipped = readdirSync(`${resources}/templates`)
  .filter((name) => /^(gcn|giay)-.*\.json$/.test(name))
  .map((name) => design.parse(JSON.parse(readFileSync(`${resources}/templates/${name}`, 'utf8'))))

describe.each(shipped.map((one) => [one.id, one] as const))('%s', (_, used) => {
  test('says all its words inside its fields, and a name of six words fits', async () => {
    const words = someWords({ name: 'Nguyễn Phúc Hoàng Thị Thanh Tuyền' })
    const { bytes, tooLong } = await drawn([words], used)
    expect(tooLong).toEqual([])
    const lines = (await pagesOf(bytes))[0]!.split('\n')
    const pieces = await piecesOf(bytes)
    for (const field of used.fields) {
      const text = fieldText(field, words)
      expect(lines).toContain(text)
      const piece = pieces.find((one) => one.text === text)!
      expect(piece.x).toBeGreaterThanOrEqual(field.x - 0.01)
      expect(piece.x + piece.width).toBeLessThanOrEqual(field.x + field.w + 0.01)
    }
  })

  test('leaves 35 mm between post and name for signature and seal', async () => {
    const pieces = await piecesOf((await drawn([someWords()], used)).bytes)
    const post = pieces.find(({ text }) => text === 'CHỦ TỊCH')!
    const signer = pieces.find(({ text }) => text === 'Trần Văn Mẫu')!
    expect(signer.y - 0.655 * 14 * (25.4 / 72) - post.y).toBeGreaterThanOrEqual(35)
  })
})

test('every kind of subject has a design of its own, and giấy khen another', () => {
  const ids = [...subjectKinds.map((kind) => currentDesign(resources, kind).id), praiseDesign(resources).id]
  expect(new Set(ids).size).toBe(subjectKinds.length + 1)
})
