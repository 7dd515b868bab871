import iconv from 'iconv-lite'
import { fromTcvn3 } from '../../src-main/files/sheet-letters.ts'

/** The other way, as typing programs of that time did it. */
export const toTcvn3 = (text: string) => {
  const back = new Map(
    Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(0xa0 + at)).map((sign) => [
      fromTcvn3(sign),
      sign,
    ]),
  )
  return [...text].map((sign) => back.get(sign) ?? back.get(sign.toLowerCase()) ?? sign).join('')
}
const hats: Record<string, Record<string, string>> = {
  a: { '': '', '\u0302': 'âáàåãä', '\u0306': 'êéèúüë' },
  e: { '': '', '\u0302': 'âáàåãä' },
  o: { '': '', '\u0302': 'âáàåãä' },
}
const order = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const plainTones = ['', 'ù', 'ø', 'û', 'õ', 'ï']
export const toVni = (text: string): string =>
  [...text]
    .map((sign) => {
      if (sign === 'đ' || sign === 'Đ') return sign === 'đ' ? 'ñ' : 'Ñ'
      const [base = '', ...marks] = sign.normalize('NFD')
      const lower = base.toLowerCase()
      const tone = order.indexOf(marks.find((mark) => order.includes(mark)) ?? '')
      const hat = marks.find((mark) => mark === '\u0302' || mark === '\u0306') ?? ''
      const cased = (mark: string) => (base === lower ? mark : mark.toUpperCase())
      if (lower === 'i') return ['i', 'í', 'ì', 'æ', 'ó', 'ò'][tone] ?? sign
      if (lower === 'y' && tone === 5) return cased('î')
      if (hat) return base + cased(hats[lower]?.[hat]?.[tone] ?? '')
      const letter = marks.includes('\u031b') ? cased(lower === 'o' ? 'ô' : 'ö') : base
      return letter + cased(plainTones[tone] ?? '')
    })
    .join('')
export const to1258 = (text: string) => {
  const tone = /[\u0300\u0309\u0303\u0301\u0323]/g
  const split = [...text].map((sign) => {
    const parts = sign.normalize('NFD')
    return parts.replace(tone, '').normalize('NFC') + (parts.match(tone) ?? []).join('')
  })
  return iconv.encode(split.join(''), 'win1258')
}
