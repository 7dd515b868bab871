/** Long after the first screen is drawn; then often enough that a day with one hour of work has its copy. */
const firstMs = 60_000
const everyMs = 60 * 60_000

/** Asks for the copy of the day, from time to time, for as long as the program runs. */
export function keepCopies(
  keepCopy: () => Promise<unknown>,
  log: (error: unknown) => void,
): { stop(): void } {
  const ask = (): void => void keepCopy().catch(log)
  const first = setTimeout(ask, firstMs)
  const later = setInterval(ask, everyMs)
  first.unref()
  later.unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(later)
    },
  }
}
