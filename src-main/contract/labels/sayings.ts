import type { SayingCode, SayingFacts } from '../import-sayings.ts'

export type Sayings = Readonly<Record<SayingCode, (facts: SayingFacts) => string>>
