/** Long after the first screen is drawn; then often enough that a day with one hour of work has its copy. */
const firstMs = 60_000
const everyMs = 60 * 60_000
const soonMs = 1_500

interface Settings {
  readonly keepCopy: () => Promise<unknown>
  /** The clerk's own work runs: it comes first. */
  readonly busy: () => boolean
  readonly log: (error: unknown) => void
}

/** Asks for the copy of the day, from time to time, for as long as the program runs. */
export function keepCopies({ keepCopy, busy, log }: Settings) {
  const ask = (): void => void keepCopy().catch(log)
  const first = setTimeout(ask, firstMs)
  const later = setInterval(ask, everyMs)
  let next: NodeJS.Timeout | undefined
  for (const timer of [first, later]) timer.unref()
  const soon = (): void => {
    clearTimeout(next)
    next = setTimeout(() => (busy() ? soon() : ask()), soonMs)
    next.unref()
  }
  return {
    /** After the work that is being done now. */
    soon,
    stop(): void {
      clearTimeout(first)
      clearInterval(later)
      clearTimeout(next)
    },
  }
}
