import { Refusal } from './contract/refusal.ts'

/** A word of the caller is told to every window: nothing long, nothing but letters. */
export const shortKey = (key: string | undefined): string | null =>
  key !== undefined && /^[\w-]{1,64}$/.test(key) ? key : null

/** What does not fit the contract, named by its first fault. */
export function invalid(
  call: string,
  error: { issues: readonly { path: PropertyKey[]; message: string }[] },
): Refusal {
  const [first] = error.issues
  return new Refusal('invalid-input', {
    call,
    field: first?.path.map(String).join('.') ?? '',
    problem: first?.message ?? '',
  })
}
