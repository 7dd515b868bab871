import { useMemo } from 'react'
import type { PlanRow } from '../../../src-main/contract/imports.ts'
import type { Draft, Preview } from './draft.ts'
import { columnsMeaning, problemsByRow, type SheetRow, type Stop, sheetRows, stopsOf } from './sheet-rows.ts'

interface Found {
  readonly preview: Preview
  readonly rows: readonly PlanRow[]
}
export interface Sheet {
  readonly all: readonly SheetRow[]
  /** Those of the group the clerk looks at, or all. */
  readonly shown: readonly SheetRow[]
  readonly problems: ReturnType<typeof problemsByRow>
  readonly stops: readonly Stop[]
  readonly nameOf: (row: SheetRow) => string
}

/** The file's lines as they are shown, with what is told of them. */
export function useSheet(
  { reading, mapping }: Draft,
  found: Found | undefined,
  fate: PlanRow['fate'] | undefined,
): Sheet {
  return useMemo(() => {
    const names = columnsMeaning(mapping, 'name')
    const all = sheetRows(found?.rows ?? [], reading)
    const shown = fate === undefined ? all : all.filter(({ plan }) => plan?.fate === fate)
    const problems = problemsByRow(found?.preview.problems ?? [])
    const stops = stopsOf(shown, problems, names[0] ?? 0)
    const nameOf = ({ plan, skipped }: SheetRow): string =>
      skipped?.text ?? names.map((index) => plan?.cells[index] ?? '').join(' ')
    return { all, shown, problems, stops, nameOf }
  }, [reading, mapping, found, fate])
}
