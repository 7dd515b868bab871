import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing, isTyping } from '../composing.ts'
import { useBookAround } from '../panel-context.ts'
import { allChosen, nothingChosen } from './chosen.ts'
import type { GridProps } from './grid-props.ts'
import { nextSort } from './sorting.ts'
import type { GridState } from './use-grid.ts'

const forgetLettersAfter = 900
const goesToBegin = new Set(['Home', 'ArrowLeft'])

/** The keys of a list, as in Excel. Nothing fires while a Telex word is being composed. */
export function useGridKeys<Row>(props: GridProps<Row>, grid: GridState<Row>, pageRows: () => number) {
  const { t } = useTranslation('components')
  const book = useBookAround()
  const letters = useRef({ text: '', at: 0 })
  const { at, row, chosen } = grid
  const lastRow = props.rows.total - 1
  const lastColumn = props.columns.length - 1
  const column = props.columns[at.column]

  const jump = async (prefix: string): Promise<void> => {
    const index = await props.onJump?.(prefix, Math.max(0, at.row))
    if (letters.current.text !== prefix) return
    grid.say(t(index === null || index === undefined ? 'grid.noJump' : 'grid.jump', { text: prefix }))
    if (index !== null && index !== undefined) grid.goTo({ row: index, column: at.column })
  }
  const lettersAfter = (change: (before: string) => string): (() => void) | undefined => {
    if (!props.onJump) return undefined
    const now = Date.now()
    const before = now - letters.current.at < forgetLettersAfter ? letters.current.text : ''
    const text = change(before)
    if (text === '') return undefined
    return () => {
      letters.current = { text, at: now }
      void jump(text)
    }
  }
  const toProblem = async (direction: 1 | -1): Promise<void> => {
    const found = await props.onProblem?.(direction, { row: Math.max(0, at.row), column: column?.id ?? '' })
    if (!found) return grid.say(t('grid.noProblem'))
    const index = props.columns.findIndex(({ id }) => id === found.column)
    grid.goTo({ row: found.row, column: Math.max(0, index) })
  }
  const open = (): void => {
    if (row === undefined) return
    props.onOpen?.(row, at.row)
    book?.openPanel()
  }
  const sortBy = (): void => {
    const next = column?.sort && nextSort(column.sort, props.sort)
    if (next !== undefined) props.onSort?.(next)
  }

  const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowDown: [at.row + 1, at.column],
    ArrowUp: [at.row - 1, at.column],
    ArrowLeft: [at.row, at.column - 1],
    ArrowRight: [at.row, at.column + 1],
    PageDown: [at.row + pageRows(), at.column],
    PageUp: [Math.max(0, at.row - pageRows()), at.column],
    Home: [at.row, 0],
    End: [at.row, lastColumn],
    'Ctrl+Home': [0, 0],
    'Ctrl+End': [lastRow, lastColumn],
    'Ctrl+ArrowDown': [lastRow, at.column],
    'Ctrl+ArrowUp': [0, at.column],
    'Ctrl+ArrowLeft': [at.row, 0],
    'Ctrl+ArrowRight': [at.row, lastColumn],
  }
  const others: Readonly<Record<string, () => void>> = {
    'Ctrl+a': () => props.onChoose?.(allChosen),
    Enter: () => (at.row < 0 ? sortBy() : open()),
    F2: () => void grid.edit(at),
    F8: () => void toProblem(1),
    'Shift+F8': () => void toProblem(-1),
    'Alt+ArrowDown': () => column && book?.openFilter(column.id),
  }

  /** What a key does here; undefined where it is not the list's. */
  const actOf = (event: KeyboardEvent): (() => unknown) | undefined => {
    const held = [...(event.ctrlKey ? ['Ctrl'] : []), ...(event.altKey ? ['Alt'] : [])]
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (at.row < 0 && event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return undefined
    const move = moves[[...held, key].join('+')]
    if (move) {
      const [to, across] = move
      const extend = event.shiftKey && props.onChoose && to !== at.row
      return () => {
        ;(extend ? grid.extendTo : grid.goTo)({ row: to, column: across })
        // The name never leaves the sight, so that going to it scrolls nothing by itself.
        if (goesToBegin.has(event.key) && across === 0) grid.box.current?.scrollTo({ left: 0 })
      }
    }
    const other = others[[...held, ...(event.shiftKey ? ['Shift'] : []), key].join('+')]
    if (other) return other
    if (key === 'Escape' && props.onChoose && (chosen.all || chosen.keys.size > 0))
      return () => props.onChoose?.(nothingChosen)
    if (event.ctrlKey || event.altKey || event.metaKey) return undefined
    if (key === ' ') return () => (at.row < 0 ? sortBy() : grid.toggle(at.row))
    if (key === 'Backspace') return lettersAfter((before) => before.slice(0, -1))
    return event.key.length === 1 ? lettersAfter((before) => before + event.key) : undefined
  }
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event) || isTyping(event.target) || event.defaultPrevented) return
    const act = actOf(event)
    if (!act) return
    event.preventDefault()
    act()
  }
}
