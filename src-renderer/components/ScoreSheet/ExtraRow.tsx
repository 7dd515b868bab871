import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceSentence } from '../../../src-main/contract/labels/index.ts'
import type { ToldSource } from '../../../src-main/contract/values/item-source.ts'
import { useWords } from '../../locales/words.ts'
import { isComposing } from '../composing.ts'
import type { Cell } from './cells.ts'
import styles from './ScoreSheet.module.css'

interface ExtraRowProps {
  readonly code: string
  readonly columnWord: string
  /** How many columns the table has. */
  readonly columns: number
  readonly cell: Cell
  /** The share is counted: another figure needs its reason. */
  readonly counted: boolean
  /** Where the indicator comes from, and whether two people read it against the paper. */
  readonly source: ToldSource | null
  readonly confirmed: boolean
  readonly off: boolean
  readonly onChange: (cell: Cell) => void
  readonly onClose: () => void
}

/** Evidence and note of one cell; Enter goes on, and after the last field back to the cell, as Esc does. */
export function ExtraRow({
  code,
  columnWord,
  columns,
  cell,
  counted,
  source,
  confirmed,
  off,
  onChange,
  onClose,
}: ExtraRowProps) {
  const { t } = useTranslation('scoring')
  const words = useWords()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Escape' || event.key === 'F2') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const fields = [...(box.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(event.target) + 1]
    if (next) next.focus()
    else onClose()
  }
  const fields = [...(counted ? (['override'] as const) : []), ...(['evidence', 'note'] as const)]
  return (
    <tr>
      <td colSpan={columns}>
        <fieldset ref={box} className={styles.extra} onKeyDown={onKeyDown}>
          <legend className={styles.quiet}>
            {t('extra.title', { code })}, {columnWord}
          </legend>
          {source && (
            <p className={styles.source}>
              {t('source.is')} {sourceSentence(words.language, source)}. {source.remark}{' '}
              {t(confirmed ? 'source.confirmed' : 'source.unread')}.
            </p>
          )}
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`extra.${field}`)}
              value={cell[field]}
              readOnly={off}
              maxLength={field === 'note' ? 1000 : 500}
              onChange={(event) => onChange({ ...cell, [field]: event.target.value })}
            />
          ))}
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t('extra.close')}
          </Button>
        </fieldset>
      </td>
    </tr>
  )
}
