import { tidyText } from '../../contract/values/person-name.ts'
import { smallWords } from './words.ts'

/** What a line between the rows says of those below it. */
export interface Group {
  readonly commune: string | null
  readonly hamlet: string | null
  readonly again: boolean | null
}

const enumerator =
  /^(?:[ivxlcIVXLC]+|\d{1,3}|[a-hA-H])\s*[./)\-–:]\s*|^(?:[IVXLC]+)\s+(?=\p{L})|^\d{1,3}\s+(?=\p{L})/u
const counted = /\s*[:(–-]?\s*\(?\d+\s*(?:hộ|gia đình|gđ|người)(?!\p{L}).*$|\s*[:(]\s*\d+\s*\)?\s*$/iu
const hamletWords =
  /^(?:chi hội (?:khuyến học )?)?(?:thôn|khu phố|khu dân cư|khu|kp|k\.p|ấp|xóm|tổ dân phố|tdp|tổ|bản|làng|buôn|thon|khu pho)(?:[\s.:]+\S|\d)/iu
const communeWords = /^(?:xã|phường|thị trấn|tt\.|xa|thi tran|đặc khu)\s+\S/iu

/** Reads "I. Thôn 1", "KHU PHỐ 3 (42 hộ)", "Xã Tân Phúc", "Đăng ký mới"; null when a line is no group of these kinds. */
export function groupOfText(line: string, above: Group | null): Group | null {
  const text = tidyText(line)
    .replace(enumerator, '')
    .replace(counted, '')
    .replace(/[\s:;,.-]+$/, '')
  const base = above ?? { commune: null, hamlet: null, again: null }
  if (text.length > 60) return above
  if (communeWords.test(text)) return { commune: text, hamlet: null, again: null }
  if (isHamlet(text)) return { ...base, hamlet: text.replace(/^chi hội (khuyến học )?/iu, ''), again: null }
  const words = smallWords(text)
  if (/^(gia đình |hộ |các hộ )?(đăng ký|đk) (mới|lần đầu)/.test(words)) return { ...base, again: false }
  if (/^(gia đình |hộ |các hộ )?(đăng ký|đk) lại/.test(words)) return { ...base, again: true }
  return above
}

/** Tổ, Bản, Khu begin names of places and, without their marks, of people: such a word needs a number or its own mark. */
const isHamlet = (text: string): boolean =>
  hamletWords.test(text) &&
  (text.split(' ').length <= 6 || /\d/.test(text)) &&
  !/^(?:tô|ban|lang|bàn)\s/iu.test(text)
