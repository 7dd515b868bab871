import type { Happening } from '../../src-main/contract/index.ts'
import { sessionHeaders } from './session.ts'

export type Listener = (happening: Happening) => void

/**
 * Tells what happens in the main process, for as long as the page lives. `onConnection` hears when the program cannot be
 * reached and when it can again; after a gap everything may have changed.
 */
export function listen(onHappening: Listener, onConnection: (reached: boolean) => void): void {
  if (window.bridge) window.bridge.listen(onHappening)
  else void listenOverHttp(onHappening, onConnection)
}

async function listenOverHttp(
  onHappening: Listener,
  onConnection: (reached: boolean) => void,
): Promise<never> {
  let isGap = false
  for (;;) {
    try {
      const response = await fetch('/happenings', { headers: sessionHeaders() })
      if (response.ok && response.body) {
        onConnection(true)
        // After a gap nothing on the screen is sure; while it lasts there is nobody to ask.
        if (isGap) onHappening({ kind: 'changed' })
        isGap = false
        for await (const happening of eventsOf(response.body)) onHappening(happening)
      }
    } catch {
      // Not reached: told below, and tried again.
    }
    onConnection(false)
    isGap = true
    await pause(1000)
  }
}

/** A stream and not EventSource, because the session travels in a header. */
async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Happening> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += value
    const events = text.split(/\r?\n\r?\n/)
    text = events.pop() ?? ''
    for (const event of events) {
      const data = event
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n')
      if (data) yield JSON.parse(data) as Happening
    }
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
