import type { KeyboardEvent } from 'react'

/** In the middle of a Telex word no key is a command. */
export const isComposing = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.key === 'Process' || native.keyCode === 229
}

/** Something in focus that wants letters and Ctrl+Z for itself. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
