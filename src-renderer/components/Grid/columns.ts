import type { ReactNode } from 'react'

export interface GridColumn<Row> {
  readonly id: string
  readonly title: string
  /** In rem, at 100 % text. */
  readonly width: number
  /** Takes what is left of the width; give it to one or two columns of names. */
  readonly grow?: boolean
  /** The name of the row: it is never hidden, and stays in sight when the list is scrolled sideways. */
  readonly stays?: boolean
  readonly align?: 'right'
  /** What is copied, and shown unless `show` says otherwise. */
  readonly text: (row: Row) => string
  readonly show?: (row: Row) => ReactNode
  /** The words of the list's sort order for this column. */
  readonly sort?: { readonly up: string; readonly down: string }
  /** The text to edit; null where this row's cell cannot be edited. */
  readonly edit?: (row: Row) => string | null
  /** What is wrong with this cell, as a sentence. */
  readonly wrong?: (row: Row) => string | null | undefined
}

export const chooserRem = 2.25
export const rowRem = 2.25

/** Widths the clerk chose count before a column's own. */
export function templateOf<Row>(
  columns: readonly GridColumn<Row>[],
  widths: Readonly<Record<string, number>>,
  chooser: boolean,
): string {
  const own = columns.map(({ id, width, grow }) => {
    const chosen = widths[id]
    if (chosen !== undefined) return `${chosen}rem`
    return grow ? `minmax(${width}rem, ${width}fr)` : `${width}rem`
  })
  // Something must take the rest, or the lines of the rows would end in the middle of the list.
  const rest = columns.some(({ id, grow }) => grow && widths[id] === undefined) ? [] : ['minmax(0, 1fr)']
  return [...(chooser ? [`${chooserRem}rem`] : []), ...own, ...rest].join(' ')
}

export function minWidthOf<Row>(
  columns: readonly GridColumn<Row>[],
  widths: Readonly<Record<string, number>>,
  chooser: boolean,
): string {
  const sum = columns.reduce(
    (total, { id, width }) => total + (widths[id] ?? width),
    chooser ? chooserRem : 0,
  )
  return `${sum}rem`
}

/** What stays at the left when the list is scrolled sideways: the check boxes and the name. */
export function stayingWidth<Row>(
  columns: readonly GridColumn<Row>[],
  widths: Readonly<Record<string, number>>,
  chooser: boolean,
): string {
  const name = columns.find(({ stays }) => stays)
  return `${(chooser ? chooserRem : 0) + (name ? (widths[name.id] ?? name.width) : 0)}rem`
}
