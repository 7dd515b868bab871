import { useTranslation } from 'react-i18next'
import { CellEditor } from './CellEditor.tsx'
import type { GridColumn } from './columns.ts'
import styles from './Grid.module.css'
import type { GridProps } from './grid-props.ts'
import type { GridState } from './use-grid.ts'

interface GridRowProps<Row> {
  readonly props: GridProps<Row>
  readonly grid: GridState<Row>
  readonly row: Row | undefined
  readonly index: number
  readonly top: number
  readonly isChosen: boolean
}

/** One line of the list. A row still being read is grey, of the same height. */
export function GridRow<Row>({ props, grid, row, index, top, isChosen }: GridRowProps<Row>) {
  const { t } = useTranslation('components')
  const { at, editing } = grid
  const chooser = props.onChoose !== undefined
  const focused = at.row === index
  const key = row === undefined ? undefined : props.keyOf(row)
  const shown = props.shownKey === undefined ? focused : key !== undefined && key === props.shownKey
  const look = row === undefined ? undefined : props.lookOf?.(row)
  const classes = [
    styles.line,
    styles.row,
    shown && styles.shown,
    isChosen && styles.chosen,
    look && styles[look],
  ]

  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={chooser ? isChosen : undefined}
      aria-busy={row === undefined}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
    >
      {chooser && (
        <td data-cell={`${index}:-1`} aria-colindex={1} className={`${styles.chooser} ${styles.stays}`}>
          {row !== undefined && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('grid.selectRow', { name: props.nameOf(row) })}
              checked={isChosen}
              readOnly
            />
          )}
        </td>
      )}
      {props.columns.map((column, place) => (
        <td
          key={column.id}
          role="gridcell"
          data-cell={`${index}:${place}`}
          aria-colindex={place + (chooser ? 2 : 1)}
          tabIndex={focused && at.column === place ? 0 : -1}
          aria-readonly={
            props.onEdit && row !== undefined ? (column.edit?.(row) ?? null) === null : undefined
          }
          className={classOf(column, row)}
        >
          {row === undefined ? (
            <span className={styles.grey} />
          ) : editing?.row === index && editing.column === place ? (
            <CellEditor
              label={t('grid.edit', { column: column.title })}
              text={column.edit?.(row) ?? ''}
              right={column.align === 'right'}
              take={(text) => props.onEdit?.(row, column.id, text) ?? Promise.resolve(null)}
              leave={(to) => grid.leaveEditor(besides(index, place, to))}
            />
          ) : (
            (column.show?.(row) ?? column.text(row))
          )}
        </td>
      ))}
    </tr>
  )
}

function besides(row: number, column: number, to: 'down' | 'right' | 'left' | 'here') {
  if (to === 'down') return { row: row + 1, column }
  return { row, column: column + (to === 'right' ? 1 : to === 'left' ? -1 : 0) }
}

function classOf<Row>(column: GridColumn<Row>, row: Row | undefined): string {
  const wrong = row !== undefined && column.wrong?.(row)
  return [
    styles.cell,
    column.align === 'right' && styles.right,
    column.stays && styles.stays,
    wrong && styles.wrongCell,
  ]
    .filter(Boolean)
    .join(' ')
}
