import { dictionaryKey, joinKeys } from './letters.ts'

const apostrophes = /['`´ʻʼ‘’′＇]/g
const dashes = /[‐‑‒–—−]/g
const longest = 120

/** Composed letters, single spaces, one kind of apostrophe and hyphen, and Đ where an old font left the Icelandic Ð. */
export function tidyText(raw: string): string {
  return (
    raw
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      // Only now: a sign that is not seen keeps a letter and its mark apart.
      .normalize('NFC')
      .replace(/[\u00d0\u0189]/g, 'Đ')
      .replace(/[\u00f0\u0256]/g, 'đ')
      .replace(apostrophes, '’')
      .replace(dashes, '-')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/**
 * A name as papers write it: each word begins with a capital, and capitals become "Nguyễn Văn An", also the half-broken
 * ones of old fonts ("THị", "THúY"). Inside a word of mixed letters the spelling is the family's own and stays.
 */
export function tidyName(raw: string): string {
  const text = tidyText(raw).replace(/(^| )(\p{L}{1,2}) ’/gu, '$1$2’')
  const small = !/\p{Lu}/u.test(text)
  return text
    .split(' ')
    .map((word) => tidyWord(word, small))
    .join(' ')
}

function tidyWord(word: string, small: boolean): string {
  const pieces = word.split(/([’\-./(])/)
  return pieces
    .map((piece, index) => (index === 0 || small || inCapitals(piece) ? firstCapital(piece) : piece))
    .map((piece) => (inCapitals(piece) ? titleCase(piece) : piece))
    .join('')
}

/** Two capitals or more and no plain small letter: small letters with marks are what old fonts leave in capitals. */
const inCapitals = (piece: string): boolean =>
  !/[a-z]/.test(piece) && (piece.match(/\p{Lu}/gu)?.length ?? 0) >= 2

const firstCapital = (piece: string): string =>
  cased(piece.slice(0, 1), (letter) => letter.toUpperCase()) + piece.slice(1)
const titleCase = (piece: string): string =>
  firstCapital(Array.from(piece, (letter) => cased(letter, (one) => one.toLowerCase())).join(''))

/** A letter in its other case; one that would become several (ŉ, ΐ, İ) is no letter of a Vietnamese name and stays. */
function cased(letter: string, change: (letter: string) => string): string {
  const other = change(letter).normalize('NFC')
  return /\p{L}/u.test(letter) && other.length === letter.length ? other : letter
}

/**
 * Letters, marks and signs that the face of the papers has: of any other a certificate would show an empty box. No Latin letter
 * that a people of Vietnam writes is missing; other scripts, which may look like Latin ones, are.
 */
const ofPapers =
  /^(?:[ -~\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2116]|[\u0300-\u036f])*$/

/** Whether our papers can show a text: of their letters, no more than three marks on one. */
export const fitsPapers = (text: string): boolean => ofPapers.test(text) && !/\p{M}{4}/u.test(text)

export type NameProblem = 'empty' | 'too-long' | 'forbidden-character' | 'digits'

/** What keeps a tidied name from being one; null if nothing does. */
export function nameProblem(name: string): NameProblem | null {
  if (!/\p{L}/u.test(name))
    return /\p{N}/u.test(name) ? 'digits' : name.trim() ? 'forbidden-character' : 'empty'
  if (name.length > longest) return 'too-long'
  if (/\p{N}/u.test(name)) return 'digits'
  return /[^\p{L}\p{M} ’'.,()/-]/u.test(name) || !fitsPapers(name) ? 'forbidden-character' : null
}

/** How a text is looked for: without marks, capitals, apostrophes and punctuation. "K’Brếu" is found as "kbreu". */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}

/** searchKey with y and i as one letter ("Quý", "Quí") and K’ joined to its name: only to find who may be the same. */
export const likenessKey = (name: string): string =>
  searchKey(name)
    .replace(/(^| )([kh]) /g, '$1$2')
    .replace(/y/g, 'i')

interface NameParts {
  readonly given: string
  readonly family: string
  readonly middle: string
}

/** Tên is the last word, họ the first, đệm what lies between; a name of one word is a tên. */
export function nameParts(name: string): NameParts {
  const words = name
    .replace(/\s*\(.*\)\s*$/, '')
    .split(' ')
    .filter(Boolean)
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  return { given, family, middle: words.slice(1, -1).join(' ') }
}

/** The order of lists: tên, then họ, then đệm, each as the Vietnamese dictionary orders it. */
export function sortKey(name: string): string {
  const { given, family, middle } = nameParts(tidyText(name))
  return joinKeys(dictionaryKey(given), dictionaryKey(family), dictionaryKey(middle))
}

/** What typed letters are compared with: the tên without marks. */
export const givenKey = (name: string): string => searchKey(nameParts(tidyText(name)).given)
