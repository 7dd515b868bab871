import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import { nounsEn, nounVi } from '../../../src-main/contract/labels/kind-nouns.ts'
import { languageOf } from '../../locales/i18n.ts'

/** "gia đình", "families": a kind in the middle of a sentence. */
export function useKindNoun(kind: BookFilter['kind']): string {
  const { i18n } = useTranslation()
  return languageOf(i18n.language) === 'en' ? nounsEn({ kind })[1] : nounVi({ kind })
}
