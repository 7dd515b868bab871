/** One Vietnamese syllable without its tone: onset, then a rhyme that may stand open or one that needs an end. */
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|p|ph|qu|r|s|t|th|tr|v|x)?'
const open =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|uây|uê|ui|uôi|uơ|uy|uya|uyu|ưa|ưi|ươi|ươu|ưu|yêu'
const closed = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uyê|yê'
const syllable = new RegExp(`^${onset}(?:${open}|(?:${closed})(?:ch?|m|ng?|nh|p|t))$`)
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word can be Vietnamese: a possible syllable, at most one tone, and no capital inside of small letters. */
export function isSyllable(word: string): boolean {
  const parts = word.normalize('NFD')
  if ((parts.match(toneMarks)?.length ?? 0) > 1) return false
  // old fonts leave small letters with a tone among capitals ("THị"): only plain small ones count
  if (/[a-zđ][\u0302\u0306\u031b]*\p{Lu}/u.test(parts)) return false
  return syllable.test(parts.replace(toneMarks, '').normalize('NFC').toLowerCase())
}

const edges = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu
const beyondAscii = /[^\p{ASCII}’‘“”–—…]/u

/** How well texts read as Vietnamese, by their words that are not plain ASCII. */
export interface Score {
  readonly words: number
  readonly valid: number
}

export function scoreOf(texts: Iterable<string>, convert: (text: string) => string): Score {
  let words = 0
  let valid = 0
  for (const text of texts) {
    for (const raw of text.split(/[\s,.;:/()\-"“”]+/)) {
      if (!beyondAscii.test(raw)) continue
      words += 1
      const word = convert(raw).replace(edges, '')
      if (word !== '' && isSyllable(word)) valid += 1
    }
  }
  return { words, valid }
}
