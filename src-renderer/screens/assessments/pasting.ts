import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import type { RowSource } from '../../components/Grid/row-source.ts'
import { isTitleField, useAmendTitle } from './amending.ts'
import { isOpen } from './title-columns.tsx'

const rowsAtOnce = 500

/** Pastes cells into points, reasons and notes from the cell in focus on; the answer says what was refused. */
export function usePaste(rows: RowSource<BookRow>, columns: readonly { readonly id: string }[]) {
  const { t } = useTranslation('assessments')
  const amend = useAmendTitle()
  return async (
    cells: readonly (readonly string[])[],
    at: { readonly row: number; readonly column: string },
  ): Promise<string> => {
    const first = columns.findIndex(({ id }) => id === at.column)
    const taken = cells.slice(0, rowsAtOnce)
    const found = await rows.read(at.row, taken.length)
    let pasted = 0
    const refused: string[] = []
    for (const [index, line] of taken.entries()) {
      const row = found[index]
      for (const [across, text] of line.entries()) {
        const field = columns[first + across]?.id ?? ''
        if (row && isTitleField(field) && isOpen(row)) {
          const why = await amend(row, field, text)
          if (why === null) pasted += 1
          else refused.push(`${row.name}: ${why}`)
        } else refused.push(row ? t('paste.fixed', { name: row.name }) : t('paste.beyond'))
      }
    }
    if (cells.length > taken.length) refused.push(t('paste.tooMany', { count: rowsAtOnce }))
    const told = t('paste.done', { count: pasted })
    return refused.length === 0
      ? told
      : `${told} ${t('paste.refused', { count: refused.length, first: refused[0] ?? '' })}`
  }
}
