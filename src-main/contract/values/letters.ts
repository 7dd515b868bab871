/** Marks of the five tones in the order of the dictionary: huyền, hỏi, ngã, sắc, nặng; then marks of other languages. */
const tones = '\u0300\u0309\u0303\u0301\u0323'
/** Everything that can stand in a name, in the order of the dictionary. Each sign of the list is one primary weight. */
const order = [...' _-,;:!?.\'‘’"()[]{}@*/&#%+=~0123456789', ...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const weights = new Map(order.map((sign, index) => [sign, String.fromCharCode(0x30 + index)]))
/** Below every weight, so that the shorter of two words comes first. */
const levelEnd = '!'
const partEnd = '"'
/** The marks that make another letter (ă â ê ô ơ ư), unlike tones. */
const letterMarks = '\u0302\u0306\u031b'

interface Letter {
  readonly base: string
  readonly tone: string
  readonly capital: boolean
}

/** One sign after another: its letter (with ˘ ^ or horn), its tones and whether it is a capital. */
function lettersOf(text: string): Letter[] {
  const found: Letter[] = []
  for (const [cluster] of text.normalize('NFD').matchAll(/\P{M}\p{M}*/gu)) {
    const [sign = '', ...marks] = cluster
    const small = sign.toLowerCase()
    const letter = (small + marks.filter((mark) => letterMarks.includes(mark)).join('')).normalize('NFC')
    const known = weights.has(letter)
    const rest = marks.filter((mark) => !known || !letterMarks.includes(mark))
    found.push({ base: known ? letter : small, tone: rest.map(toneWeight).join(''), capital: small !== sign })
  }
  return found
}

function toneWeight(mark: string): string {
  const index = tones.indexOf(mark)
  return index >= 0 ? String.fromCharCode(0x31 + index) : '7'
}

/** The Vietnamese letters, composed, so that a common name need not be taken apart. */
const composed = new Map<string, Letter>()
for (const base of order) {
  for (const tone of ['', ...tones]) {
    for (const sign of [base, base.toUpperCase()]) {
      const whole = (sign + tone).normalize('NFC')
      const [letter] = lettersOf(whole)
      if (letter && whole.length === 1) composed.set(whole, letter)
    }
  }
}

/** A key whose binary order is the Vietnamese dictionary's: letters first, then tones, then capitals. */
export function dictionaryKey(text: string): string {
  let primary = ''
  let secondary = ''
  let tertiary = ''
  const common = [...text].map((sign) => composed.get(sign))
  const letters = common.every((letter) => letter !== undefined) ? common : lettersOf(text)
  for (const { base, tone, capital } of letters) {
    primary += weights.get(base) ?? `~${base}`
    secondary += `0${tone}`
    tertiary += capital ? '1' : '0'
  }
  return [primary, secondary.replace(/0+$/, ''), tertiary.replace(/0+$/, '')].join(levelEnd)
}

/** Joins keys so that the first decides, then the second, and so on. */
export const joinKeys = (...keys: readonly string[]): string => keys.join(partEnd)
