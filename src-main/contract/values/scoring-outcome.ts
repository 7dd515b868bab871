import type { Unknown } from './unknowns.ts'

/** What is known of a subject besides its answers. */
export interface SubjectFacts {
  /** Areas its place belongs to in the year; a set may have a pass score of its own for one. */
  readonly areas: readonly string[]
  /** Which of the set's forms it fills in ("thpt"); 'other': none of those it names; null: not known. */
  readonly variant?: string | null
  /** Its recognitions by level: the earliest day of each. */
  readonly heldLevels?: readonly { readonly level: string; readonly since: string }[]
  /** The day the level would be given, ISO. */
  readonly on?: string
}

export type Verdict = 'passed' | 'failed' | 'incomplete' | 'unfounded'

export interface Outcome {
  /**
   * `unfounded`: the set does not say enough ("chưa đủ căn cứ"); `incomplete`: the sheet does not. Neither is ever a pass.
   */
  readonly verdict: Verdict
  /** Points so far; null by other methods. */
  readonly total: number | null
  /** Band or level; null unless the verdict is `passed` or `failed`. */
  readonly class: { readonly code: string; readonly title: string } | null
  readonly passScore: number | null
  /** The area whose pass score was used. */
  readonly area: string | null
  readonly perCriterion: readonly {
    readonly code: string
    readonly points: number | null
    readonly met: boolean
  }[]
  /** Vetoes that beat any points, each with the indicators or criteria that fell short. */
  readonly vetoes: readonly { readonly code: string; readonly rule: string; readonly at: readonly string[] }[]
  /** Indicators without a sound answer. */
  readonly unanswered: readonly string[]
  /** Answers whose paper is asked for and not named. */
  readonly withoutEvidence: readonly string[]
  /** Indicators whose target or condition is not met. */
  readonly unmet: readonly string[]
  /** A level that all targets would give, if the level before were held long enough. */
  readonly heldBack: { readonly level: string; readonly requires: string; readonly months: number } | null
  readonly unknowns: readonly Unknown[]
}
