const lone = /^\P{L}*\p{Lu}[^a-z]*$/u

/**
 * TCVN3 has no capitals with a tone: a line in capitals comes out as "TRƯƠNG THị Mỹ THúY". Where a word of the line is
 * certainly in capitals, its other words that have no plain small letter are capitals too.
 */
export function joinCapitals(line: string): string {
  if (!/\p{Ll}/u.test(line)) return line
  const words = line.split(/(\s+)/)
  const certain = words.some((word) => lone.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2)
  if (!certain) return line
  return words.map((word) => (lone.test(word) ? word.toUpperCase() : word)).join('')
}
