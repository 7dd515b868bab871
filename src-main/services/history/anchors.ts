import { deed as deedShape } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/history.ts'
import { sha256 } from '../../files/digest.ts'
import type { ReadContext } from '../context.ts'

type Calls = Contract['history']

/** Without I, L, O and U, which are taken for others. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 3
const lettersInGroup = 4

/** "7KQ2-M0XC-R3TA": head and length of the history as a code that can be typed off a paper. 60 bits: nobody finds a second history for it. */
export function anchorCode(head: string, length: number): string {
  const bits = BigInt(`0x${sha256(`${length}\n${head}`).slice(0, 15)}`)
  const all = Array.from({ length: groups * lettersInGroup }, (_, index) =>
    letters.charAt(Number((bits >> BigInt(5 * (groups * lettersInGroup - 1 - index))) & 31n)),
  ).join('')
  return all.replace(/.{4}(?=.)/g, '$&-')
}

/** The code of the history as it stands. */
export function anchorNow(db: Reader): string {
  const all = sql.heads(db, {})
  return anchorCode(all.at(-1)?.hash ?? '', all.length)
}

/** Where an anchor stands in the present history; nowhere when the history was cut or rewritten since. */
export function findAnchor(
  { db }: ReadContext,
  { anchor }: Input<Calls['findAnchor']>,
): Output<Calls['findAnchor']> {
  const isHead = /^[0-9a-f]{64}$/i.test(anchor)
  const wanted = isHead ? anchor.toLowerCase() : asTyped(anchor)
  const at = sql
    .heads(db, {})
    .findIndex(({ hash }, index) => (isHead ? hash : anchorCode(hash, index + 1)) === wanted)
  const found = at < 0 ? undefined : sql.findAction(db, { id: sql.heads(db, {})[at]?.id ?? 0 })
  if (!found) return { found: null, position: null }
  return { found: { ...found, deed: deedShape.parse(JSON.parse(found.deed)) }, position: at + 1 }
}

/** As people type codes: small letters, spaces, an O for a zero. */
const asTyped = (text: string): string =>
  text
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
    .replace(/.{4}(?=.)/g, '$&-')
