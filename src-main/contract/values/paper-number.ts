/** "15/QĐ-HKH" is number 15 of the symbol QĐ-HKH; "05/qđ-hkh" is the same paper as "5/QĐ-HKH". */
export function splitNumber(number: string): { count: number; symbol: string } {
  const [count = '', ...symbol] = number.split('/')
  return { count: Number(count), symbol: symbol.join('/').normalize('NFC').toLocaleUpperCase('vi') }
}

/** Whether two written numbers name one paper. */
export function samePaper(one: string, other: string): boolean {
  const [a, b] = [splitNumber(one), splitNumber(other)]
  return a.count === b.count && a.symbol === b.symbol
}

/** The number after the highest that the year has under a symbol; papers begin at 01 each year. */
export function nextNumber(symbol: string, taken: readonly string[]): string {
  const counts = taken
    .map(splitNumber)
    .filter((number) => number.symbol === splitNumber(`0/${symbol}`).symbol)
    .map(({ count }) => count)
  return `${String(Math.max(0, ...counts) + 1).padStart(2, '0')}/${symbol}`
}

/** A number under ten gets a leading zero (Nghị định 30/2020/NĐ-CP): "5/QĐ-HKH" is written "05/QĐ-HKH". */
export const paperNumber = (number: string): string => number.replace(/^\d(?=\/)/, '0$&')
