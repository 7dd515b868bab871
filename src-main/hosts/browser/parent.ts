import type { SideWord } from './side-process.ts'

export interface Parent {
  say(word: SideWord): void
  /** Gives the parent a window now and each time it asks, and ends when the parent is gone. */
  serve(address: () => string, ended: () => void): void
}

/** The process that started this one to show an office beside its own; null when a user did. */
export function parentProcess(): Parent | null {
  if (process.send === undefined) return null
  const say = (word: SideWord): void => {
    // A parent that has just gone hears nothing; `disconnect` ends this process as well.
    if (process.connected) process.send?.(word)
  }
  return {
    say,
    serve(address, ended) {
      say({ address: address() })
      process.on('message', () => say({ address: address() }))
      process.once('disconnect', ended)
    },
  }
}
