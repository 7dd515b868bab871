import { parseDay, yearOf } from '../../contract/values/day.ts'
import { searchKey } from '../../contract/values/person-name.ts'

/** A cell as it was understood: a value, nothing (an empty cell), or a word for what is wrong. */
export type CellRead<T> =
  | { readonly value: T | null; readonly doubt: CellDoubt | null }
  | { readonly wrong: CellWrong }
export type CellWrong =
  | 'birth'
  | 'birth-day'
  | 'birth-later'
  | 'sex'
  | 'members'
  | 'again'
  | 'points'
  | 'result'
  | 'size'
  | 'unit-kind'
  | 'long-text'
export type CellDoubt = 'birth-two-digits' | 'birth-as-day' | 'birth-child' | 'birth-old'

const known = <T>(value: T | null, doubt: CellDoubt | null = null): CellRead<T> => ({ value, doubt })
const wrong = <T>(what: CellWrong): CellRead<T> => ({ wrong: what })

/** Words to compare, without marks and signs. */
export function words(text: string): string {
  const kept = wordsOf.get(text)
  if (kept !== undefined) return kept
  const found = searchKey(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
  if (text.length <= 40 && wordsOf.size < most) wordsOf.set(text, found)
  return found
}
/** "Nam", "Lại" and "Đạt" stand in thousands of rows. */
const wordsOf = new Map<string, string>()
const most = 5000
const isMark = (text: string): boolean => /^(x|v|✓|✔|√|\+|1|có|co|true|đúng|•|●|\*)$/iu.test(text.trim())
const isNothing = (text: string): boolean => /^[\s\-–—._/]*$/.test(text)

/** Serial numbers of days from 1920 to 2099, as spreadsheets count them. */
const firstSerial = 7306
const lastSerial = 73_050
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
const serialOfDay = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000

export interface BirthRules {
  /** The year of the list: nobody in it is born later. */
  readonly year: number
  /** Days of this column are written month first, as its own rows prove. */
  readonly monthFirst: boolean
}

/** A birth of known precision: year, month or day. Two digits of a year are read as the age of a head of family allows. */
export function readBirth(text: string, rules: BirthRules): CellRead<string> {
  if (isNothing(text)) return known<string>(null)
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s'"]*(?:sinh\s+)?(?:năm|sn|ns|sinh)?[\s.:]*(?=\d)/u, '')
    .replace(/[\s'".]+$/, '')
  if (/^[12][.,]\d{3}$/.test(plain)) return checkedBirth(plain.replace(/[.,]/, ''), rules)
  if (/^\d{2}$/.test(plain))
    return doubted(checkedBirth(fullYear(plain, rules.year), rules), 'birth-two-digits')
  if (/^\d{5}(?:[.,]\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain.replace(',', '.')))
    return serial < firstSerial || serial > lastSerial
      ? wrong('birth')
      : checkedBirth(dayOfSerial(serial), rules)
  }
  const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(plain)
  const whole = short ? `${short[1]}${fullYear(short[2] ?? '', rules.year)}` : plain
  const day = parseDay(rules.monthFirst ? swapped(whole) : whole)
  if (day === null) return wrong(/^[\d\s/.-]{6,}$/.test(plain) ? 'birth-day' : 'birth')
  if (short) return doubted(checkedBirth(day, rules), 'birth-two-digits')
  return checkedBirth(day, rules)
}

const swapped = (text: string): string => text.replace(/^(\d{1,2})([/.-])(\d{1,2})(?=[/.-]\d{4}$)/, '$3$2$1')
const fullYear = (two: string, year: number): string =>
  String(2000 + Number(two) <= year - 14 ? 2000 + Number(two) : 1900 + Number(two))

/** A year typed into a cell formatted as a day: 1968 is day 1968 of the spreadsheet, 21/05/1905. */
function checkedBirth(iso: string, { year }: BirthRules): CellRead<string> {
  if (/^1905-\d\d-\d\d$/.test(iso))
    return doubted(checkedBirth(String(serialOfDay(iso)), { year, monthFirst: false }), 'birth-as-day')
  const born = yearOf(iso)
  if (born > year) return wrong('birth-later')
  if (born < year - 115) return wrong('birth')
  if (born > year - 14) return known(iso, 'birth-child')
  return known(iso, born < year - 105 ? 'birth-old' : null)
}

const doubted = (read: CellRead<string>, doubt: CellDoubt): CellRead<string> =>
  'wrong' in read ? read : { value: read.value, doubt }

/** Whether the days of a column are written month first: a row proves it, and none proves the contrary. */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let monthFirst = false
  for (const text of texts) {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/.exec(text)
    if (!found) continue
    if (Number(found[1]) > 12) return false
    if (Number(found[2]) > 12) monthFirst = true
  }
  return monthFirst
}

/** A column of marks says its value in its heading: what an "x" under "Đạt" or "Không đạt" stands for. */
function marked<T>(heading: string, yes: readonly (readonly [RegExp, T])[]): T | undefined {
  const said = yes.filter(([rule]) => rule.test(words(heading)))
  return said.length === 1 ? said[0]?.[1] : undefined
}

export function readSex(text: string, heading: string): CellRead<'male' | 'female'> {
  if (isNothing(text)) return known<'male' | 'female'>(null)
  const word = words(text)
  if (/^(nam|trai|ong|male|m)$/.test(word)) return known('male')
  if (/^(nu|gai|ba|female|f)$/.test(word)) return known('female')
  const said = isMark(text)
    ? marked<'male' | 'female'>(heading, [
        [/\bnam$/, 'male'],
        [/\bnu$/, 'female'],
      ])
    : undefined
  return said ? known(said) : wrong('sex')
}

/** True: registered again; false: for the first time. */
export function readAgain(text: string, heading: string): CellRead<boolean> {
  if (isNothing(text)) return known<boolean>(null)
  const word = words(text)
  if (/^((dang ky|dk) )?(moi|lan dau|m|new)( dang ky)?$/.test(word)) return known(false)
  if (/^((dang ky|dk|tai) )?(lai|dang ky|l|cu|again)( dang ky)?$/.test(word)) return known(true)
  const rules = [
    [/\b(moi|lan dau)\b/, false],
    [/\blai\b/, true],
  ] as const
  const said = isMark(text) ? marked<boolean>(heading, rules) : undefined
  return said === undefined ? wrong('again') : known(said)
}

export function readResult(text: string, heading: string): CellRead<'passed' | 'failed'> {
  if (isNothing(text)) return known<'passed' | 'failed'>(null)
  const word = words(text)
  if (/^(khong|chua|ko|k|kd|rot|0|false|failed)$|^(khong|chua|ko|k) (dat|duoc|cong nhan)\b/.test(word))
    return known('failed')
  if (/^(dat|d|duoc|passed|cong nhan)$|^dat (?!\d)\w|^duoc cong nhan/.test(word)) return known('passed')
  const rules = [
    [/\b(khong|chua) dat$/, 'failed'],
    [/^(?!.*\b(khong|chua)\b).*\b(dat|cong nhan|ket qua)$/, 'passed'],
  ] as const
  const said = isMark(text) ? marked<'passed' | 'failed'>(heading, rules) : undefined
  return said ? known(said) : wrong('result')
}

/** People of a household: 1 to 50. */
export function readMembers(text: string): CellRead<number> {
  if (isNothing(text)) return known<number>(null)
  const found = /^0*(\d{1,2})(?:[.,]0+)?\s*(?:khẩu|người|nk|nhân khẩu)?$/iu.exec(
    text.normalize('NFKC').trim(),
  )
  const count = Number(found?.[1] ?? 0)
  return count >= 1 && count <= 50 ? known(count) : wrong('members')
}
