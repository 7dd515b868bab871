import iconv from 'iconv-lite'

/** TCVN3 (ABC): letters that the fonts .VnTime and their like draw at the places A1 to FE. */
const tcvn3 = new Map(
  Array.from({ length: 0x60 }, (_, index) => {
    const place = 0xa0 + index
    return [String.fromCharCode(place), iconv.decode(Buffer.from([place]), 'tcvn')] as const
  }),
)

/** Text of a TCVN3 font as Unicode. The soft hyphen (AD) is its ư. Signs outside the table stay as they are. */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a0-\u00ff]/g, (sign) => tcvn3.get(sign) ?? sign).normalize('NFC')

/** Code page 1252 as Excel reads 8-bit bytes with it; where it has no sign, the place itself stands. */
const western = Array.from({ length: 256 }, (_, byte) => {
  const sign = iconv.decode(Buffer.from([byte]), 'win1252')
  return sign === '\ufffd' ? String.fromCharCode(byte) : sign
})
const westernBytes = new Map(western.map((sign, byte) => [sign, byte]))

/** Bytes of an unknown table as Western text, nothing lost: what the other functions here start from. */
export const asWestern = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    pieces.push(Array.from(bytes.subarray(from, from + 8192), (byte) => western[byte] ?? '').join(''))
  }
  return pieces.join('')
}

/** Text of code page 1258 that was taken for Western. Its tones are signs of their own, so they are joined. */
export function fromWindows1258(text: string): string {
  const bytes = Uint8Array.from(text, (sign) => westernBytes.get(sign) ?? 0x3f)
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
}

/** Signs of VNI fonts for one mark, as they follow their vowel. The first of each pair is the small one. */
const vniTones = { '\u0301': 'ùÙ', '\u0300': 'øØ', '\u0309': 'ûÛ', '\u0303': 'õÕ', '\u0323': 'ïÏ' } as const
const vniCircumflex = {
  '': 'âÂ',
  '\u0301': 'áÁ',
  '\u0300': 'àÀ',
  '\u0309': 'åÅ',
  '\u0303': 'ãÃ',
  '\u0323': 'äÄ',
}
const vniBreve = { '': 'êÊ', '\u0301': 'éÉ', '\u0300': 'èÈ', '\u0309': 'úÚ', '\u0303': 'üÜ', '\u0323': 'ëË' }
/** Letters that stand for themselves, and the vowels that have one sign with their tone. */
const vniSingles = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
] as const

const vni = vniTable()

function vniTable(): Map<string, string> {
  const table = new Map<string, string>()
  const put = (from: string, to: string): void => {
    if (!table.has(from)) table.set(from, to.normalize('NFC'))
  }
  const family = (vowel: string, hat: string, marks: Readonly<Record<string, string>>): void => {
    const capital = vowel.toUpperCase()
    for (const [tone, [small = '', large = '']] of Object.entries(marks)) {
      put(vowel + small, vowel + hat + tone)
      put(capital + large, capital + hat + tone)
      // a capital typed with the mark of a small letter occurs: the fonts draw both alike
      put(capital + small, capital + hat + tone)
    }
  }
  for (const vowel of ['a', 'e', 'o', 'u', 'y', 'ô', 'ö']) {
    const letter = vowel === 'ô' ? 'ơ' : vowel === 'ö' ? 'ư' : vowel
    for (const [tone, [small = '', large = '']] of Object.entries(vniTones)) {
      put(vowel + small, letter + tone)
      put(vowel.toUpperCase() + large, letter.toUpperCase() + tone)
      put(vowel.toUpperCase() + small, letter.toUpperCase() + tone)
    }
  }
  for (const vowel of ['a', 'e', 'o']) family(vowel, '\u0302', vniCircumflex)
  family('a', '\u0306', vniBreve)
  for (const [from, to] of vniSingles) {
    put(from, to)
    put(from.toUpperCase(), to.toUpperCase())
  }
  return table
}

/** Text of a VNI font as Unicode: a vowel and the sign of its marks are two places, the longer match goes first. */
export const fromVni = (text: string): string =>
  text
    .replace(/[aeouyôöAEOUYÔÖ][ùøûõïÙØÛÕÏâáàåãäÂÁÀÅÃÄêéèúüëÊÉÈÚÜË]|[\u00c0-\u00ff]/g, (signs) => {
      const known = vni.get(signs)
      if (known !== undefined) return known
      return signs.length === 2
        ? (vni.get(signs.charAt(0)) ?? signs.charAt(0)) + (vni.get(signs.charAt(1)) ?? signs.charAt(1))
        : signs
    })
    .normalize('NFC')

/** Letters that 8-bit Western text never has, or marks of their own: such text is Unicode already. */
export const isUnicodeAlready = (text: string): boolean => /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u.test(text)
