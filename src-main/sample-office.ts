import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Output } from './contract/define.ts'
import type { Answer, Contract } from './contract/index.ts'
import type { Place } from './contract/places.ts'

type Reading = Output<Contract['imports']['readSheet']>

const year = 2020
/** Communes whose lists are in the sample, how far their year has come, and the files. */
const communes = [
  { name: 'Tân Nghĩa', slug: 'tan-nghia', results: true },
  { name: 'Sơn Mỹ', slug: 'son-my', results: true },
  { name: 'Tân Phúc', slug: 'tan-phuc', results: false },
] as const

/** What is needed of the application: its calls and its way in for files. */
interface Office {
  answer(name: string, payload: unknown): Promise<Answer>
  takeIn(fileName: string, bytes: AsyncIterable<Uint8Array>): Promise<string>
}

/**
 * Fills an empty office with the shipped sample, through the same calls a clerk makes: one commune is recognised, one waits
 * for its decision, one for its results.
 */
export async function fillSample(app: Office, resources: string): Promise<void> {
  async function call<T>(name: string, payload: unknown): Promise<T> {
    const answer = await app.answer(name, payload)
    if (!answer.ok)
      throw new Error(`sample office: ${name} answered ${answer.code} ${JSON.stringify(answer.details)}`)
    return answer.value as T
  }

  async function take(fileName: string, kind: 'registrations' | 'results', placeId: number): Promise<void> {
    const ticket = await app.takeIn(fileName, createReadStream(join(resources, 'sample', fileName)))
    const { readingId, mapping } = await call<Reading>('imports.readSheet', { ticket })
    await call('imports.applyImport', { readingId, kind, subject: 'family', year, placeId, mapping })
  }

  await call('settings.foundOffice', {
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  await call('settings.amendOffice', { signers: [{ name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }] })
  await call('settings.prefer', { year })
  const places = await call<Place[]>('places.placesOn', { day: `${year}-12-31` })
  const idOf = (name: string) =>
    places.find((place) => place.kind === 'commune' && place.name === name)?.id ?? 0

  for (const { name, slug, results } of communes) {
    await take(`dang-ky-gia-dinh-${year}-${slug}.xlsx`, 'registrations', idOf(name))
    if (results) await take(`ket-qua-binh-xet-${year}-${slug}.xlsx`, 'results', idOf(name))
  }
  const { text } = await call<{ text: object }>('decisions.proposal', { year, kind: 'family' })
  await call('decisions.recognise', {
    year,
    kind: 'family',
    selection: { filter: { year, kind: 'family', communeId: idOf('Tân Nghĩa'), state: 'passed' } },
    text: { ...text, number: '15/QĐ-HKH', day: `${year}-11-16` },
  })
}
