import { win32 } from 'node:path'
import { freeName, namePart, safeFileName } from '../../src-main/files/file-name.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { refusedByWindows } from './windows-names.ts'

const pieces = [
  ...['CON', 'prn', 'Aux', 'NUL', 'com1', 'LPT9', 'COM¹', 'lpt³', 'CONIN$', 'conout$', 'COM0', 'clock$'],
  ...['.', '..', ' ', '. .', '...', '/', '\\', '..\\', '../', '//', '\\\\?\\', 'C:', 'c:\\', '::$DATA', ':'],
  ...['.txt', '.xlsx', '.pdf', '.hoibk.zip', '.tar.gz', '.lnk', '.exe', '~1', '~', '%2f', '%5c', '%00', '$'],
  ...[
    '\0',
    '\n',
    '\r',
    '\t',
    '\x1b',
    '\x7f',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udfff',
  ],
  ...[
    '<',
    '>',
    '"',
    '|',
    '?',
    '*',
    "'",
    '`',
    ';',
    '&',
    '\u2044',
    '\u2215',
    '\uff0f',
    '\uff0e',
    '\uff3c',
    '\uff1a',
  ],
  ...[
    'Hội Khuyến học',
    'Đăng ký',
    'Tân Phúc',
    'Nguyễn Văn An',
    'thôn 1',
    '2020',
    'é',
    'e\u0301',
    'ß',
    'ﬁ',
    'İ',
    'Ⅷ',
  ],
  ...[
    '名',
    'ש',
    'عر',
    '😀',
    '👨‍👩‍👧',
    'a',
    'b',
    'x'.repeat(60),
    'y'.repeat(200),
    'ộ'.repeat(90),
    '-',
    '_',
    '()',
  ],
] as const

const wishOf = (dice: Dice): string => {
  let wish = ''
  for (let left = 1 + dice(6); left > 0; left -= 1)
    wish += dice(12) === 0 ? String.fromCodePoint(dice(0x11000)) : dice.pick(pieces)
  return wish
}

/** Wishes for names of files, and parts of names out of office names; the rule of Windows judges what came of them. */
function nameFiles(size: number, seed: number): Outcome {
  const tally = createTally([
    'not taken by Windows',
    'leaves its folder',
    'changes when named again',
    'two become one',
    'taken twice',
    'a part that is no part',
    'thrown',
  ] as const)
  const dice = diceFrom(seed)
  let folder: string[] = []
  for (let tried = 0; tried < size; tried += 1) {
    const wish = wishOf(dice)
    const shown = JSON.stringify(wish)
    try {
      const name = safeFileName(wish)
      const refused = refusedByWindows(name)
      if (refused) tally.add('not taken by Windows', `${shown} as ${JSON.stringify(name)}: ${refused}`)
      // Joined by the rules of Windows, which knows more ways out of a folder.
      if (win32.resolve('C:\\giao', name) !== `C:\\giao\\${name}`) tally.add('leaves its folder', shown)
      if (safeFileName(name) !== name) tally.add('changes when named again', shown)
      // What differs at the end only must stay two, however long it is.
      if (safeFileName(`${wish}1`) === safeFileName(`${wish}2`)) tally.add('two become one', shown)
      if (name !== wish) tally.meet('made another name')
      const free = freeName(name, folder)
      if (folder.some((one) => one.toLowerCase() === free.toLowerCase())) tally.add('taken twice', shown)
      folder = folder.length >= 12 ? [free] : [...folder, free]
      if (free !== name) tally.meet('counted on')
      const part = namePart(wish)
      if (!/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(part) || part.length > 40)
        tally.add('a part that is no part', `${shown} as ${JSON.stringify(part)}`)
    } catch (error) {
      tally.add('thrown', `${shown}: ${String(error)}`)
    }
  }
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'I6', title: 'names of files', sizes: { quick: 100_000, full: 1_000_000 }, run: nameFiles },
]
