import type { BookFilter } from '../../contract/assessments.ts'
import * as sql from '../../database/queries/assessments.ts'
import type { WriteContext } from '../context.ts'

type Kind = BookFilter['kind']

/**
 * What a title is called until the office says otherwise. QĐ 448/QĐ-KHVN says "học tập" from 2016 on, but provinces kept
 * "hiếu học" for families and clans (Bình Thuận QĐ 501/QĐ-UBND of 2016) until the programme of 2021-2030, QĐ 387/QĐ-TTg.
 */
export function usualLabel(kind: Kind, year: number): string {
  if (kind === 'family') return year <= 2020 ? 'Gia đình hiếu học' : 'Gia đình học tập'
  if (kind === 'clan') return year <= 2020 ? 'Dòng họ hiếu học' : 'Dòng họ học tập'
  return {
    citizen: 'Công dân học tập',
    community: 'Cộng đồng học tập',
    unit: 'Đơn vị học tập',
    commune: 'Xã học tập',
  }[kind]
}

/** The round of a year, begun when it is first needed; its number. */
export function roundOf(
  { db }: Pick<WriteContext, 'db'>,
  { year, kind, label }: { year: number; kind: Kind; label?: string },
): number {
  const known = sql.findRound(db, { year, kind })
  return known?.id ?? sql.addRound(db, { year, kind, label: label ?? usualLabel(kind, year) }).id
}

/**
 * A round goes by the name its criteria set gives the title ("Gia đình hiếu học", "Gia đình học tập"), unless the office called it
 * otherwise. `before` is the name given by the set it was judged by until now.
 */
export function followSet(
  { db }: Pick<WriteContext, 'db'>,
  { year, kind, before, now }: { year: number; kind: Kind; before: string | null; now: string | null },
): void {
  const round = sql.findRound(db, { year, kind })
  const usual = usualLabel(kind, year)
  if (!round || (round.label !== usual && round.label !== before)) return
  const label = now ?? usual
  if (label !== round.label) sql.renameRound(db, { id: round.id, label })
}
