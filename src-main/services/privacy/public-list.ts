import type { printColumns } from '../../contract/assessments.ts'

type Column = (typeof printColumns)[number]

/** What a list for everybody may say of a family: never where it lives or how large it is, nor why it did not pass. */
const forEverybody: ReadonlySet<Column> = new Set([
  'name',
  'commune',
  'state',
  'streak',
  'again',
  'number',
  'decision',
])

/** The columns of those asked for that a public list may show; the year of birth only where the office wants it. */
export const publicColumns = (asked: readonly Column[], withBirthYear: boolean): Column[] =>
  asked.filter((column) => forEverybody.has(column) || (column === 'birth' && withBirthYear))
