import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../Loading.tsx'
import { useBookAround } from '../panel-context.ts'
import { useRem } from '../text-size.ts'
import { allChosen, countChosen, isChosen, nothingChosen } from './chosen.ts'
import { chooserRem, minWidthOf, rowRem, stayingWidth, templateOf } from './columns.ts'
import styles from './Grid.module.css'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import type { GridProps } from './grid-props.ts'
import { useClipboard } from './use-clipboard.ts'
import { useGrid } from './use-grid.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'

/** The one list of all Books: an ARIA grid with the keys of Excel that shows 20,000 rows by drawing forty. */
export function Grid<Row>(props: GridProps<Row>) {
  const { t } = useTranslation('components')
  const helpId = useId()
  const remPx = useRem()
  const book = useBookAround()
  const grid = useGrid(props)
  const { box, at, chosen } = grid
  const { rows, columns } = props
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({})
  const widths = { ...props.widths, ...dragged }

  const rowPx = rowRem * remPx
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 16,
    // The row in focus stays drawn, or the keyboard would lose its place.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const sight = Array.from({ length: to - from + 1 }, (_, index) => from + index)
      const near = [at.row - 1, at.row, at.row + 1].filter((row) => row >= 0 && row < count)
      return [...new Set([...sight, ...near])].sort((one, other) => one - other)
    },
  })
  useEffect(() => {
    if (rowPx > 0) virtual.measure()
  }, [virtual, rowPx])
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => rows.show(first, last), [rows, first, last])

  const pageRows = (): number => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowPx) - 2)
  const onKeyDown = useGridKeys(props, grid, pageRows)
  const clipboard = useClipboard(props, grid)
  const open = (index: number): void => {
    const row = rows.at(index)
    if (row === undefined) return
    props.onOpen?.(row, index)
    book?.openPanel()
  }
  const pointer = useGridPointer(props, grid, open)
  const onWidth = (column: string, rem: number, done: boolean): void => {
    const next = { ...widths, [column]: rem }
    setDragged(next)
    if (done) props.onWidths?.(next)
  }
  const count = countChosen(chosen, rows.total)
  const choosing = props.onChoose !== undefined
  const sorted =
    props.sort === undefined
      ? undefined
      : columns.find(({ sort }) => sort?.up === props.sort || sort?.down === props.sort)
  const shape = {
    '--columns': templateOf(columns, widths, choosing),
    '--least': minWidthOf(columns, widths, choosing),
    '--chooser': `${choosing ? chooserRem : 0}rem`,
    '--stays': stayingWidth(columns, widths, choosing),
  } as CSSProperties

  return (
    <div className={styles.frame}>
      <table
        ref={box}
        role="grid"
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={rows.total + 1}
        aria-colcount={columns.length + (choosing ? 1 : 0)}
        aria-multiselectable={choosing}
        aria-busy={props.waiting}
        className={styles.grid}
        style={shape}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) =>
          currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0)
        }
        {...pointer}
        {...clipboard}
      >
        <GridHead
          columns={columns}
          chooser={!choosing ? null : count === 0 ? 'none' : count >= rows.total ? 'all' : 'some'}
          onChooseAll={(all) => props.onChoose?.(all ? allChosen : nothingChosen)}
          focused={at.row < 0 ? at.column : null}
          onFocus={(column) => (at.row !== -1 || at.column !== column) && grid.goTo({ row: -1, column })}
          onWidth={onWidth}
          remPx={remPx}
          {...(props.sort !== undefined && { sort: props.sort })}
          {...(props.onSort && { onSort: props.onSort })}
          {...(props.underTitle && { underTitle: props.underTitle })}
        />
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows.at(index)
            return (
              <GridRow
                key={index}
                props={props}
                grid={grid}
                row={row}
                index={index}
                top={start}
                isChosen={row !== undefined && isChosen(chosen, props.keyOf(row))}
              />
            )
          })}
        </tbody>
      </table>
      {props.waiting && <Loading lines={8} />}
      {!props.waiting && rows.total === 0 && <div className={styles.empty}>{props.empty}</div>}
      <p id={helpId} className="visually-hidden">
        {t('grid.help')}
      </p>
      <p aria-live="polite" className="visually-hidden">
        {sorted &&
          t(sorted.sort?.up === props.sort ? 'grid.sortedUp' : 'grid.sortedDown', { column: sorted.title })}
      </p>
      <Said text={grid.said} />
    </div>
  )
}

/** What a key did, said aloud and shown at the foot of the list for a moment. */
function Said({ text }: { readonly text: string }) {
  return (
    <p key={text} aria-live="polite" className={text ? styles.said : 'visually-hidden'}>
      {text}
    </p>
  )
}
