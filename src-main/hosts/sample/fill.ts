import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '../../application.ts'
import type { ImportOrder } from '../../contract/imports.ts'
import type { Client } from '../../contract/index.ts'
import { communeOf } from '../commune.ts'
import { foundIfEmpty } from '../found-office.ts'

const year = 2020
const communes = [
  ['tan-phuc', 'Tân Phúc'],
  ['tan-nghia', 'Tân Nghĩa'],
  ['son-my', 'Sơn Mỹ'],
] as const
const files: readonly [ImportOrder['kind'], string][] = [
  ['registrations', 'dang-ky-gia-dinh'],
  ['results', 'ket-qua-binh-xet'],
]

/** Fills an empty office by the same calls a clerk's work makes: three communes' lists, one decision. */
export async function fillSample(office: Client, application: Application, folder: string): Promise<void> {
  await foundIfEmpty(office)
  for (const [slug, commune] of communes) {
    const placeId = await communeOf(office, commune, year)
    for (const [kind, name] of files)
      await bringIn(office, application, { kind, placeId, file: `${name}-${year}-${slug}.xlsx`, folder })
  }
  const kind = 'family'
  const communeId = await communeOf(office, 'Tân Phúc', year)
  const { text } = await office.decisions.proposal({ year, kind })
  await office.decisions.recognise({
    year,
    kind,
    selection: { filter: { year, kind, communeId, state: 'passed' } },
    text: { ...text, number: '15/QĐ-HKH', day: `${year}-11-20` },
  })
  await office.settings.prefer({ year })
}

async function bringIn(
  office: Client,
  application: Application,
  sheet: { kind: ImportOrder['kind']; placeId: number; file: string; folder: string },
): Promise<void> {
  const { kind, placeId, file, folder } = sheet
  const ticket = await application.takeIn(file, createReadStream(join(folder, file)))
  const { readingId, mapping } = await office.imports.readSheet({ ticket })
  const order = { readingId, kind, subject: 'family' as const, year, placeId, mapping }
  await office.imports.previewImport(order)
  await office.imports.applyImport(order)
}
