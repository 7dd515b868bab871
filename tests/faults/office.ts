import { readFileSync } from 'node:fs'
import { createApplication } from '../../src-main/application.ts'
import { programAt } from './program-at.ts'

const repository = new URL('../../', import.meta.url).pathname

/** What the application answered with instead of a value. */
export class Said extends Error {
  override readonly name = 'Said'
  readonly code: string

  constructor(call: string, code: string, cause: unknown) {
    super(`${call}: ${code}`, { cause })
    this.code = code
  }
}

export interface OfficeOptions {
  readonly today?: () => string
  readonly now?: () => string
  readonly readOnly?: 'trial'
  /** An office for trying things. */
  readonly sample?: boolean
}

/** The real application over a folder; `ask` gives the value or throws what was said. */
export async function openOffice(
  folder: string,
  { today = () => '2020-11-20', now = () => new Date().toISOString(), ...more }: OfficeOptions = {},
) {
  const bugs: unknown[] = []
  const app = await createApplication({
    dataFolder: folder,
    resources: `${repository}resources`,
    worker: programAt('../../src-main/workers/worker.ts'),
    version: '0.0.0-faults',
    today,
    now,
    ...more,
    log: (error) => bugs.push(error),
  })
  return {
    app,
    bugs,
    async ask<T = unknown>(name: string, payload: unknown = {}): Promise<T> {
      const answer = await app.answer(name, payload)
      if (!answer.ok)
        throw new Said(name, answer.code, answer.code === 'unexpected' ? bugs.at(-1) : answer.details)
      return answer.value as T
    },
    close: () => app.close(),
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>

interface PlaceSeen {
  readonly id: number
  readonly kind: string
  readonly name: string
}

/** A district office with its place list, one hamlet and this many registered families. */
export async function foundOffice(
  folder: string,
  families = 0,
  options: OfficeOptions = {},
): Promise<Founded> {
  const office = await openOffice(folder, options)
  await office.ask('settings.foundOffice', {
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  const places = await office.ask<PlaceSeen[]>('places.placesOn', { day: '2020-12-31' })
  const communes = places.filter(({ kind }) => kind === 'commune').map(({ id }) => id)
  const parentId = places.find(({ name }) => name === 'Tân Phúc')?.id ?? 0
  const hamlet = await office.ask<PlaceSeen>('places.addPlace', {
    parentId,
    type: 'thon',
    name: '1',
    validFrom: null,
  })
  for (let nth = 0; nth < families; nth += 1)
    await office.ask('assessments.registerFamily', family(hamlet.id, nth))
  await office.close()
  return { communes, hamletId: hamlet.id, communeId: parentId }
}
export interface Founded {
  readonly communes: readonly number[]
  readonly communeId: number
  readonly hamletId: number
}

const numerals = ['Nhất', 'Nhì', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười']
const digits = (nth: number): string =>
  [...String(nth)].map((digit) => numerals[Number(digit)] ?? '').join(' ')

/** A family to be registered; its name is the number in words, so that no two are alike. */
export const family = (hamletId: number, nth: number) => ({
  year: 2020,
  name: `Trần ${digits(nth)}`,
  birth: null,
  sex: null,
  hamletId,
  members: 1 + (nth % 50),
  note: null,
  sameAs: null,
  differs: true,
})

export interface ListToRead {
  readonly file: string
  readonly placeId: number
}

/** Takes a spreadsheet of registrations in; what is left is to apply it. */
export async function readList(office: Office, { file, placeId }: ListToRead): Promise<unknown> {
  const bytes = readFileSync(file)
  const ticket = await office.app.takeIn(
    'a.xlsx',
    (async function* () {
      yield bytes
    })(),
  )
  const { readingId, mapping } = await office.ask<{ readingId: string; mapping: unknown }>(
    'imports.readSheet',
    {
      ticket,
    },
  )
  return { readingId, kind: 'registrations', subject: 'family', year: 2020, placeId, mapping }
}
