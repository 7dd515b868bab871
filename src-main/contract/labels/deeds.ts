import type { DeedName } from '../deeds.ts'
import type { Facts } from './words.ts'

/** `inner` is the sentence of the deed that was undone or done again. */
export type DeedWords = Readonly<Record<DeedName, (facts: Facts, inner: string) => string>>
