import type { MouseEvent, PointerEvent } from 'react'
import type { GridProps } from './grid-props.ts'
import type { GridState, Place } from './use-grid.ts'

/** Clicks anywhere in the rows, as in Excel: one cell, Ctrl one more row, Shift up to here, twice edits or opens. */
export function useGridPointer<Row>(
  props: GridProps<Row>,
  grid: GridState<Row>,
  open: (index: number) => void,
) {
  const choosing = props.onChoose !== undefined
  const onClick = (event: MouseEvent): void => {
    const { target } = event
    const place = placeOf(target)
    if (!place || place.row < 0) return
    const isBox = target instanceof HTMLInputElement && target.type === 'checkbox'
    // A box to type in keeps its own clicks.
    if (target instanceof HTMLInputElement && !isBox) return
    const to = { row: place.row, column: isBox ? grid.at.column : place.column }
    const toHere = event.shiftKey && choosing
    if (toHere) grid.extendTo(to)
    else grid.goTo(to)
    if (!toHere && choosing && (isBox || event.ctrlKey)) grid.toggle(place.row)
  }
  const onDoubleClick = ({ target }: MouseEvent): void => {
    const place = target instanceof HTMLInputElement ? null : placeOf(target)
    if (place && place.row >= 0 && !grid.edit(place)) open(place.row)
  }
  return { onClick, onDoubleClick, onPointerOver: tellWhatIsCut }
}

/** Every cell carries its row and column: "12:3". */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (cell?.dataset.cell ?? '').split(':')
  return row && column ? { row: Number(row), column: Number(column) } : null
}

/** What does not fit into the cell can be read by resting on it (and in the side panel). */
function tellWhatIsCut({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : ''
}
