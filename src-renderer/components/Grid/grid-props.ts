import type { ReactNode, Ref } from 'react'
import type { Chosen } from './chosen.ts'
import type { GridColumn } from './columns.ts'
import type { RowSource } from './row-source.ts'

export interface GridHandle {
  /** Puts the focus on a cell; scrolls there. */
  readonly goTo: (row: number, column?: string) => void
}

export interface GridProps<Row> {
  /** What the list is, for those who cannot see it: "Danh sách gia đình". */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: RowSource<Row>
  readonly keyOf: (row: Row) => number
  /** What a row is called: the name beside its check box. */
  readonly nameOf: (row: Row) => string
  /** Changes with filter and sort: the focus then goes back to the first row. */
  readonly listKey?: string
  readonly waiting?: boolean
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode
  readonly chosen?: Chosen
  readonly onChoose?: (chosen: Chosen) => void
  readonly sort?: string
  readonly onSort?: (sort: string) => void
  /** The row in focus, whenever it changes: what the side panel shows. */
  readonly onFocusRow?: (row: Row, index: number) => void
  /** The row shown beside the list, if it is not the one in focus. */
  readonly shownKey?: number | null
  /** Enter or double click. In a Book the side panel gets the focus by itself. */
  readonly onOpen?: (row: Row, index: number) => void
  /** Typed letters: where the next name that begins so stands. */
  readonly onJump?: (prefix: string, from: number) => Promise<number | null>
  /** An edited cell: null when it was taken, else the sentence that says why not. */
  readonly onEdit?: (row: Row, column: string, text: string) => Promise<string | null>
  /** Cells from the clipboard, to be put in from the cell in focus on. */
  readonly onPaste?: (cells: readonly (readonly string[])[], at: { row: number; column: string }) => void
  /** F8 (1) and Shift+F8 (-1): the cell of the next problem. */
  readonly onProblem?: (
    direction: 1 | -1,
    from: { row: number; column: string },
  ) => Promise<{ row: number; column: string } | null>
  /** Widths in rem the clerk chose, by column. */
  readonly widths?: Readonly<Record<string, number>>
  readonly onWidths?: (widths: Readonly<Record<string, number>>) => void
  /** A line in red: the row as a whole is wrong. quiet: it takes no part (a heading, a total). */
  readonly lookOf?: (row: Row) => 'wrong' | 'quiet' | 'new' | undefined
  /** A second line in the heading of a column (Sheet in: what the column means). */
  readonly underTitle?: (column: string) => ReactNode
  readonly handle?: Ref<GridHandle>
}
