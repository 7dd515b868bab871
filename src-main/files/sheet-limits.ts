/** What a spreadsheet may hold at most; above it is no list of an office but a mistake or an attack. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 2000,
  entryBytes: 100 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  sharedTexts: 2_000_000,
  rows: 50_000,
  columns: 200,
  cellLetters: 32_767,
  /** A formatted sheet says it has 1,048,576 rows: after so many empty ones nothing follows. */
  emptyRows: 1000,
} as const
