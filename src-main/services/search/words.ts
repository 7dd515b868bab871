import { searchKey } from '../../contract/values/person-name.ts'

/** The question put to the index of words: every word, or its beginning, must be there. '' when there is no word. */
export const matchOf = (text: string): string =>
  searchKey(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => `"${word}"*`)
    .join(' ')
