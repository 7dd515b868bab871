import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isComposing } from './composing.ts'

/** Something a screen can do: it stands in the palette, in the list of keys, and answers to its keys. */
export interface ScreenAction {
  /** "Xuất danh sách ra Excel" */
  readonly name: string
  /** "Ctrl+E", "F8": never a single letter. Shown as written. */
  readonly keys?: string
  readonly run: () => void
  readonly off?: boolean
}

interface Registry {
  readonly actions: readonly ScreenAction[]
  readonly put: (owner: symbol, actions: readonly ScreenAction[]) => void
}
const Context = createContext<Registry>({ actions: [], put: () => undefined })

/** Holds the actions of the screen in sight and runs them by their keys. */
export function ScreenActions({ children }: { readonly children: ReactNode }) {
  const [owners, setOwners] = useState<ReadonlyMap<symbol, readonly ScreenAction[]>>(new Map())
  const put = useCallback<Registry['put']>((owner, actions) => {
    setOwners((before) => {
      const next = new Map(before)
      if (actions.length > 0) next.set(owner, actions)
      else next.delete(owner)
      return next
    })
  }, [])
  const registry = useMemo<Registry>(() => ({ actions: [...owners.values()].flat(), put }), [owners, put])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return
      const action = registry.actions.find(({ keys }) => keys !== undefined && fits(keys, event))
      if (!action) return
      event.preventDefault()
      if (!action.off) action.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [registry])
  return <Context value={registry}>{children}</Context>
}

export function fits(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1)?.toLowerCase()
  return (
    event.key.toLowerCase() === key &&
    event.ctrlKey === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** Registers what the screen can do, for as long as it is in sight. */
export function useScreenActions(actions: readonly ScreenAction[]): void {
  const { put } = useContext(Context)
  const newest = useRef(actions)
  newest.current = actions
  const shape = actions.map(({ name, keys, off }) => `${name}|${keys ?? ''}|${off ?? false}`).join('\n')
  const steady = useMemo(
    () =>
      shape.split('\n').flatMap((_, index) => {
        const action = newest.current[index]
        if (!action) return []
        return [
          {
            ...action,
            run: () => newest.current[index]?.run(),
            // Asked when the key is pressed: what was typed a moment ago can be saved already.
            get off() {
              return newest.current[index]?.off ?? false
            },
          },
        ]
      }),
    [shape],
  )
  useEffect(() => {
    const owner = Symbol('screen')
    put(owner, steady)
    return () => put(owner, [])
  }, [put, steady])
}

export const useActionsInSight = (): readonly ScreenAction[] => useContext(Context).actions
