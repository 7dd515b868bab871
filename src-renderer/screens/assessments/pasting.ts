import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { api } from '../../api/client.ts'
import { useTaking } from '../../api/taking.ts'
import type { RowSource } from '../../components/Grid/row-source.ts'
import { isTitleField, type TitleChanges, useReadCell } from './amending.ts'
import { isOpen } from './title-columns.tsx'

/** As many as one action takes. */
const rowsAtOnce = 5000

/** Pastes cells into points, reasons and notes from the cell in focus on, as one action; the answer says what was refused. */
export function usePaste(rows: RowSource<BookRow>, columns: readonly { readonly id: string }[]) {
  const { t } = useTranslation('assessments')
  const readCell = useReadCell()
  const taking = useTaking()
  return async (
    cells: readonly (readonly string[])[],
    at: { readonly row: number; readonly column: string },
  ): Promise<string> => {
    const first = columns.findIndex(({ id }) => id === at.column)
    const taken = cells.slice(0, rowsAtOnce)
    const found = await rows.read(at.row, taken.length)
    const titles: ({ titleId: number } & TitleChanges)[] = []
    const refused: string[] = []
    let pasted = 0
    for (const [index, line] of taken.entries()) {
      const row = found[index]
      const changes: TitleChanges = {}
      for (const [across, text] of line.entries()) {
        const field = columns[first + across]?.id ?? ''
        if (!row || !isTitleField(field) || !isOpen(row)) {
          refused.push(row ? t('paste.fixed', { name: row.name }) : t('paste.beyond'))
          continue
        }
        const read = readCell(field, text)
        if (read.ok) {
          Object.assign(changes, read.changes)
          pasted += 1
        } else refused.push(`${row.name}: ${read.why}`)
      }
      if (row && Object.keys(changes).length > 0) titles.push({ titleId: row.titleId, ...changes })
    }
    if (titles.length > 0) {
      const why = await taking(() => api.assessments.amendTitles({ titles }))
      if (why !== null) return `${t('paste.nothing')} ${why}`
    }
    if (cells.length > taken.length) refused.push(t('paste.tooMany', { count: rowsAtOnce }))
    const told = t('paste.done', { count: pasted })
    return refused.length === 0
      ? told
      : `${told} ${t('paste.refused', { count: refused.length, first: refused[0] ?? '' })}`
  }
}
