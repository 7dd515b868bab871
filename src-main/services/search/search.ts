import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/search.ts'
import type { ReadContext } from '../context.ts'
import { matchOf } from './words.ts'

type Hits = Output<Contract['search']['everything']>

/** More decisions than an office takes in ten years. */
const decisionsRead = 60

/** Whatever carries the typed words: papers and register numbers when digits are typed, families by their names. */
export function everything(
  { db }: ReadContext,
  { text, limit }: Input<Contract['search']['everything']>,
): Hits {
  const match = matchOf(text)
  if (match === '') return []
  const key = searchKey(text)
  const papers = [...certificates(db, text.trim(), limit), ...decisions(db, text)]
  return [...papers, ...subjects(db, { match, key, limit })].slice(0, limit)
}

function subjects(db: Reader, { match, key, limit }: { match: string; key: string; limit: number }): Hits {
  // A name typed to its end comes before names that only begin so.
  const named = key.includes(' ') ? sql.subjectsByName(db, { key, limit }) : []
  const known = new Set(named.map(({ id }) => id))
  const others =
    named.length < limit ? sql.subjectsByWords(db, { match, limit }).filter(({ id }) => !known.has(id)) : []
  return [...named, ...others].map(({ id, kind, name, birth, hamlet, commune, year }) => ({
    kind: 'subject',
    subjectKind: kind,
    id,
    title: name,
    // A thôn or a commune is its own place.
    detail: [birth?.slice(0, 4), kind === 'community' ? null : hamlet, kind === 'commune' ? null : commune]
      .filter(Boolean)
      .join(', '),
    decisionId: null,
    year,
  }))
}

function decisions(db: Reader, text: string): Hits {
  const words = searchKey(text.replaceAll('/', ' ')).split(' ').filter(Boolean)
  return sql
    .newestDecisions(db, { limit: decisionsRead })
    .filter(({ number, subject }) => {
      const said = ` ${searchKey(`${number?.replaceAll('/', ' ') ?? ''} ${subject}`)}`
      return words.every((word) => said.includes(` ${word}`))
    })
    .map(({ id, number, subject, year }) => ({
      kind: 'decision',
      subjectKind: null,
      id,
      title: number ?? subject,
      detail: number === null ? '' : subject,
      decisionId: id,
      year,
    }))
}

function certificates(db: Reader, text: string, limit: number): Hits {
  if (!/^\d{1,9}$/.test(text)) return []
  return sql
    .certificatesNumbered(db, { number: Number(text), limit })
    .map(({ id, name, kind, number, commune, decisionId, decision, year }) => ({
      kind: 'certificate',
      subjectKind: kind,
      id,
      title: name,
      detail: [`Số vào sổ ${number}`, commune, decision].filter(Boolean).join(', '),
      decisionId,
      year,
    }))
}
