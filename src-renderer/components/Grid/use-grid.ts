import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import { nothingChosen, rowsBetween, toggled, withKeys } from './chosen.ts'
import type { GridProps } from './grid-props.ts'

/** row -1 is the heading row. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Where the focus is, what is chosen and edited; moving, choosing and editing as one set of verbs. */
export function useGrid<Row>(props: GridProps<Row>) {
  const { rows, columns, keyOf, onChoose, chosen = nothingChosen, listKey } = props
  const box = useRef<HTMLTableElement>(null)
  const [focus, setFocus] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Place | null>(null)
  /** Where Shift began, and what was chosen before. */
  const anchor = useRef<{ row: number; before: typeof chosen }>({ row: 0, before: nothingChosen })
  /** Only a clerk who is in the list is taken along; a list that comes up steals no focus. */
  const follow = useRef(false)
  const [said, say] = useState('')

  const clamp = ({ row, column }: Place): Place => ({
    row: Math.max(-1, Math.min(rows.total - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  })
  const at = clamp(focus)
  const row = at.row >= 0 ? rows.at(at.row) : undefined
  const key = row === undefined ? undefined : keyOf(row)

  const goTo = (place: Place): void => {
    const next = clamp(place)
    follow.current = true
    anchor.current = { row: next.row, before: chosen }
    setFocus(next)
  }
  const extendTo = (place: Place): void => {
    const next = clamp({ ...place, row: Math.max(0, place.row) })
    follow.current = true
    setFocus(next)
    const { row: from, before } = anchor.current
    void rowsBetween(rows, from, next.row).then((range) => onChoose?.(withKeys(before, range.map(keyOf))))
  }
  const toggle = (index: number): void => {
    const target = rows.at(index)
    if (target !== undefined) onChoose?.(toggled(chosen, keyOf(target)))
  }
  const edit = (place: Place): boolean => {
    const target = rows.at(place.row)
    const column = columns[place.column]
    if (target === undefined || !props.onEdit || (column?.edit?.(target) ?? null) === null) return false
    setEditing(place)
    return true
  }
  const leaveEditor = (to: Place): void => {
    setEditing(null)
    goTo(to)
  }

  const seenList = useRef(listKey)
  useEffect(() => {
    if (seenList.current === listKey) return
    seenList.current = listKey
    setEditing(null)
    // Sorted from the heading row: the clerk stays there.
    setFocus((before) => ({ row: before.row < 0 ? -1 : 0, column: before.column }))
    anchor.current = { row: 0, before: nothingChosen }
    if (box.current) box.current.scrollTop = 0
  }, [listKey])

  // The cell itself takes the focus once it is drawn; scrolling keeps it clear of the heading (scroll-padding).
  useEffect(() => {
    const within = box.current?.contains(document.activeElement) ?? false
    if (editing !== null || !(follow.current || within)) return
    follow.current = false
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`)
    if (!cell || cell === document.activeElement || (within && isChooser(document.activeElement))) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column, editing])

  const newest = useRef({ tell: props.onFocusRow, row })
  newest.current = { tell: props.onFocusRow, row }
  useEffect(() => {
    const { tell, row: shown } = newest.current
    // Told once per row, not at each reading of the same row again.
    if (key !== undefined && shown !== undefined) tell?.(shown, at.row)
  }, [key, at.row])

  useImperativeHandle(props.handle, () => ({
    goTo: (to, column) => {
      const found = columns.findIndex(({ id }) => id === column)
      goTo({ row: to, column: found >= 0 ? found : at.column })
    },
  }))

  return { box, at, row, chosen, editing, said, say, goTo, extendTo, toggle, edit, leaveEditor }
}

const isChooser = (element: Element | null): boolean => element?.matches('input[type=checkbox]') ?? false

export type GridState<Row> = ReturnType<typeof useGrid<Row>>
