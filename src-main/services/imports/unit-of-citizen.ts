import type { ImportOrder } from '../../contract/imports.ts'
import type { ReadContext } from '../context.ts'
import type { Columns } from './columns.ts'
import { nameKey } from './name-key.ts'
import type { ParsedRow } from './parsed-row.ts'
import { readRegister } from './register.ts'
import { bareName } from './subject-name.ts'

/** Citizens with the unit of the register that each row names; one that is not there is told, and the row goes in all the same. */
export function withUnits(
  context: ReadContext,
  rows: readonly ParsedRow[],
  order: ImportOrder,
  columns: Columns,
): readonly ParsedRow[] {
  const index = columns.of('unit')[0]
  if (order.subject !== 'citizen' || order.kind !== 'registrations' || index === undefined) return rows
  const communes = new Set(rows.flatMap(({ place }) => place.communeId ?? []))
  const units = readRegister(context, { communes: [...communes], kind: 'unit', year: order.year })
  return rows.map((row) => {
    const written = row.details.unit
    if (written === null) return row
    const key = nameKey(bareName('unit', written))
    const near = units.named(key, row.place.communeId)
    const found = near.length > 0 ? near : units.everywhere(key)
    const [unit] = found
    if (unit && found.length === 1)
      return { ...row, details: { ...row.details, unitSubject: unit.subjectId } }
    const column = columns.letter(index)
    const value = row.cells[index] ?? ''
    const facts = { cell: `${column}${row.row}`, value: value.slice(0, 80), kind: order.subject }
    const said = { code: 'unit-unknown' as const, facts }
    return {
      ...row,
      problems: [...row.problems, { row: row.row, column, index, value, said, severity: 'warning' as const }],
    }
  })
}
