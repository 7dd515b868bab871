import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSheet } from '../../src-main/files/sheet-write.ts'
import { nameFrom, seeded } from '../support/big-office.ts'
import { freshApp } from '../support/fresh-app.ts'
import { atMost, type Measured, median, ms, timed } from './measure.ts'

const rows = 20_000

/** A registration workbook of 20,000 rows: from the file to the committed import, against reading the sheet alone. */
export async function importBench(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  const path = join(folder, 'dang-ky-2020.xlsx')
  await writeSheet(path, bigList())
  const bytes = readFileSync(path)
  const whole: number[] = []
  const reading: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await using office = await freshApp()
    await office.api.settings.foundOffice({
      name: 'Hội Khuyến học huyện Hàm Tân',
      level: 'district',
      placeList: 'ham-tan',
      placeName: null,
    })
    const places = await office.api.places.placesOn({ day: '2020-12-31' })
    const placeId = places.find(({ name }) => name === 'Tân Phúc')!.id
    reading.push(
      await timed(async () => office.api.imports.readSheet({ ticket: await office.send('a.xlsx', bytes) })),
    )
    whole.push(
      await timed(async () => {
        const { readingId, mapping } = await office.api.imports.readSheet({
          ticket: await office.send('b.xlsx', bytes),
        })
        const order = {
          readingId,
          kind: 'registrations',
          subject: 'family',
          year: 2020,
          placeId,
          mapping,
        } as const
        await office.api.imports.previewImport(order)
        const { imported } = await office.api.imports.applyImport(order)
        if (imported < rows * 0.9) throw new Error(`only ${imported} of ${rows} rows went in`)
      }),
    )
  }
  rmSync(folder, { recursive: true, force: true })
  const [all, only] = [median(whole), median(reading)]
  return [atMost('import of 20,000 rows / reading the sheet', all / only, 3, `${ms(all)} / ${ms(only)}`)]
}

function bigList() {
  const next = seeded(3)
  const headings = [
    'STT',
    'Họ và tên chủ hộ',
    'Năm sinh',
    'Giới tính',
    'Thôn/KP',
    'Số khẩu',
    'Mới/Lại',
    'Ghi chú',
  ]
  return {
    name: 'DS',
    titles: ['HỘI KHUYẾN HỌC XÃ TÂN PHÚC', 'DANH SÁCH ĐĂNG KÝ GIA ĐÌNH HỌC TẬP NĂM 2020'],
    columns: headings.map((heading) => ({ heading, width: 12 })),
    rows: Array.from({ length: rows }, (_, index) => [
      ...[index + 1, nameFrom(next), 1940 + next(60), next(2) ? 'Nữ' : 'Nam', `Thôn ${1 + next(40)}`],
      ...[1 + next(7), next(4) ? 'Lại' : 'Mới', ''],
    ]),
  }
}
