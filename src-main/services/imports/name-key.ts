import { searchKey } from '../../contract/values/person-name.ts'

/** Words of names repeat: a few thousand make all the names of a district. */
const known = new Map<string, string>()
const most = 20_000

/** searchKey of a tidied name, word by word: a list of 20,000 names has the same few hundred words. */
export const nameKey = (name: string): string => name.split(' ').map(wordKey).filter(Boolean).join(' ')

function wordKey(word: string): string {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const key = searchKey(word)
  if (known.size < most) known.set(word, key)
  return key
}
