import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../api/address.tsx'

type Key = ParseKeys<'assessments'>
type Facts = Readonly<Record<string, string | number>>

/** Texts of the Titles Book, with the words of the kind it shows: "412 gia đình", "một dòng họ". */
export function useTitleTexts(): { readonly t: (key: Key, facts?: Facts) => string } {
  const { t } = useTranslation('assessments')
  const [{ kind = 'family' }] = useAddress('titles')
  const nounFor = (count: string | number): string => t(`noun.${kind}`, { count: Number(count) })
  return {
    t: (key, facts = {}) =>
      // The key is one of the catalogue; which facts it takes cannot be told of all of them at once.
      t(key, {
        defaultValue: key,
        noun: nounFor(facts.count ?? 2),
        one: nounFor(1),
        many: nounFor(2),
        ...facts,
      }),
  }
}
