import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { parsePoints } from '../../../src-main/contract/values/points.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'

export type Taken = Promise<string | null>

export type TitleField = 'points' | 'reason' | 'note'
export const isTitleField = (column: string): column is TitleField =>
  column === 'points' || column === 'reason' || column === 'note'

export type TitleChanges = { points?: number | null; reason?: string | null; note?: string | null }
type CellRead =
  | { readonly ok: true; readonly changes: TitleChanges }
  | { readonly ok: false; readonly why: string }

/** What was typed into a cell, as the register keeps it. */
export function useReadCell(): (field: TitleField, text: string) => CellRead {
  const { t } = useTranslation('assessments')
  return (field, text) => {
    const typed = text.trim()
    if (field !== 'points') return { ok: true, changes: { [field]: typed === '' ? null : typed } }
    const points = typed === '' ? null : parsePoints(typed)
    if (typed !== '' && points === null) return { ok: false, why: t('wrong.points', { text: typed }) }
    return { ok: true, changes: { points } }
  }
}

/** Writes one cell of one title as it was typed. */
export function useAmendTitle(): (row: Pick<BookRow, 'titleId'>, field: TitleField, text: string) => Taken {
  const taking = useTaking()
  const readCell = useReadCell()
  return async ({ titleId }, field, text) => {
    const read = readCell(field, text)
    return read.ok ? taking(() => api.assessments.amendTitle({ titleId, ...read.changes })) : read.why
  }
}
