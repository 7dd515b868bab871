import type { TFunction } from 'i18next'
import {
  type ColumnMeaning,
  columnMeanings,
  type ImportOrder,
  indicatorIn,
  type Meaning,
} from '../../../src-main/contract/imports.ts'
import type { Words } from '../../locales/words.ts'

type Subject = ImportOrder['subject']
const births = ['birth', 'birth-male', 'birth-female', 'sex'] as const
/** What only lists of some kinds say. */
const own: Readonly<Record<Subject, readonly ColumnMeaning[]>> = {
  family: [...births, 'members'],
  citizen: [...births, 'unit'],
  clan: ['head', 'families'],
  unit: ['unit-kind', 'parent', 'head', 'staff'],
  community: ['households', 'population'],
  commune: ['households', 'population'],
}
const special = new Set(Object.values(own).flat())

/** What a column of a list of a kind can mean. */
export const meaningsOf = (subject: Subject): readonly ColumnMeaning[] =>
  columnMeanings.filter((meaning) => !special.has(meaning) || own[subject].includes(meaning))

/** "Chỉ tiêu 1.2" for the points of one indicator; a unit has no "họ và tên". */
export function meaningWord(
  words: Words,
  t: TFunction<'imports'>,
  meaning: Meaning,
  subject: Subject,
): string {
  const known = columnMeanings.find((one) => one === meaning)
  if (known === undefined) return t('line.indicator', { code: indicatorIn(meaning) ?? '' })
  const isPerson = subject === 'family' || subject === 'citizen'
  return known === 'name' && !isPerson ? t('card.name') : words.label('columnMeanings', known)
}
