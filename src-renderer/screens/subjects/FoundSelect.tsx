import { Select } from '@mantine/core'
import type { RefObject } from 'react'
import styles from './subjects.module.css'

export interface Found {
  readonly value: string
  readonly label: string
}

interface FoundSelectProps {
  readonly label: string
  readonly placeholder: string
  readonly nothing: string
  /** What the typed words found; the page asks for it. */
  readonly found: readonly Found[]
  readonly chosen: Found | null
  readonly onTyped: (text: string) => void
  readonly onChoose: (value: string | null) => void
  readonly error: string | null
  readonly input: RefObject<HTMLInputElement | null>
}

/** Chooses one of those the program finds while the clerk types; Enter takes the first. */
export function FoundSelect({
  found,
  chosen,
  onTyped,
  onChoose,
  input,
  nothing,
  ...field
}: FoundSelectProps) {
  const known = chosen === null || found.some(({ value }) => value === chosen.value)
  return (
    <Select
      {...field}
      ref={input}
      searchable
      clearable
      selectFirstOptionOnChange
      withScrollArea={false}
      comboboxProps={{ portalProps: { target: '#content' } }}
      classNames={{ options: styles.options ?? '' }}
      nothingFoundMessage={nothing}
      data={known ? [...found] : [chosen, ...found]}
      // They were looked for without marks already.
      filter={({ options }) => options}
      value={chosen?.value ?? null}
      onSearchChange={onTyped}
      onChange={onChoose}
    />
  )
}
