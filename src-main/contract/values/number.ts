/** 14903 as 14.903 (Vietnamese) or 14,903 (English); decimals, at most two, after the other sign. */
export function formatNumber(value: number, language: 'vi' | 'en' = 'vi'): string {
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const size = Math.abs(value)
  // large whole numbers lose their last digits in the multiplication
  const rounded = Number.isInteger(size) ? size : Math.round(size * 100) / 100
  const [whole = '0', fraction] = String(rounded).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${value < 0 && rounded > 0 ? '-' : ''}${grouped}${fraction ? decimal + fraction : ''}`
}

/** 87.5 as "87,5". Points have no thousands to group. */
export const formatPoints = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')

/**
 * A number as lists write it. With both signs the last one is the decimal sign; a single sign before exactly three digits
 * groups thousands ("1.234" and "1,234"), before any other count of digits it is the decimal sign ("58,5").
 */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s/g, '')
  const found = /^([+-]?)(\d[\d.,]*)$/.exec(plain)
  const digits = found?.[2] ?? ''
  const decimal = decimalSign(digits)
  if (!found || decimal === undefined) return null
  const [whole = '', fraction = ''] = decimal ? splitAtLast(digits, decimal) : [digits]
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole)) return null
  if (!/^\d*$/.test(fraction)) return null
  const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
  return found[1] === '-' ? -value : value
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** '' when nothing stands for a decimal sign, undefined when the signs contradict each other. */
function decimalSign(digits: string): '.' | ',' | '' | undefined {
  const signs = digits.match(/[.,]/g) ?? []
  const last = signs.at(-1) as '.' | ',' | undefined
  if (!last) return ''
  const same = signs.filter((sign) => sign === last).length
  if (same < signs.length) return same === 1 ? last : undefined
  if (same > 1) return ''
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? '' : last
}
