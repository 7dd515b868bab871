export interface Gap {
  readonly from: number
  readonly to: number
  readonly reason: 'undone' | 'unexplained'
  readonly at: string | null
}

/** Numbers up to the last one given that no certificate carries, neighbours of one cause together. */
export function numberGaps(
  given: readonly number[],
  last: number,
  takenBack: ReadonlyMap<number, string>,
): Gap[] {
  const there = new Set(given)
  const gaps: Gap[] = []
  for (let number = 1; number <= Math.max(last, given.at(-1) ?? 0); number += 1) {
    if (there.has(number)) continue
    const at = takenBack.get(number) ?? null
    const before = gaps.at(-1)
    if (before && before.to === number - 1 && before.at === at)
      gaps[gaps.length - 1] = { ...before, to: number }
    else gaps.push({ from: number, to: number, reason: at === null ? 'unexplained' : 'undone', at })
  }
  return gaps
}
