import { deed as deedShape } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { standingSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatNumber } from '../../contract/values/number.ts'
import { countRows } from '../../database/checks.ts'
import { schemaVersion } from '../../database/migrate.ts'
import { asRefusal } from '../../database/open.ts'
import { actions } from '../../database/queries/history.ts'
import { saveFile } from '../../files/disk.ts'
import { logTail } from '../../files/log-tail.ts'
import { machine } from '../../files/machine.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { withoutNames } from './without-names.ts'

type Calls = Contract['standing']

const logLines = 60
const lastDeeds = 20
const mebibyte = 1024 * 1024
const fileName = 'bao-su-co-so-khuyen-hoc.txt'

/** What the report of an incident would say, to be read before it is saved. */
export const incident = (
  context: ReadContext,
  { said }: Input<Calls['incident']>,
): Output<Calls['incident']> => ({ text: reportOf(context, said) })

/** The same as a file that the clerk sends by hand: the program itself sends nothing. */
export async function saveIncident(
  context: TaskContext,
  { said }: Input<Calls['saveIncident']>,
): Promise<Output<Calls['saveIncident']>> {
  const { ticket, path } = context.office.tickets.room(fileName, 'text/plain; charset=utf-8')
  saveFile(path, `\ufeff${reportOf(context, said)}`)
  return { ticket, fileName }
}

function reportOf(context: ReadContext, said: string): string {
  const parts = [
    ['BÁO SỰ CỐ: SỔ KHUYẾN HỌC', `Lập lúc (giờ UTC): ${context.now()}`],
    ['CHUYỆN ĐÃ XẢY RA', said.trim() || '(chưa ghi)'],
    ['CHƯƠNG TRÌNH', ...programFacts(context)],
    ['TÌNH TRẠNG', ...standingFacts(context)],
    ['SỐ DÒNG TRONG SỔ', ...rows(context)],
    ['VIỆC VỪA LÀM (chỉ loại việc và giờ)', ...deeds(context)],
    ['NHẬT KÝ LỖI (đã bỏ tên người, số và đường dẫn)', ...log(context)],
  ]
  return `${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`
}

function programFacts({ office }: ReadContext): string[] {
  const { system, runtime, memoryBytes } = machine()
  return [
    `Phiên bản: ${office.version}; cấu trúc dữ liệu: ${schemaVersion}; tệp dữ liệu số ${office.generations.number()}`,
    `Chạy bằng: ${office.host}; ${runtime}; ${system}; bộ nhớ ${mebibytes(memoryBytes)}`,
    `Sổ mẫu: ${yesNo(office.sample)}; có mã khóa: ${yesNo(office.lock.state().isSet)}`,
  ]
}

function standingFacts({ office }: ReadContext): string[] {
  const { why, freeBytes, low, clock, checkedAt } = office.standing.now()
  const { trouble, choices } = office.rescue.state()
  return [
    why === null ? 'Ghi được.' : `Không ghi được (${why}): ${standingSentence('vi', why)}`,
    `Ổ đĩa còn trống: ${freeBytes === null ? 'không rõ' : mebibytes(freeBytes)}${low ? ' (sắp hết)' : ''}`,
    `Đồng hồ máy: ${clock === null ? 'bình thường' : `${clock.doubt}, máy ghi ${clock.now}, sổ đã thấy ${clock.lastSeen ?? '-'}`}`,
    `Soát cả tệp lần cuối: ${checkedAt ?? 'chưa lần nào'}`,
    ...(trouble === null
      ? []
      : [
          `Không mở được dữ liệu (${trouble.code}): ${withoutNames(trouble.what)}`,
          `Các bản còn giữ: ${choices.map(({ kind, state }) => `${kind} ${state}`).join(', ') || 'chưa thấy'}`,
        ]),
  ]
}

const rows = (context: ReadContext): string[] =>
  read(context, () =>
    Object.entries(countRows(context.db))
      .filter(([, count]) => count > 0)
      .map(([table, count]) => `${table}: ${formatNumber(count)}`),
  )

const deeds = (context: ReadContext): string[] =>
  read(context, () =>
    actions(context.db, { offset: 0, limit: lastDeeds }).map(
      ({ at, deed }) => `${at} ${deedShape.parse(JSON.parse(deed)).name}`,
    ),
  )

/** Damaged data are what is reported: what cannot be read of them is said as such. */
function read({ office }: ReadContext, work: () => string[]): string[] {
  if (!office.rescue.isOpen()) return ['(chưa mở được dữ liệu)']
  try {
    return work()
  } catch (error) {
    const told = asRefusal(error)
    if (!(told instanceof Refusal)) throw error
    return [`(không đọc được: ${told.code})`]
  }
}

function log({ office }: ReadContext): string[] {
  const lines = logTail(office.generations.folder, logLines)
  return lines.length === 0 ? ['(không có)'] : lines.map(withoutNames)
}

const yesNo = (is: boolean): string => (is ? 'có' : 'không')
const mebibytes = (bytes: number): string => `${formatNumber(Math.round(bytes / mebibyte))} MiB`
