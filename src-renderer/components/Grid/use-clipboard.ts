import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../composing.ts'
import { countChosen, isChosen } from './chosen.ts'
import { asHtml, asText, type Cells, cellsOfText } from './clipboard.ts'
import type { GridProps } from './grid-props.ts'
import type { GridState } from './use-grid.ts'

/** More than one answer holds: read as a whole instead of row by row. */
const mostAtHand = 1000

/** Ctrl+C: the rows chosen, with headings; with none chosen the cell in focus. Ctrl+V: handed on as cells. */
export function useClipboard<Row>(props: GridProps<Row>, grid: GridState<Row>) {
  const { t } = useTranslation('components')
  const { columns, rows, keyOf } = props
  const { chosen } = grid
  const count = countChosen(chosen, rows.total)

  const cellsOf = (found: readonly Row[], only?: number): Cells => {
    const taken = only === undefined ? columns : columns.slice(only, only + 1)
    return {
      headings: only === undefined ? taken.map(({ title }) => title) : null,
      rows: found.map((row) =>
        taken.map((column) => ({ text: column.text(row), isNumber: column.align === 'right' })),
      ),
    }
  }
  /** The rows chosen, in the order of the list; undefined where some are not at hand. */
  const atHand = (): Row[] | undefined => {
    if (chosen.all && count > mostAtHand) return undefined
    const found: Row[] = []
    for (let index = 0; index < rows.total && found.length < count; index += 1) {
      const row = rows.at(index)
      if (row !== undefined && isChosen(chosen, keyOf(row))) found.push(row)
    }
    return found.length === count ? found : undefined
  }
  const readChosen = async (): Promise<Cells> => {
    const all = await rows.read(0, rows.total)
    return cellsOf(all.filter((row) => isChosen(chosen, keyOf(row))))
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (isTyping(event.target) || grid.row === undefined) return
    event.preventDefault()
    const found = count > 0 ? atHand() : [grid.row]
    if (found) {
      const cells = cellsOf(found, count > 0 ? undefined : grid.at.column)
      event.clipboardData.setData('text/plain', asText(cells))
      event.clipboardData.setData('text/html', asHtml(cells, true))
      grid.say(count > 0 ? t('grid.copied', { count: found.length }) : t('grid.copiedCell'))
      return
    }
    const cells = readChosen()
    const blob = (type: string, write: (of: Cells) => string): Promise<Blob> =>
      cells.then((of) => new Blob([write(of)], { type }))
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', asText),
      'text/html': blob('text/html', (of) => asHtml(of, false)),
    })
    navigator.clipboard.write([item]).then(
      () => grid.say(t('grid.copied', { count })),
      () => grid.say(t('grid.copyFailed')),
    )
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const column = columns[grid.at.column]
    if (isTyping(event.target) || !props.onPaste || !column || grid.at.row < 0) return
    event.preventDefault()
    const cells = cellsOfText(event.clipboardData.getData('text/plain'))
    if (cells.length > 0) props.onPaste(cells, { row: grid.at.row, column: column.id })
  }
  return { onCopy, onPaste }
}
