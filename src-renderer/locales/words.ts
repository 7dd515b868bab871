import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../src-main/contract/assessments.ts'
import type { Deed } from '../../src-main/contract/deeds.ts'
import type { Saying } from '../../src-main/contract/import-sayings.ts'
import {
  deedSentence,
  importSentence,
  labelOf,
  refusalSentence,
} from '../../src-main/contract/labels/index.ts'
import { nounsEn, nounVi } from '../../src-main/contract/labels/kind-nouns.ts'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import { formatDay, formatMoment } from '../../src-main/contract/values/day.ts'
import { formatNumber } from '../../src-main/contract/values/number.ts'
import { type Language, languageOf } from './i18n.ts'

type Lists = typeof labelOf

/** Everything people read that is no fixed text: words of closed lists, sentences, numbers, days. */
export function useWords() {
  const { i18n } = useTranslation()
  return wordsIn(languageOf(i18n.language))
}

export type Words = ReturnType<typeof wordsIn>

export function wordsIn(language: Language) {
  return {
    language,
    /** label('titleStates', 'passed') is "Đạt". */
    label: <L extends keyof Lists>(list: L, value: keyof Lists[L]['vi'] & string): string =>
      (labelOf[list][language] as Readonly<Record<string, string>>)[value] ?? value,
    /** "dòng họ", "clan": a kind in the middle of a sentence. */
    kindNoun: (kind: BookFilter['kind']): string =>
      language === 'en' ? nounsEn({ kind })[0] : nounVi({ kind }),
    refusal: (refusal: Pick<Refusal, 'code' | 'details'>): string =>
      refusalSentence(language, refusal.code, refusal.details),
    /** What is said of a row or a cell of an import. */
    saying: (saying: Saying): string => importSentence(language, saying),
    deed: (deed: Deed): string => deedSentence(language, deed),
    number: (value: number): string => formatNumber(value, language),
    /** "05/09/1990", "1990" or "" when there is none. */
    day: (iso: string | null): string => (iso === null ? '' : formatDay(iso)),
    /** A moment (ISO) in this computer's time: "24/11/2020 08:15". */
    moment: formatMoment,
    weekday: (iso: string): string => {
      const at = new Date(`${iso}T12:00:00`)
      const name = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long' }).format(
        at,
      )
      return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}, ${formatDay(iso)}`
    },
    bytes: (value: number): string => {
      const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']
      const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, value)) / 10))
      const rounded = value / 1024 ** power
      return `${formatNumber(rounded < 10 ? Math.round(rounded * 10) / 10 : Math.round(rounded), language)} ${units[power]}`
    },
  }
}
