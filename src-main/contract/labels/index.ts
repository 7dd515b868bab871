import type { Finding } from '../certificates.ts'
import { type Deed, type DeedName, deed, deedNames } from '../deeds.ts'
import type { Output } from '../define.ts'
import type { desk } from '../desk.ts'
import type { Saying, SayingFacts } from '../import-sayings.ts'
import type { RefusalCode } from '../refusal.ts'
import type { StopReason } from '../standing.ts'
import { deedsEn } from './deeds.en.ts'
import type { DeedWords } from './deeds.ts'
import { deedsVi } from './deeds.vi.ts'
import { listsEn } from './lists.en.ts'
import type { Lists } from './lists.ts'
import { listsVi } from './lists.vi.ts'
import { noticesEn } from './notices.en.ts'
import { type BackupReason, backupReasons, type Notices } from './notices.ts'
import { noticesVi } from './notices.vi.ts'
import { refusalsEn } from './refusals.en.ts'
import type { RefusalWords } from './refusals.ts'
import { refusalsVi } from './refusals.vi.ts'
import { sayingsEn } from './sayings.en.ts'
import type { Sayings } from './sayings.ts'
import { sayingsVi } from './sayings.vi.ts'
import { standingsEn, standingsVi } from './standings.ts'
import { capitalised, type Facts, type Language } from './words.ts'

export { setProblemSentence, unknownSentence } from './criteria-sentences.ts'
export { formWord } from './forms.ts'
export { hostOf, sourceSentence } from './item-sources.ts'
export type { Language } from './words.ts'
export { capitalised } from './words.ts'

type Waiting = Output<typeof desk.waiting>[number]

const refusals: Readonly<Record<Language, RefusalWords>> = { vi: refusalsVi, en: refusalsEn }
const deeds: Readonly<Record<Language, DeedWords>> = { vi: deedsVi, en: deedsEn }
const sayings: Readonly<Record<Language, Sayings>> = { vi: sayingsVi, en: sayingsEn }
const notices: Readonly<Record<Language, Notices>> = { vi: noticesVi, en: noticesEn }

/**
 * The sentence of a "no": what, where, what to do. A `deed` among the details (as JSON) is what stands in the way, said in the
 * reader's language.
 */
export function refusalSentence(language: Language, code: RefusalCode, details: Facts = {}): string {
  const inWay = typeof details.deed === 'string' ? deed.parse(JSON.parse(details.deed)) : null
  const facts = inWay === null ? details : { ...details, action: deedSentence(language, inWay) }
  return capitalised(refusals[language][code](facts))
}

const isDeedName = (name: unknown): name is DeedName => deedNames.includes(name as DeedName)

/**
 * What was done, as it stands after "Hoàn tác: " (small first letter). `undone` and `redone` carry the facts of the deed they
 * concern, and its name as `action` (or its sentence).
 */
export function deedSentence(language: Language, { name, with: facts }: Deed): string {
  const about = facts.action
  const repeats = name === 'undone' || name === 'redone'
  const inner = repeats && isDeedName(about) ? deeds[language][about](facts, '') : String(about ?? '')
  return deeds[language][name](facts, inner)
}

/** Why nothing can be written now, and what to do. */
export const standingSentence = (language: Language, why: StopReason): string =>
  (language === 'vi' ? standingsVi : standingsEn)[why]

/** labelOf.titleStates.vi.passed is "Đạt". */
export const labelOf = Object.fromEntries(
  (Object.keys(listsVi) as (keyof Lists)[]).map((list) => [list, { vi: listsVi[list], en: listsEn[list] }]),
) as { readonly [L in keyof Lists]: Readonly<Record<Language, Lists[L]>> }

/** What a check before printing found, with its number of certificates. */
export const preflightSentence = (
  language: Language,
  { code, severity, count, example }: Omit<Finding, 'certificateIds'>,
): string => capitalised(notices[language].preflight[code]({ severity, count, example }))

/** What waits at the Desk. At most three places are named, the most first; the others are counted. */
export function waitingSentence(
  language: Language,
  { code, kind, count, places, decision }: Waiting,
): string {
  const named = places.slice(0, 3).map(({ name }) => name)
  const others = places.length - named.length
  const rest = language === 'vi' ? ` và ${others} nơi khác` : ` and ${others} more`
  const list = named.join(', ') + (others > 0 ? rest : '')
  return capitalised(notices[language].waiting[code]({ count, kind, places: list, decision }))
}

const unsaid = {
  cell: '',
  value: '',
  year: 0,
  place: '',
  from: '',
  name: '',
  other: 0,
  count: 0,
  indicator: '',
  most: 0,
} as const
const nothing: SayingFacts = { ...unsaid, kind: 'family' }

/** What is said of a row or a cell of an import. */
export function importSentence(language: Language, { code, facts }: Saying): string {
  return sayings[language][code]({ ...nothing, ...known(facts) })
}

const known = <T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never

/** Why a backup cannot be relied on; a reason that is no known code is already a sentence. */
export function backupReasonSentence(language: Language, reason: string): string {
  const known = backupReasons.includes(reason as BackupReason)
  return known ? notices[language].backup[reason as BackupReason] : reason
}
