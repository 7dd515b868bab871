export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error'
/** A stretch of a cell in one font. */
export interface Run {
  readonly text: string
  readonly font: string | null
}
export interface SheetCell {
  /** As people read it: numbers with a decimal comma and no grouping, days as 05/09/1990. */
  readonly text: string
  readonly kind: CellKind
  readonly font: string | null
  /** Where fonts change inside the cell. */
  readonly runs: readonly Run[] | null
}
export interface SheetRow {
  /** As the spreadsheet program counts them, from 1. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}
export interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}
export interface SheetPage {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}
export interface Book {
  readonly kind: 'xlsx' | 'xls' | 'csv'
  /** True where 8-bit bytes stand for letters of an unknown table: their text must still be decoded. */
  readonly undecoded: boolean
  readonly pages: readonly SheetPage[]
}

export const emptyCell: SheetCell = { text: '', kind: 'empty', font: null, runs: null }
