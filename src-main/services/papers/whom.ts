import type { TitleState } from '../../contract/book.ts'
import type { PaperOrder } from '../../contract/papers.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/papers.ts'
import { findPlace } from '../../database/queries/places.ts'
import { usualLabel } from '../assessments/rounds.ts'

/** Who withdrew or was revoked stands on no list any more. */
const standing: readonly TitleState[] = ['registered', 'passed', 'failed', 'recognised', 'not-recognised']
const posted: Readonly<Record<PaperOrder['posting'], readonly TitleState[]>> = {
  registered: standing,
  passed: ['passed', 'recognised'],
  recognised: ['recognised'],
}

/** Whom a paper names, in the order of places and names; nobody while the year has no round. */
export function whomOf(db: Reader, order: PaperOrder): sql.PaperRow[] {
  const { paper, posting, communeId, hamletId, subjectId } = order
  const round = findRound(db, order)
  if (!round || paper === 'statement' || isBlank(order)) return []
  return sql.paperRows(db, {
    roundId: round.id,
    communeId,
    hamletId: paper === 'posting' ? null : hamletId,
    subjectId: paper === 'posting' || paper === 'registration' ? null : subjectId,
    states: JSON.stringify(paper === 'posting' ? posted[posting] : standing),
  })
}

/** Sheets without names. */
export const isBlank = ({ paper, blank }: PaperOrder): boolean => paper === 'empty-sheets' && blank !== null

/** What the year calls the title: "Gia đình học tập". */
export const labelOfRound = (db: Reader, order: Pick<PaperOrder, 'year' | 'kind'>): string =>
  findRound(db, order)?.label ?? usualLabel(order.kind, order.year)

/** "thôn 1, xã Tân Phúc"; '' for the whole office. */
export function placeOf(
  db: Reader,
  { communeId, hamletId }: Pick<PaperOrder, 'communeId' | 'hamletId'>,
): string {
  const name = (id: number | null): string => (id === null ? '' : (findPlace(db, { id })?.fullName ?? ''))
  return [name(hamletId), name(communeId)].filter(Boolean).join(', ')
}
