/** How many of the years end in an unbroken row at `last`; 0 when `last` is not among them. */
export function yearsInRow(years: Iterable<number>, last: number): number {
  const all = new Set(years)
  let length = 0
  while (all.has(last - length)) length += 1
  return length
}

/** The school year that is under way on a day, by its first year: September to August. */
export const schoolYearOn = (iso: string): number =>
  Number(iso.slice(0, 4)) - (Number(iso.slice(5, 7)) < 9 ? 1 : 0)

/** "2025-2026" */
export const formatSchoolYear = (first: number): string => `${first}-${first + 1}`
