import { Button, Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconChevronDown, IconFilter, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchKey } from '../../src-main/contract/values/person-name.ts'
import styles from './Chips.module.css'
import { isComposing } from './composing.ts'

export interface ChipOption {
  readonly value: string
  readonly label: string
  /** A number behind the label, e.g. how many rows. */
  readonly count?: string
}

interface ChipProps {
  /** "Xã" */
  readonly name: string
  /** The column Alt+↓ opens this chip from. */
  readonly column?: string
  readonly options: readonly ChipOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** One of the options always holds: there is no "all" and nothing to take away. */
  readonly needed?: boolean
}

/** A filter in words: "Xã: tất cả", then "Xã: Tân Phúc ×". Long lists are narrowed by typing, without marks. */
export function Chip({ name, column, options, value, onChange, needed = false }: ChipProps) {
  const { t } = useTranslation('components')
  const [typed, setTyped] = useState('')
  const box = useCombobox({
    onDropdownOpen: () => {
      box.focusSearchInput()
      // Arrows go on from what holds now.
      if (chosen) window.setTimeout(() => box.selectActiveOption())
    },
    onDropdownClose: () => {
      setTyped('')
      box.resetSelectedOption()
    },
  })
  const chosen = options.find((option) => option.value === value)
  const narrows = chosen !== undefined && !needed
  const shown = options.filter(({ label }) => searchKey(label).includes(searchKey(typed)))
  return (
    <Combobox
      store={box}
      position="bottom-start"
      width="max-content"
      onOptionSubmit={(picked) => {
        onChange(picked === '' ? null : picked)
        box.closeDropdown()
        box.focusTarget()
      }}
    >
      <span className={narrows ? styles.chosen : styles.chip}>
        <Combobox.Target targetType="button">
          <Button
            variant={narrows ? 'outline' : 'light'}
            data-filter-column={column}
            rightSection={narrows ? undefined : <IconChevronDown size="0.875rem" aria-hidden />}
            onClick={() => box.toggleDropdown()}
          >
            {chosen ? `${name}: ${chosen.label}` : t('chips.all', { name })}
          </Button>
        </Combobox.Target>
        {narrows && (
          <Button
            variant="outline"
            className={styles.remove}
            aria-label={t('chips.remove', { what: `${name}: ${chosen.label}` })}
            onClick={() => onChange(null)}
          >
            <IconX size="0.875rem" aria-hidden />
          </Button>
        )}
      </span>
      <Combobox.Dropdown className={styles.dropdown}>
        {options.length > 8 && (
          <Combobox.Search
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              box.updateSelectedOptionIndex()
            }}
            onKeyDown={(event) => isComposing(event) && event.stopPropagation()}
            placeholder={t('chips.find', { name })}
            aria-label={t('chips.find', { name })}
          />
        )}
        <Combobox.Options mah="20rem" className={styles.options} aria-label={name}>
          {!needed && (
            <Combobox.Option value="" active={value === null}>
              {t('chips.all', { name })}
            </Combobox.Option>
          )}
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              <span className={styles.option}>
                {option.label}
                {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface FindBoxProps {
  readonly label: string
  readonly value: string
  /** Told 200 ms after the last letter, never in the middle of a Telex word. */
  readonly onChange: (text: string) => void
}

/** The filter box of a Book (Ctrl+F). */
export function FindBox({ label, value, onChange }: FindBoxProps) {
  const [typed, setTyped] = useState(value)
  const composing = useRef(false)
  const timer = useRef<number>(undefined)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    // The address changed by itself (Back, a chip): the box follows.
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const soon = (text: string, wait: number): void => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      if (composing.current) return
      told.current = text
      tell.current(text)
    }, wait)
  }
  return (
    <TextInput
      data-book-find
      aria-label={label}
      placeholder={`${label}…`}
      title={`${label} (Ctrl F)`}
      className={styles.find}
      leftSection={<IconFilter size="1rem" stroke={1.6} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        soon(event.target.value, 200)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        soon(event.currentTarget.value, 200)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') soon(typed, 0)
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation()
          setTyped('')
          soon('', 0)
        }
      }}
    />
  )
}

/** Filters in one line that wraps, and the way out of all of them. */
export function Chips({
  children,
  onClear,
}: {
  readonly children: ReactNode
  readonly onClear?: (() => void) | undefined
}) {
  const { t } = useTranslation('components')
  return (
    <fieldset aria-label={t('chips.label')} className={styles.chips}>
      {children}
      {onClear && (
        <Button variant="subtle" color="sand" onClick={onClear}>
          {t('chips.clear')}
        </Button>
      )}
    </fieldset>
  )
}
