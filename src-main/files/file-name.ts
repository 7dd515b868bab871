import { createHash } from 'node:crypto'

const longest = 80
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

/** ASCII letters for Vietnamese ones: "Hội Khuyến học" gives "Hoi Khuyen hoc". */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

/** A part of a file name made of a proper name: "Hội Khuyến học xã Tân Phúc" gives "hoi-khuyen-hoc-xa-tan-phuc". */
export function namePart(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

/** A file name that Windows, Linux and old sticks all take, as near to the wish as they allow. */
export function safeFileName(wish: string): string {
  const plain = trimmed(plainLetters(wish).replace(/[^\x20-\x7e]|[<>:"/\\|?*]/g, '_'))
  return shortened(unreserved(plain === '' ? 'tep' : plain))
}

const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '')

function unreserved(name: string): string {
  const device = name.split('.')[0]?.trimEnd() ?? ''
  return reserved.test(device) ? `_${name}` : name
}

function shortened(name: string): string {
  if (name.length <= longest) return name
  const ending = /\.[A-Za-z0-9]{1,10}(\.zip)?$/.exec(name)?.[0] ?? ''
  // Two long names that differ at their end only must not become one.
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const stem = name.slice(0, longest - ending.length - mark.length - 1).replace(/[\s.]+$/, '')
  return `${stem}-${mark}${ending}`
}

/** The first of "name.zip", "name-2.zip", "name-3.zip" … that is not taken yet, letter case apart. */
export function freeName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const [, stem = wish, ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]+)*)$/.exec(wish) ?? []
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? wish : `${stem}-${nth}${ending}`
    if (!used.has(name.toLowerCase())) return name
  }
}
