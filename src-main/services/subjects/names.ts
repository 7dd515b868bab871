import type { BookFilter } from '../../contract/assessments.ts'
import { Refusal } from '../../contract/refusal.ts'
import {
  fitsPapers,
  givenKey,
  type NameProblem,
  nameProblem,
  searchKey,
  sortKey,
  tidyName,
  tidyText,
} from '../../contract/values/person-name.ts'
import { placeSortKey } from '../../contract/values/place-name.ts'

type Kind = BookFilter['kind']
const longest = 200
/** What stands in front of the name of a clan: "Dòng họ Nguyễn", "Họ Nguyễn", "Tộc Nguyễn" are one. */
const clanWords = /^(?:dong ho|ho toc|toc ho|toc|ho) (?=.)/
const clanFronts = ['', 'ho ', 'dong ho ', 'toc ', 'ho toc ', 'toc ho ']

/** A name as it is kept: a person's as papers write it, any other as it was typed; refused where it is none. */
export function soundName(kind: Kind, raw: string): string {
  const isPerson = kind === 'citizen' || kind === 'family'
  const name = isPerson ? tidyName(raw) : tidyText(raw)
  const problem = isPerson ? nameProblem(name) : titleProblem(name)
  if (problem) throw new Refusal('name-invalid', { problem, name, kind })
  return name
}

/** The name of a clan or a unit may hold digits and any mark of print. */
function titleProblem(name: string): NameProblem | null {
  if (name === '') return 'empty'
  if (name.length > longest) return 'too-long'
  return /\p{L}/u.test(name) && fitsPapers(name) ? null : 'forbidden-character'
}

export interface NameKeys {
  readonly sortKey: string
  readonly searchKey: string
  readonly givenKey: string
}
/** What a subject is sorted, found and jumped to by: a person by the tên, a clan by its family name, all others as written. */
export function nameKeys(kind: Kind, name: string): NameKeys {
  if (kind === 'citizen' || kind === 'family')
    return { sortKey: sortKey(name), searchKey: searchKey(name), givenKey: givenKey(name) }
  const key = searchKey(name)
  if (kind !== 'clan') return { sortKey: placeSortKey(name), searchKey: key, givenKey: key }
  const bare = key.replace(clanWords, '')
  const own = name.split(' ').slice(-bare.split(' ').length).join(' ')
  return { sortKey: placeSortKey(own), searchKey: key, givenKey: bare }
}

/** Every way the same name may have been written, as keys. */
export function likeKeys(kind: Kind, name: string): string[] {
  const key = searchKey(name)
  if (key === '') return []
  if (kind === 'clan') return clanFronts.map((front) => front + key.replace(clanWords, ''))
  if (kind === 'unit') return [key, key.startsWith('truong ') ? key.slice('truong '.length) : `truong ${key}`]
  return [key]
}
