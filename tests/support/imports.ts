import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportOrder, Reading } from '../../src-main/contract/imports.ts'
import { type FreshApp, freshApp } from './fresh-app.ts'
import { workbook } from './lists.ts'

export const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name))
export const registrations = [
  'STT',
  'Họ và tên chủ hộ',
  'Năm sinh',
  'Giới tính',
  'Thôn/KP',
  'Số khẩu',
  'Mới/Lại',
  'Ghi chú',
]
export const results = ['STT', 'Chủ hộ', 'Thôn/KP', 'Tổng điểm', 'Kết quả', 'Lý do không đạt']
type Row = readonly (string | number | null)[]

export async function hamTan(): Promise<FreshApp> {
  const fresh = await freshApp()
  await fresh.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  return fresh
}

/** Reads a list of Tân Phúc and gives the order that the screen would send. */
export async function readList(
  { api, send }: FreshApp,
  rows: readonly Row[],
  { headings = registrations, year = 2020 }: { headings?: readonly string[]; year?: number } = {},
): Promise<{ reading: Reading; order: ImportOrder }> {
  const title = [`DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`]
  const bytes = await workbook({ rows: [title, headings, ...rows] })
  return readBytes({ api, send }, 'danh-sach.xlsx', bytes)
}

export async function readBytes(
  { api, send }: Pick<FreshApp, 'api' | 'send'>,
  fileName: string,
  bytes: Uint8Array,
  subjectSaid: ImportOrder['subject'] | null = null,
): Promise<{ reading: Reading; order: ImportOrder }> {
  const reading = await api.imports.readSheet({ ticket: await send(fileName, bytes), subject: subjectSaid })
  const { kind, subject, year, placeId, stage } = reading.guess
  const order = {
    readingId: reading.readingId,
    kind: kind ?? 'registrations',
    subject,
    year: year ?? 2020,
    stage: stage ?? ('commune' as const),
    placeId,
    mapping: reading.mapping,
    choices: {},
    corrections: {},
  }
  return { reading, order }
}

export async function take(fresh: FreshApp, rows: readonly Row[], more?: Parameters<typeof readList>[2]) {
  const { order } = await readList(fresh, rows, more)
  return fresh.api.imports.applyImport(order)
}
export const fatesOf = async ({ api }: FreshApp, order: ImportOrder) => {
  await api.imports.previewImport(order)
  const { rows } = await api.imports.previewRows({ readingId: order.readingId })
  return rows.map(({ fate }) => fate)
}
export const an = [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Lại', null]
