import { randomBytes } from 'node:crypto'
import { Refusal } from './contract/refusal.ts'
import type { KeptLock } from './contract/values/kept-lock.ts'
import { readRecoveryCode, recoveryBytes, recoveryCodeOf } from './contract/values/recovery-code.ts'
import { readLock, writeLock } from './files/lock-file.ts'
import { isSecret, keepSecret } from './files/scrypt.ts'
import type { OfficeLock } from './services/context.ts'

/** Tries before the program makes whoever types wait: half a minute, then twice as long each time, a quarter of an hour at most. */
const freeTries = 5
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000

interface Settings {
  readonly folder: string
  readonly log: (error: unknown) => void
  /** Closed by a key, by idleness or by the machine going to sleep; opened again. */
  readonly changed: () => void
  /** Milliseconds that only ever grow: the clock of the machine can be turned back. */
  readonly elapsed?: () => number
}

/** Refuses everything but its own calls while it is closed; closed from the start when a PIN is set. */
export function createLocking({ folder, log, changed, elapsed = () => performance.now() }: Settings) {
  let kept = readLock(folder, log)
  let locked = kept !== null
  let lastTouched = elapsed()
  let waitUntil = kept === null ? 0 : elapsed() + waitAfter(kept.wrong)
  let trying: Promise<unknown> = Promise.resolve()

  const keep = (next: KeptLock | null): void => {
    writeLock(folder, next)
    kept = next
  }
  async function keepNew(pin: string, idleMinutes: number): Promise<string> {
    const code = recoveryCodeOf(randomBytes(recoveryBytes))
    keep({ pin: await keepSecret(pin), recovery: await keepSecret(code), idleMinutes, wrong: 0 })
    return code
  }
  const close = (): void => {
    if (kept === null || locked) return
    locked = true
    changed()
  }

  /** One try after the other, so that many at once are not many for the price of one. */
  function tryOne(secret: 'pin' | 'recovery', typed: string): Promise<KeptLock> {
    const attempt = async (): Promise<KeptLock> => {
      if (kept === null) throw new Refusal('lock-not-set')
      const waitSeconds = Math.ceil((waitUntil - elapsed()) / 1000)
      if (waitSeconds > 0) throw new Refusal('pin-wait', { seconds: waitSeconds })
      // Counted before it is known: whoever pulls the plug has had his try.
      const counted = { ...kept, wrong: kept.wrong + 1 }
      keep(counted)
      if (await isSecret(typed, kept[secret])) {
        const right = { ...counted, wrong: 0 }
        keep(right)
        waitUntil = 0
        return right
      }
      waitUntil = elapsed() + waitAfter(counted.wrong)
      throw new Refusal(secret === 'pin' ? 'pin-wrong' : 'recovery-code-wrong', {
        left: Math.max(0, freeTries - counted.wrong),
      })
    }
    const mine = trying.then(attempt)
    trying = mine.catch(() => {})
    return mine
  }

  function open(): void {
    lastTouched = elapsed()
    if (!locked) return
    locked = false
    changed()
  }

  const lock: OfficeLock = {
    state: () => ({
      isSet: kept !== null,
      isLocked: locked,
      idleMinutes: kept?.idleMinutes ?? 10,
      waitSeconds: Math.max(0, Math.ceil((waitUntil - elapsed()) / 1000)),
    }),
    close,
    stay: () => {
      lastTouched = elapsed()
    },
    async unlock(pin) {
      await tryOne('pin', pin)
      open()
    },
    async set({ present, pin, idleMinutes }) {
      if (kept !== null) await tryOne('pin', present ?? '')
      return keepNew(pin, idleMinutes)
    },
    async remove(present) {
      await tryOne('pin', present)
      keep(null)
      open()
    },
    async reset({ code, pin }) {
      const reading = readRecoveryCode(code)
      if (reading.kind === 'mistyped')
        throw new Refusal('recovery-code-wrong', { group: reading.groups[0] ?? 1 })
      if (reading.kind === 'other') throw new Refusal('recovery-code-wrong')
      const { idleMinutes } = await tryOne('recovery', reading.code)
      const next = await keepNew(pin, idleMinutes)
      open()
      return next
    },
  }

  const closeWhenIdle = (): void => {
    if (kept !== null && elapsed() - lastTouched > kept.idleMinutes * 60_000) close()
  }
  const idle = setInterval(closeWhenIdle, 5_000)
  idle.unref()

  return {
    lock,
    refuseIfLocked(call: string): void {
      closeWhenIdle()
      if (locked && !call.startsWith('lock.')) throw new Refusal('locked')
      // What the window asks by itself is nobody's work: after the lock, and whether a stick was plugged in.
      if (call !== 'lock.state' && call !== 'backups.drives') lastTouched = elapsed()
    },
    get isLocked() {
      return locked
    },
    stop: () => clearInterval(idle),
  }
}

function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries))
}
