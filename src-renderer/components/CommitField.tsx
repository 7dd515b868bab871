import { Textarea, TextInput } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { isComposing } from './composing.ts'

interface CommitFieldProps {
  readonly label: string
  readonly value: string
  /** Null when it was taken, else the sentence that says why not; what was typed then stays. */
  readonly take: (text: string) => Promise<string | null>
  readonly description?: string
  readonly placeholder?: string
  readonly long?: boolean
  readonly right?: boolean
  readonly off?: boolean
}

/** A field that writes itself when it is left or by Enter, and takes back by Esc, as a cell does. */
export function CommitField({
  label,
  value,
  take,
  description,
  placeholder,
  long = false,
  right = false,
  off = false,
}: CommitFieldProps) {
  const [typed, setTyped] = useState<string>()
  const [refused, setRefused] = useState<string | null>(null)

  const commit = async (): Promise<void> => {
    if (typed === undefined) return
    if (typed.trim() === value) return takeBack()
    const sentence = await take(typed)
    setRefused(sentence)
    if (sentence === null) setTyped(undefined)
  }
  const takeBack = (): void => {
    setTyped(undefined)
    setRefused(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void commit()
    }
    if (event.key === 'Escape' && typed !== undefined) {
      // The first Esc is the field's own; the second leaves the panel.
      event.preventDefault()
      event.stopPropagation()
      takeBack()
    }
  }
  const field = {
    label,
    description,
    placeholder,
    value: typed ?? value,
    error: refused,
    disabled: off,
    onBlur: (_: FocusEvent) => void commit(),
    onKeyDown,
  }
  if (long)
    return (
      <Textarea
        {...field}
        autosize
        minRows={1}
        maxRows={5}
        onChange={(event) => setTyped(event.target.value)}
      />
    )
  return (
    <TextInput
      {...field}
      styles={right ? { input: { textAlign: 'right' } } : {}}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
