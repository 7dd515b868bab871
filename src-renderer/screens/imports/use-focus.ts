import { useEffect, useRef } from 'react'

/** Once per file, when its rows are there, the keyboard stands in them: arrows, F8 and Ctrl+Enter work at once. */
export function useFocusAtFirst(file: string, ready: boolean, focus: () => void): void {
  const seen = useRef<string>(undefined)
  const newest = useRef(focus)
  newest.current = focus
  useEffect(() => {
    if (!ready || seen.current === file) return
    seen.current = file
    newest.current()
  }, [file, ready])
}
