import type { Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { deedSentence, labelOf } from '../../contract/labels/index.ts'
import { formatDay } from '../../contract/values/day.ts'
import { formatPoints } from '../../contract/values/number.ts'
import type { Reader } from '../../database/open.ts'
import { findPlace } from '../../database/queries/places.ts'

type Change = Output<Contract['history']['changesOfRecord']>['rows'][number]

/** Columns that say something of a person, as a paper calls them. */
const names: Readonly<Record<string, string>> = {
  name: 'tên',
  birth: 'năm sinh',
  sex: 'giới tính',
  members: 'số người',
  hamlet_id: 'thôn, khu phố',
  commune_id: 'xã',
  state: 'tình trạng',
  points: 'điểm',
  reason: 'lý do',
  note: 'ghi chú',
  register_number: 'số vào sổ',
  issued_at: 'in lúc',
  scope: 'đồng ý',
  giver: 'người đồng ý',
  withdrawn_on: 'rút lại ngày',
}

/** "sửa gia đình Nguyễn Văn An: tên Nguyễn Văn Án → Nguyễn Văn An"; '' where nothing a person can read was changed. */
export function changeInWords(db: Reader, { deed, columns, clockSuspect }: Change): string {
  const said = columns.flatMap(({ column, before, after }) => {
    const name = names[column]
    if (name === undefined) return []
    const [old, now] = [valueInWords(db, column, before), valueInWords(db, column, after)]
    return [old === '' ? `${name} ${now}` : `${name} ${old} → ${now || 'trống'}`]
  })
  if (said.length === 0) return ''
  const doubt = clockSuspect ? ' (đồng hồ máy lúc đó không đúng)' : ''
  return `${deedSentence('vi', deed)}: ${said.join('; ')}${doubt}`
}

function valueInWords(db: Reader, column: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (column === 'points' && typeof value === 'number') return formatPoints(value / 100)
  if ((column === 'hamlet_id' || column === 'commune_id') && typeof value === 'number')
    return findPlace(db, { id: value })?.fullName ?? `${value}`
  const text = `${value}`
  if (column === 'state') return wordOf(labelOf.titleStates.vi, text)
  if (column === 'sex') return wordOf(labelOf.sexes.vi, text)
  if (column === 'scope') return wordOf(labelOf.consentScopes.vi, text)
  if (column === 'birth' || column === 'withdrawn_on') return formatDay(text)
  return text
}

const wordOf = (list: Readonly<Record<string, string>>, text: string): string =>
  (list[text] ?? text).toLowerCase()
