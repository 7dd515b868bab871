import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isComposing } from '../../components/composing.ts'
import styles from './subjects.module.css'

export interface Found {
  readonly value: string
  readonly label: string
}

interface FoundSelectProps {
  readonly label: string
  readonly placeholder: string
  /** What stands in the list while there is nothing to choose. */
  readonly nothing: string
  /** What the typed words found; the page asks for it. */
  readonly found: readonly Found[]
  readonly chosen: Found | null
  readonly onTyped: (text: string) => void
  readonly onChoose: (value: string | null) => void
  readonly error: string | null
  readonly input: RefObject<HTMLInputElement | null>
}

/** Chooses one of those the program finds while the clerk types; the first is ready for Enter as soon as it is found. */
export function FoundSelect({
  found,
  chosen,
  onTyped,
  onChoose,
  input,
  nothing,
  ...field
}: FoundSelectProps) {
  const box = useCombobox()
  const [typed, setTyped] = useState('')
  const shape = found.map(({ value }) => value).join()
  const options = useRef(box)
  options.current = box
  useEffect(() => {
    options.current.updateSelectedOptionIndex()
    if (shape !== '') options.current.selectFirstOption()
  }, [shape])
  const type = (text: string): void => {
    setTyped(text)
    onTyped(text)
  }
  return (
    <Combobox
      store={box}
      portalProps={{ target: '#content' }}
      onOptionSubmit={(value) => {
        type('')
        onChoose(value)
        box.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          ref={input}
          role="combobox"
          value={chosen?.label ?? typed}
          onChange={(event) => {
            if (chosen !== null) onChoose(null)
            type(event.target.value)
            box.openDropdown()
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || isComposing(event) || !box.dropdownOpened) return
            event.stopPropagation()
            box.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={chosen !== null}>
        <Combobox.Options className={styles.options} aria-label={field.label}>
          {found.map(({ value, label }) => (
            <Combobox.Option key={value} value={value}>
              {label}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
