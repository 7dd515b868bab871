export interface Idle {
  /** A window listens; call what is returned when it stops. */
  listening(): () => void
  stop(): void
}

/** Calls `close` when no window has listened for so long. While `busy` says so, it waits as long again. */
export function createIdle(milliseconds: number, busy: () => Promise<boolean>, close: () => void): Idle {
  let windows = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    clearTimeout(timer)
    if (!stopped && windows === 0) timer = setTimeout(() => void ended(), milliseconds)
  }
  const ended = async (): Promise<void> => {
    if (await busy()) return wait()
    if (windows === 0 && !stopped) close()
  }
  wait()
  return {
    listening() {
      windows += 1
      clearTimeout(timer)
      let over = false
      return () => {
        if (over) return
        over = true
        windows -= 1
        wait()
      }
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
