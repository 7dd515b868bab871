import { searchKey } from './person-name.ts'

export const shortestPassphrase = 10
export const longestPassphrase = 200

export type PassphraseProblem = 'too-short' | 'too-simple'

/** A passphrase as it is used: one form of every letter, blanks at its ends and doubled ones do not count. */
export const passphraseOf = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

// What is tried first by whoever finds a stick.
const known =
  /^(mat ?khau|password|qwerty|asdfgh|zxcvbn|abcdef|khuyen ?hoc|hoi ?khuyen ?hoc|so ?khuyen ?hoc|admin|iloveyou|anh ?yeu ?em|viet ?nam)/

/** Why a passphrase would not keep anyone out; null when it would. */
export function passphraseProblem(text: string, office = ''): PassphraseProblem | null {
  const passphrase = passphraseOf(text)
  if ([...passphrase].length < shortestPassphrase) return 'too-short'
  const plain = searchKey(passphrase)
  const letters = [...passphrase.toLowerCase()].filter((letter) => letter !== ' ')
  const tooFew = new Set(letters).size < 5
  const digitsOnly = letters.every((letter) => /\d/.test(letter)) && letters.length < 16
  // "matkhau123": a known word and a few signs more.
  const word = known.exec(plain)?.[0]
  const isKnown = word !== undefined && plain.replace(/ /g, '').length - word.replace(/ /g, '').length < 6
  const ofOffice = searchKey(office)
  const isOffice = ofOffice !== '' && plain.replace(/ /g, '').startsWith(ofOffice.replace(/ /g, ''))
  return tooFew || digitsOnly || isRow(letters) || isKnown || isOffice ? 'too-simple' : null
}

/** "abcdefghij", "9876543210", "abcabcabcabc": each sign follows from the one before, or a short piece comes again and again. */
function isRow(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const same = steps.filter((step) => Math.abs(step) <= 1).length
  if (same >= steps.length - 1) return true
  return [1, 2, 3, 4].some((length) => letters.every((letter, at) => letter === letters[at % length]))
}
