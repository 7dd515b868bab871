import { searchKey } from '../../contract/values/person-name.ts'

/** Words of a heading or a note to compare: without marks and signs, one spelling of "kí" and "lí". */
export const plainWords = (text: string): string =>
  searchKey(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .replace(/\bki\b/g, 'ky')
    .replace(/\bli do\b/g, 'ly do')
    .trim()

/** Small letters with their marks, single spaces: where "năm" and "Nam" must stay apart. */
export const smallWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
