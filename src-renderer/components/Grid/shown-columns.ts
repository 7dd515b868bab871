interface Column {
  readonly id: string
  /** The name of the row: it always stands. */
  readonly stays?: boolean
}

/** What the clerk sees of a list's columns, in which order. Nothing chosen: all, as the program has them. */
export function shownColumns<C extends Column>(
  all: readonly C[],
  chosen: readonly string[] | null,
): readonly C[] {
  if (chosen === null) return all
  const shown = [...new Set(chosen)].flatMap((id) => all.find((column) => column.id === id) ?? [])
  return [...all.filter((column) => column.stays && !shown.includes(column)), ...shown]
}

/** Takes a column out of sight, or brings it back beside its neighbour of old. */
export function withToggled(all: readonly Column[], shown: readonly string[], id: string): readonly string[] {
  if (shown.includes(id)) return shown.filter((each) => each !== id)
  const before = all.slice(
    0,
    all.findIndex((column) => column.id === id),
  )
  const neighbour = before.findLast((column) => shown.includes(column.id))
  const at = neighbour === undefined ? 0 : shown.indexOf(neighbour.id) + 1
  return shown.toSpliced(at, 0, id)
}

export function withMoved(shown: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = shown.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= shown.length) return shown
  return shown.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** All columns in their own order are no choice: what the program gains later is then seen too. */
export function asChoice(all: readonly Column[], shown: readonly string[]): readonly string[] | null {
  const isOwn = shown.length === all.length && all.every(({ id }, index) => shown[index] === id)
  return isOwn ? null : shown
}
