import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from './columns.ts'
import styles from './Grid.module.css'
import type { GridProps } from './grid-props.ts'
import { nextSort } from './sorting.ts'

interface GridHeadProps<Row> extends Pick<GridProps<Row>, 'columns' | 'sort' | 'onSort' | 'underTitle'> {
  readonly chooser: 'none' | 'some' | 'all' | null
  readonly onChooseAll: (all: boolean) => void
  readonly focused: number | null
  readonly onFocus: (column: number) => void
  readonly onWidth: (column: string, rem: number, done: boolean) => void
  readonly remPx: number
}

/** The heading row: sorts, widens, chooses all. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { t } = useTranslation('components')
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.line}>
        {props.chooser !== null && (
          <th scope="col" aria-colindex={1} className={`${styles.chooser} ${styles.stays}`}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('grid.selectAll')}
              checked={props.chooser === 'all'}
              ref={(input) => {
                if (input) input.indeterminate = props.chooser === 'some'
              }}
              onChange={(event) => props.onChooseAll(event.target.checked)}
            />
          </th>
        )}
        {props.columns.map((column, index) => (
          <HeadCell key={column.id} column={column} index={index} head={props} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadCellProps<Row> {
  readonly column: GridColumn<Row>
  readonly index: number
  readonly head: GridHeadProps<Row>
}

function HeadCell<Row>({ column, index, head }: HeadCellProps<Row>) {
  const { sort, onSort, remPx } = head
  const order =
    sort === undefined ? null : column.sort?.up === sort ? 'up' : column.sort?.down === sort ? 'down' : null
  const widthOf = (cell: Element): number => cell.getBoundingClientRect().width / remPx
  const set = (rem: number, done: boolean): void =>
    head.onWidth(column.id, Math.round(Math.min(60, Math.max(3, rem)) * 4) / 4, done)

  const onDrag = (event: PointerEvent<HTMLElement>): void => {
    const cell = event.currentTarget.parentElement
    if (!cell || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    set((event.clientX - cell.getBoundingClientRect().left) / remPx, false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    set(widthOf(event.currentTarget) + (event.key === 'ArrowRight' ? 1 : -1), true)
  }
  return (
    <th
      scope="col"
      data-cell={`-1:${index}`}
      tabIndex={head.focused === index ? 0 : -1}
      aria-colindex={index + (head.chooser === null ? 1 : 2)}
      aria-sort={order === 'up' ? 'ascending' : order === 'down' ? 'descending' : undefined}
      className={classOf(column)}
      onFocus={() => head.onFocus(index)}
      onKeyDown={onKeyDown}
      onClick={() => column.sort && onSort?.(nextSort(column.sort, sort))}
    >
      <span className={styles.title}>
        {column.title}
        {order === 'up' && <IconArrowUp size="0.875rem" aria-hidden />}
        {order === 'down' && <IconArrowDown size="0.875rem" aria-hidden />}
      </span>
      {head.underTitle?.(column.id)}
      <span
        aria-hidden
        className={styles.widener}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onDrag}
        onPointerUp={(event) => {
          const cell = event.currentTarget.parentElement
          if (cell) set((event.clientX - cell.getBoundingClientRect().left) / remPx, true)
        }}
      />
    </th>
  )
}

const classOf = <Row,>({ align, sort, stays }: GridColumn<Row>): string =>
  [styles.headCell, align === 'right' && styles.right, sort && styles.sortable, stays && styles.stays]
    .filter(Boolean)
    .join(' ')
