import type { ToldSource } from '../values/item-source.ts'
import type { Language } from './words.ts'

const words = {
  vi: {
    noPlace: 'chưa rõ điều, trang',
    seen: (from: string) => `theo ${from}`,
    whole: (from: string) => `theo nguồn của cả bộ (${from})`,
    inferred: (from: string) => `suy ra từ ${from || 'nguồn của bộ'}`,
    recalled: 'nhớ lại, chưa thấy trong văn bản',
    typed: 'văn phòng gõ theo văn bản giấy',
    nowhere: 'chưa có nguồn nào đọc được',
    more: (count: number) => ` và ${count} nguồn khác`,
  },
  en: {
    noPlace: 'article and page not known',
    seen: (from: string) => `as read at ${from}`,
    whole: (from: string) => `by the sources of the whole set (${from})`,
    inferred: (from: string) => `inferred from ${from || 'the sources of the set'}`,
    recalled: 'remembered, not seen in the text',
    typed: 'typed here from the paper',
    nowhere: 'no source of it could be read',
    more: (count: number) => ` and ${count} more`,
  },
} as const

/** "lawnet.vn" */
export const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? url

/** Where an item comes from, in one line: "Điều 6, khoản 1; theo lawnet.vn". */
export function sourceSentence(language: Language, { where, urls, ofWhole, known }: ToldSource): string {
  const say = words[language]
  const hosts = [...new Set(urls.map(hostOf))]
  const from = `${hosts.slice(0, 2).join(', ')}${hosts.length > 2 ? say.more(hosts.length - 2) : ''}`
  const how =
    known === 'recalled' || known === 'typed'
      ? say[known]
      : known === 'inferred'
        ? say.inferred(from)
        : from === ''
          ? say.nowhere
          : ofWhole
            ? say.whole(from)
            : say.seen(from)
  return where === null ? `${how}; ${say.noPlace}` : `${where}; ${how}`
}
