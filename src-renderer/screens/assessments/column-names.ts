import { printColumns } from '../../../src-main/contract/assessments.ts'

/** Columns of the Book as the program names them on paper and in files, in the order they stand. */
export const columnNames = (columns: readonly { readonly id: string }[]) =>
  columns.flatMap(({ id }) => printColumns.filter((name) => name === id))
