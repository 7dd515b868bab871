import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { itemsOf } from '../../../src-main/contract/values/set-items.ts'

/** Items of a set by their keys, as the clerk knows them: "Chỉ số 1.1: Trẻ em đến trường". */
export function useItemNames(set: CriteriaSet): { readonly key: string; readonly name: string }[] {
  const { t } = useTranslation('criteria')
  const titles = new Map<string, string>([
    ...set.criteria.flatMap(({ code, title, indicators }) => [
      [`criterion ${code}`, title] as const,
      ...indicators.map((each) => [`indicator ${each.code}`, each.title] as const),
    ]),
    ...set.bands.map(({ code, title }) => [`band ${code}`, title] as const),
    ...set.levels.map(({ code, title }) => [`level ${code}`, title] as const),
    ...set.vetoes.map(({ code, rule }) => [`veto ${code}`, rule] as const),
  ])
  return itemsOf(set).map((key) => {
    const [part = '', ...rest] = key.split(' ')
    const at = rest.join(' ')
    const name = partNames.includes(part as PartName) ? t(`comparing.parts.${part as PartName}`, { at }) : key
    const title = titles.get(key)
    return { key, name: title ? `${name}: ${title}` : name }
  })
}

const partNames = [
  ...(['set', 'criterion', 'indicator', 'band', 'level', 'veto', 'area', 'deadline'] as const),
] as const
type PartName = (typeof partNames)[number]
