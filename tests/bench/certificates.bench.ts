import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type CertificateWords, type DesignFont, design } from '../../src-main/contract/design.ts'
import { layCertificate, type PlacedText } from '../../src-main/contract/values/certificate-layout.ts'
import { faces } from '../../src-main/documents/fonts.ts'
import { ornamentOperators } from '../../src-main/documents/ornament.ts'
import { openMeasure } from '../../src-main/documents/page.ts'
import { atLeast, type Measured, ms, timed, told } from './measure.ts'

const count = 1000
const resources = new URL('../../resources/', import.meta.url).pathname

/** The part of pdfkit that draws a page, for comparison. */
interface Kit {
  addPage(): Kit
  addContent(operators: string): Kit
  font(path: string): Kit
  fontSize(size: number): Kit
  fillColor(colour: string): Kit
  text(text: string, x: number, y: number, options: object): Kit
  on(event: string, listener: (chunk: Uint8Array) => void): Kit
  end(): void
}

/**
 * 1,000 certificates by the program, from the call to the frozen register, in a process of its own; against pdfkit drawing the
 * same pages.
 */
export async function certificatesBench(folder: string): Promise<Measured[]> {
  const { names, time, before, peak } = issue(folder)
  if (names.length !== count) throw new Error(`${names.length} certificates instead of ${count}`)
  const direct = await drawDirectly(names)
  const speed = (of: number) => `${Math.round((count * 1000) / of)} pages/s`
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  return [
    atLeast(
      `${count} certificates: pages per second / pdfkit alone`,
      direct / time,
      0.3,
      `${speed(time)} (${ms(time)}) / ${speed(direct)} (${ms(direct)})`,
    ),
    told(
      'memory while issuing them: peak of the process, and above what it held before',
      `${mb(peak)}, ${mb(peak - before)} above ${mb(before)}`,
    ),
  ]
}

const issued = z.object({
  names: z.array(z.string()),
  time: z.number(),
  before: z.number(),
  peak: z.number(),
})
function issue(folder: string) {
  const script = new URL('issue-certificates.ts', import.meta.url).pathname
  const said = execFileSync(process.execPath, ['--expose-gc', script, folder, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return issued.parse(JSON.parse(said))
}

async function drawDirectly(names: readonly string[]): Promise<number> {
  const { default: Document } = (await import('pdfkit' as string)) as {
    default: new (options: object) => Kit
  }
  const given = design.parse(
    JSON.parse(readFileSync(join(resources, 'templates/gcn-gia-dinh-a4.json'), 'utf8')),
  )
  const fonts = faces(join(resources, 'fonts'))
  const measure = openMeasure(fonts)
  const pages = names.map((name) => layCertificate(given, wordsFor(name), measure).texts)
  const ornament = ornamentOperators(given)
  const files: Record<DesignFont, string> = {
    regular: join(resources, 'fonts/Tinos_400Regular.ttf'),
    italic: join(resources, 'fonts/Tinos_400Regular_Italic.ttf'),
    bold: join(resources, 'fonts/Tinos_700Bold.ttf'),
    'bold-italic': join(resources, 'fonts/Tinos_700Bold_Italic.ttf'),
  }
  return timed(
    () =>
      new Promise<void>((resolve) => {
        const document = new Document({ size: 'A4', layout: 'landscape', margin: 0, autoFirstPage: false })
        document.on('data', () => {}).on('end', () => resolve())
        for (const texts of pages) {
          document.addPage().addContent(ornament)
          for (const text of texts) drawText(document, text, files[text.font])
        }
        document.end()
      }),
  )
}

const drawText = (document: Kit, { text, x, y, size, colour }: PlacedText, file: string) =>
  document
    .font(file)
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })

const wordsFor = (name: string): CertificateWords => ({
  giver: 'CHỦ TỊCH HỘI KHUYẾN HỌC HUYỆN HÀM TÂN',
  salutation: 'Gia đình ông (bà)',
  name,
  address: 'Thôn 1, xã Tân Phúc, huyện Hàm Tân, tỉnh Bình Thuận',
  label: 'GIA ĐÌNH HỌC TẬP',
  year: '2020',
  decisionNumber: '15/QĐ-HKH',
  decisionDay: 'ngày 20 tháng 11 năm 2020',
  registerNumber: '1204',
  seat: 'Hàm Tân',
  day: 'ngày 20 tháng 11 năm 2020',
  post: 'CHỦ TỊCH',
  signer: 'Trần Văn Mẫu',
})
