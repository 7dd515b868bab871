import { useState } from 'react'
import type { BookFilter, BookRow, Selection } from '../../../src-main/contract/assessments.ts'
import {
  allChosen,
  type Chosen,
  countChosen,
  keysChosen,
  nothingChosen,
} from '../../components/Grid/chosen.ts'
import type { RowSource } from '../../components/Grid/row-source.ts'

/** What is chosen in the list; another filter begins with nothing chosen. */
export function useChosen(listKey: string, rows: RowSource<BookRow>, filter: BookFilter) {
  const [state, setState] = useState<{ listKey: string; chosen: Chosen }>({ listKey, chosen: nothingChosen })
  const chosen = state.listKey === listKey ? state.chosen : nothingChosen
  const choose = (next: Chosen): void => setState({ listKey, chosen: next })
  const isWhole = chosen.all && chosen.except.size === 0
  const ids = (): Promise<number[]> => keysChosen(chosen, rows, ({ titleId }) => titleId)
  return {
    chosen,
    choose,
    chooseAll: () => choose(allChosen),
    chooseNothing: () => choose(nothingChosen),
    count: countChosen(chosen, rows.total),
    /** All that the filter shows, without reading it. */
    isWhole,
    ids,
    selection: async (): Promise<Selection> => (isWhole ? { filter } : { titleIds: await ids() }),
  }
}

export type ChosenTitles = ReturnType<typeof useChosen>
