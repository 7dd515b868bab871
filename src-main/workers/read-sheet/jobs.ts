import type { Encoding, Mapping, Reading } from '../../contract/imports.ts'
import type { SheetToWrite } from '../../files/sheet-write.ts'
import type { ListRow, Skipped } from './body-rows.ts'
import type { Guess } from './guess.ts'
import type { Subject } from './headings-of-kinds.ts'

export interface SheetOrder {
  readonly path: string
  readonly fileName: string
  /** Null: the page with the longest list. */
  readonly page: number | null
  /** Null: found by fonts and syllables. */
  readonly encoding: Encoding | null
  /** Null: as the sheet says. */
  readonly subject: Subject | null
}

export interface SheetReading {
  /** SHA-256 of the file. */
  readonly digest: string
  readonly pages: Reading['pages']
  readonly page: number
  readonly encoding: Encoding
  readonly encodingBy: Reading['encodingBy']
  readonly samples: Reading['samples']
  readonly headingRow: number
  readonly columns: Reading['columns']
  readonly mapping: Mapping
  /** The headings as one text: a sheet of the same headings is understood the same way. Null without headings. */
  readonly fingerprint: string | null
  readonly rows: readonly ListRow[]
  readonly skipped: readonly Skipped[]
  /** With the lines above the table, in which a place may be named. */
  readonly guess: Guess & { readonly titles: readonly string[] }
}

export type ReadJobs = {
  readSheet: { input: SheetOrder; output: SheetReading }
  readRows: {
    input: { readonly path: string; readonly fileName: string }
    output: { readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[] }
  }
  writeSheet: {
    /** `more`: further pages of the same workbook. */
    input: { readonly path: string; readonly sheet: SheetToWrite; readonly more?: readonly SheetToWrite[] }
    output: null
  }
}
