import type { RefusalCode } from '../refusal.ts'
import type { Facts } from './words.ts'

export type RefusalWords = Readonly<Record<RefusalCode, (details: Facts) => string>>
