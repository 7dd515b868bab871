import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatNumber } from '../../src-main/contract/values/number.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame'
    resources: typeof vi
    interpolationFormatTypeMap: { n: number; words: number }
  }
}

export type Language = 'vi' | 'en'
export const languageOf = (text: string | undefined): Language => (text === 'en' ? 'en' : 'vi')

/** Texts of the window. `n` writes a number, `words(one: …; many: …)` picks a word, so both languages keep the same keys. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { vi, en },
    lng: 'vi',
    fallbackLng: false,
    defaultNS: 'frame',
    ns: Object.keys(vi),
    interpolation: { escapeValue: false },
  })
  const { formatter } = i18next.services
  formatter?.add('n', (value: unknown, language) => formatNumber(Number(value), languageOf(language)))
  formatter?.add('words', (value: unknown, _language, options: { one?: string; many?: string }) =>
    Number(value) === 1 ? (options.one ?? '') : (options.many ?? ''),
  )
}
