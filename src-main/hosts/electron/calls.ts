import type { Application } from '../../application.ts'
import type { Answer } from '../../contract/index.ts'

/** The page's only origin. */
export const origin = 'app://hoi'

/** The parts of Electron's event, frames and ipcMain that we use; the real ones fit. */
export interface Frame {
  readonly url: string
}
export interface CallEvent {
  readonly senderFrame: Frame | null
  readonly sender: { readonly mainFrame: Frame }
}
export interface Ipc {
  handle(
    channel: string,
    listener: (event: CallEvent, name: unknown, payload: unknown, key: unknown) => Promise<Answer>,
  ): void
}

/** Answers calls of our own page's main frame; anything else gets the plain refusal, and nothing is run. */
export function answerCalls(ipc: Ipc, application: Pick<Application, 'answer'>): void {
  ipc.handle('call', async (event, name, payload, key) => {
    if (!isOurs(event) || typeof name !== 'string')
      return { ok: false, code: 'invalid-input', details: { call: typeof name === 'string' ? name : '' } }
    return application.answer(name, payload, typeof key === 'string' ? key : undefined)
  })
}

function isOurs({ senderFrame, sender }: CallEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && ourPage(senderFrame.url)
}

/** Whether an address is a page of ours; the parser decides, not the spelling. */
export function ourPage(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null && url.protocol === 'app:' && url.host === 'hoi' && url.username === '' && url.port === ''
  )
}
