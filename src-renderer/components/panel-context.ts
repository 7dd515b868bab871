import { createContext, useContext } from 'react'

/** What a Grid may ask of the Book around it. */
export interface BookAround {
  readonly openPanel: () => void
  /** Opens the filter chip of a column (Alt+↓). */
  readonly openFilter: (column: string) => void
}
export const BookContext = createContext<BookAround | null>(null)
export const useBookAround = (): BookAround | null => useContext(BookContext)
