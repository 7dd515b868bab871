import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../src-main/contract/labels/index.ts'
import { refusalOf } from './hooks.ts'

/** Runs what writes; null when it was taken, else the sentence that says why not: what a CommitField asks for. */
export function useTaking(): (write: () => Promise<unknown>) => Promise<string | null> {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return async (write) => {
    try {
      await write()
      return null
    } catch (error) {
      const { code, details } = refusalOf(error)
      return refusalSentence(language, code, details)
    }
  }
}
