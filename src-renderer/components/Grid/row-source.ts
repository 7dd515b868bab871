/** Where a Grid takes its rows from: all at hand, or page by page as they come into sight. */
export interface RowSource<Row> {
  readonly total: number
  /** Undefined while the row is being read. */
  readonly at: (index: number) => Row | undefined
  /** Tells which rows are in sight. */
  readonly show: (first: number, last: number) => void
  /** Rows out of sight too: for ranges and copying. */
  readonly read: (offset: number, limit: number) => Promise<readonly Row[]>
}

/** Rows that are all at hand. */
export function rowsOf<Row>(rows: readonly Row[]): RowSource<Row> {
  return {
    total: rows.length,
    at: (index) => rows[index],
    show: () => undefined,
    read: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)),
  }
}
