/** Points of an assessment ("87,5", "87.50", "90 điểm"); null when it is none. Here one sign is always decimal. */
export function parsePoints(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*(?:điểm|đ)\.?$/iu, '')
  const found = /^(\d{1,4})(?:[.,](\d{1,17}))?$/.exec(plain)
  if (!found) return null
  // a spreadsheet may hold 87.3 as 87.30000000000001
  const value = Math.round(Number(`${found[1]}.${found[2] ?? '0'}`) * 100) / 100
  return value <= 1000 ? value : null
}
