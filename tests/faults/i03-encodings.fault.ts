import type { Encoding } from '../../src-main/contract/imports.ts'
import { tidyName } from '../../src-main/contract/values/person-name.ts'
import { to1258, toTcvn3, toVni } from '../support/old-letters.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { peopleOf } from './people.ts'
import { scratchFolder } from './scratch.ts'
import { columnOf, readIn } from './sheets.ts'

/** As many as the smallest list in which the letters must be found without help. */
const namesEach = 20

interface Letters {
  readonly name: string
  /** What the program must call them. */
  readonly encoding: Encoding
  readonly bytesOf: (text: string) => Uint8Array
}
const turned = (bytes: Buffer): Buffer => bytes.swap16()
const letters: readonly Letters[] = [
  { name: 'UTF-8', encoding: 'unicode', bytesOf: (text) => Buffer.from(text) },
  { name: 'UTF-8 with its mark', encoding: 'unicode', bytesOf: (text) => Buffer.from(`\ufeff${text}`) },
  { name: 'UTF-16LE', encoding: 'unicode', bytesOf: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { name: 'UTF-16BE', encoding: 'unicode', bytesOf: (text) => turned(Buffer.from(text, 'utf16le')) },
  { name: 'NFD', encoding: 'unicode-nfd', bytesOf: (text) => Buffer.from(text.normalize('NFD')) },
  { name: 'windows-1258', encoding: 'windows-1258', bytesOf: (text) => to1258(text) },
  { name: 'TCVN3', encoding: 'tcvn3', bytesOf: (text) => Buffer.from(toTcvn3(text), 'latin1') },
  { name: 'VNI', encoding: 'vni', bytesOf: (text) => Buffer.from(toVni(text), 'latin1') },
]

function listOf(dice: Dice, names: readonly string[]): string {
  const sign = dice.pick([';', ',', '\t'])
  const rows = names.map((name, nth) =>
    [nth + 1, name, 1930 + dice(75), `Thôn ${1 + dice(4)}`, dice.pick(['Mới', 'Lại'])].join(sign),
  )
  return [['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn', 'Mới/Lại'].join(sign), ...rows].join('\r\n')
}

/**
 * Lists of twenty names in every letters that offices use. The letters are found without help in all but one file of two
 * hundred; where the clerk names them, every name is read as it was.
 */
async function readLetters(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['not as it was, letters chosen', 'files beyond the half percent'] as const)
  const dice = diceFrom(seed)
  const folder = scratchFolder('letters')
  const each = Math.ceil(size / letters.length / namesEach)
  const people = peopleOf(dice, each * namesEach)
  const taken: string[] = []
  let tried = 0
  for (let file = 0; file < each; file += 1) {
    const names = people.slice(file * namesEach, (file + 1) * namesEach)
    const text = listOf(dice, names)
    for (const { name, encoding, bytesOf } of letters) {
      const bytes = bytesOf(text)
      const found = await readIn(folder, bytes)
      if (found.encoding !== encoding || !isSame(columnOf(found, 'name'), names))
        taken.push(`${name}, file ${file}: taken for ${found.encoding}`)
      const chosen = await readIn(folder, bytes, { encoding })
      const read = columnOf(chosen, 'name')
      names.forEach((one, nth) => {
        tried += 1
        if (tidyName(read[nth] ?? '') !== one)
          tally.add('not as it was, letters chosen', `${name}: ${one} as ${read[nth]}`)
      })
    }
  }
  const files = each * letters.length
  tally.meet('files', files)
  tally.meet('taken for other letters', taken.length)
  for (const one of taken.slice(Math.floor(files / 200))) tally.add('files beyond the half percent', one)
  return { tried, ...tally }
}

/** As an import tidies them: TCVN3 has no capitals with a tone. */
const isSame = (read: readonly string[], names: readonly string[]): boolean =>
  read.length === names.length && read.every((one, nth) => tidyName(one) === names[nth])

export const faults: readonly Fault[] = [
  { id: 'I3', title: 'lists in old and new letters', sizes: { quick: 1600, full: 16_000 }, run: readLetters },
]
