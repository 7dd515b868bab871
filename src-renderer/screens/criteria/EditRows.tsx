import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../components/composing.ts'
import styles from './edit.module.css'

interface EditRowsProps<Row extends { readonly key: number }> {
  readonly label: string
  readonly rows: readonly Row[]
  /** "chỉ số 1.1": what the row is called on its buttons. */
  readonly nameOf: (row: Row) => string
  /** Its code, by which a row that is told of is found. */
  readonly atOf: (row: Row) => string
  readonly add: string
  /** Gives the key of the row it made. */
  readonly onAdd: () => number
  readonly onRows: (rows: readonly Row[]) => void
  /** The fields of a row; each with `data-col`, so that Enter finds the same field in the next row. */
  readonly children: (row: Row) => ReactNode
}

/** A list that is typed by keyboard: Enter goes down and adds, Alt with arrows moves, Alt+Delete removes. */
export function EditRows<Row extends { readonly key: number }>(props: EditRowsProps<Row>) {
  const { t } = useTranslation('criteria')
  const { rows, onRows, onAdd } = props
  const list = useRef<HTMLOListElement>(null)
  // A row that moved or came is drawn first, then it gets the focus.
  const wanted = useRef<{ readonly key: number; readonly col: string | undefined }>(undefined)
  useEffect(() => {
    if (!wanted.current) return
    const { key, col } = wanted.current
    wanted.current = undefined
    const row = list.current?.querySelector(`[data-row="${key}"]`)
    const field =
      (col && row?.querySelector<HTMLElement>(`[data-col="${col}"]`)) ||
      row?.querySelector<HTMLElement>('[data-col]')
    field?.focus()
  })

  const move = (index: number, by: -1 | 1, col?: string): void => {
    const moved = rows[index]
    const other = rows[index + by]
    if (!moved || !other) return
    wanted.current = { key: moved.key, col }
    onRows(rows.map((each, at) => (at === index ? other : at === index + by ? moved : each)))
  }
  const remove = (index: number, col?: string): void => {
    const next = rows[index + 1] ?? rows[index - 1]
    if (next) wanted.current = { key: next.key, col }
    onRows(rows.filter((_, at) => at !== index))
  }
  const add = (col?: string): void => {
    wanted.current = { key: onAdd(), col }
  }
  const onKeyDown =
    (index: number) =>
    (event: KeyboardEvent<HTMLLIElement>): void => {
      if (event.defaultPrevented || isComposing(event)) return
      const field = (event.target as HTMLElement).closest<HTMLElement>('[data-col]')
      const col = field?.dataset.col
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault()
        move(index, event.key === 'ArrowUp' ? -1 : 1, col)
      } else if (event.altKey && event.key === 'Delete') {
        event.preventDefault()
        remove(index, col)
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && isOneLine(field)) {
        event.preventDefault()
        const next = rows[index + 1]
        if (next)
          list.current?.querySelector<HTMLElement>(`[data-row="${next.key}"] [data-col="${col}"]`)?.focus()
        else add(col === 'title' || col === 'rule' ? col : undefined)
      }
    }
  return (
    <div className={styles.rows}>
      <ol ref={list} aria-label={props.label} className={styles.list}>
        {rows.map((row, index) => {
          const what = props.nameOf(row)
          return (
            <li key={row.key} data-row={row.key} data-at={props.atOf(row)} onKeyDown={onKeyDown(index)}>
              <div className={styles.line}>
                <div className={styles.cells}>{props.children(row)}</div>
                <div className={styles.ways}>
                  <ActionIcon
                    aria-label={t('editing.up', { what })}
                    title={`${t('editing.up', { what })} (Alt ↑)`}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    <IconArrowUp size="1rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('editing.down', { what })}
                    title={`${t('editing.down', { what })} (Alt ↓)`}
                    disabled={index === rows.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <IconArrowDown size="1rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('editing.remove', { what })}
                    title={`${t('editing.remove', { what })} (Alt Delete)`}
                    onClick={() => remove(index)}
                  >
                    <IconTrash size="1rem" aria-hidden />
                  </ActionIcon>
                </div>
              </div>
            </li>
          )
        })}
      </ol>
      <div>
        <Button variant="subtle" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => add()}>
          {props.add}
        </Button>
      </div>
    </div>
  )
}

/** A long text field keeps its Enter; a title that only wraps does not. */
const isOneLine = (field: HTMLElement | null): boolean =>
  field instanceof HTMLInputElement || (field instanceof HTMLTextAreaElement && field.dataset.line === 'one')
