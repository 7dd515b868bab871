import type { Dice } from './fault.ts'

/** What must never be found where it does not belong. */
export interface Canaries {
  readonly people: readonly string[]
  readonly phones: readonly string[]
  readonly pin: string
  readonly wrongPin: string
  readonly passphrase: string
  readonly wrongPassphrase: string
  /** Where a backup may be put. */
  readonly stick: string
}

const word = (dice: Dice, letters: number): string =>
  Array.from({ length: letters }, (_, nth) =>
    dice.pick([...(nth % 2 === 0 ? 'bcdghklmnprstv' : 'aeiou')]),
  ).join('')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** So many people whose names stand nowhere else in the world, and as many secrets as an office has. */
export function canariesOf(dice: Dice, count: number, stick: string): Canaries {
  const secret = (): string => Array.from({ length: 5 }, () => word(dice, 6)).join(' ')
  return {
    people: Array.from({ length: count }, () => `Trần ${capital(word(dice, 7))} ${capital(word(dice, 9))}`),
    phones: Array.from({ length: count }, () => `09${10_000_000 + dice(89_999_999)}`),
    pin: word(dice, 10),
    wrongPin: word(dice, 10),
    passphrase: secret(),
    wrongPassphrase: secret(),
    stick,
  }
}

/** The form in which a canary is looked for: one word of it is enough. */
export const wordsOf = ({ people, phones }: Canaries): string[] => [
  ...people.map((name) => name.split(' ').at(-1) ?? name),
  ...phones,
]
export const secretsOf = ({ pin, wrongPin, passphrase, wrongPassphrase }: Canaries): string[] =>
  [pin, wrongPin, passphrase, wrongPassphrase].map((text) => text.split(' ').at(0) ?? text)
