import type { Facts } from './words.ts'

/** "gia đình", "dòng họ" … in the middle of a sentence; a family where nothing is said. */
const vi: Readonly<Record<string, string>> = {
  citizen: 'công dân',
  family: 'gia đình',
  clan: 'dòng họ',
  community: 'cộng đồng',
  unit: 'đơn vị',
  commune: 'xã',
}
const en: Readonly<Record<string, readonly [one: string, many: string]>> = {
  citizen: ['citizen', 'citizens'],
  family: ['family', 'families'],
  clan: ['clan', 'clans'],
  community: ['community', 'communities'],
  unit: ['unit', 'units'],
  commune: ['commune', 'communes'],
}

export const nounVi = ({ kind }: Facts): string => vi[String(kind ?? 'family')] ?? 'gia đình'
/** One and many. */
export const nounsEn = ({ kind }: Facts): readonly [one: string, many: string] =>
  en[String(kind ?? 'family')] ?? ['family', 'families']
