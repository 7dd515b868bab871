const two = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** "1990-09-05" as 05/09/1990, "1990-09" as 09/1990, "1990" as 1990. */
export const formatDay = (iso: string): string => iso.split('-').reverse().join('/')

/** The line of papers, by NĐ 30/2020: days under 10 and the months 1 and 2 with a zero, other months without. */
export function longDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const said = Number(month) <= 2 ? two(Number(month)) : String(Number(month))
  return `ngày ${two(Number(day))} tháng ${said} năm ${year}`
}

const shapes: readonly RegExp[] = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/,
  /^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/,
  /^(?:tháng )?(?<month>\d{1,2})(?:[/.-]| năm )(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?:năm )?(?<year>\d{4})$/,
]

/**
 * The ISO day, month or year a clerk wrote, day before month; null when it is none of the calendar. Years of two digits
 * are not guessed.
 */
export function parseDay(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  for (const shape of shapes) {
    const found = shape.exec(plain)?.groups
    if (found) return isoOf(Number(found.year), numberOf(found.month), numberOf(found.day))
  }
  return null
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function isoOf(year: number, month: number | null, day: number | null): string | null {
  if (year < 1850 || year > 2150) return null
  if (month === null) return String(year)
  if (month < 1 || month > 12) return null
  if (day === null) return `${year}-${two(month)}`
  return day >= 1 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : null
}

/** The year of a day, also of one that is only partly known. */
export const yearOf = (iso: string): number => Number(iso.slice(0, 4))

/** A moment (ISO) in this computer's time: "24/11/2020 08:15". */
export function formatMoment(iso: string): string {
  const at = new Date(iso)
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const shorter = Math.min(date, last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(shorter).padStart(2, '0')}`
}

/** So many days later. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
