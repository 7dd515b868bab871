import { type KeyboardEvent, useEffect, useRef } from 'react'
import { searchKey } from '../../src-main/contract/values/person-name.ts'
import { isComposing } from './composing.ts'

interface Folder {
  readonly name: string
  readonly path: string
}

interface FolderKeysProps {
  readonly path: string | null
  readonly parent: string | null
  readonly folders: readonly Folder[] | undefined
  readonly onOpen: (path: string | null) => void
}

/** Letters typed within this time are one word. */
const together = 1000

/**
 * The keys of the folder browser: arrows, Home and End move, letters jump, Enter opens, Backspace goes up. The list is one
 * Tab stop, and the focus follows into the folder opened: to its first one, or back up to the one it came from.
 */
export function useFolderKeys({ path, parent, folders, onOpen }: FolderKeysProps) {
  const list = useRef<HTMLUListElement>(null)
  const follow = useRef<{ from: string | null } | null>(null)
  const typed = useRef({ text: '', at: 0 })
  const buttons = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])]

  useEffect(() => {
    if (folders === undefined || follow.current === null) return
    const { from } = follow.current
    follow.current = null
    const here = [...(list.current?.querySelectorAll('button') ?? [])]
    // What was typed while the folder was being read counts as well.
    const { text } = typed.current
    const index = folders.findIndex((folder) =>
      text === '' ? folder.path === from : startsWith(folder.name, text),
    )
    ;(here[Math.max(0, index)] ?? list.current)?.focus()
  }, [folders])

  const open = (next: string | null): void => {
    follow.current = { from: path }
    typed.current = { text: '', at: 0 }
    // The list stays while the folders in it change.
    list.current?.focus()
    onOpen(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const all = buttons()
    const { activeElement } = document
    const at = activeElement instanceof HTMLButtonElement ? all.indexOf(activeElement) : -1
    const to = (index: number): void => {
      event.preventDefault()
      all[Math.min(all.length - 1, Math.max(0, index))]?.focus()
    }
    if (event.key === 'ArrowDown') to(at + 1)
    else if (event.key === 'ArrowUp') to(at - 1)
    else if (event.key === 'Home') to(0)
    else if (event.key === 'End') to(all.length - 1)
    else if (event.key === 'Backspace' && path !== null) {
      event.preventDefault()
      open(parent)
    } else if (event.key.length === 1 && event.key !== ' ') {
      const { text, at: before } = typed.current
      const word = event.timeStamp - before < together ? text + event.key : event.key
      typed.current = { text: word, at: event.timeStamp }
      const hit = folders?.findIndex(({ name }) => startsWith(name, word)) ?? -1
      if (hit >= 0) to(hit)
    }
  }
  return { list, open, onKeyDown }
}

/** As it stands, or without marks: folders are also called "/" and "usb-2". */
const startsWith = (name: string, word: string): boolean =>
  name.toLowerCase().startsWith(word.toLowerCase()) ||
  (searchKey(word) !== '' && searchKey(name).startsWith(searchKey(word)))
