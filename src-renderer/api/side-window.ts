import type { Answer } from '../../src-main/contract/index.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { sessionHeaders } from './session.ts'

/**
 * Opens an office beside this one (the sample, or a backup restored for practice) in a window of its own; the program starts it
 * as another process on another folder. Answers its address where the browser let no window open, or null when all is done. Call it straight from the click.
 */
export async function openBeside(
  office: 'sample' | 'drill',
  meanwhile: string,
  /** What must be done before there is an office to open; the window says `meanwhile` and waits. */
  first: () => Promise<void> = async () => {},
): Promise<string | null> {
  // A browser opens windows only in the moment of the click, the other office is there some seconds later.
  const tab = window.bridge === undefined ? window.open('', '_blank') : null
  if (tab !== null) {
    tab.document.title = meanwhile
    tab.document.body.textContent = meanwhile
  }
  try {
    await first()
    const address = await addressOf(office)
    if (tab === null || tab.closed || address === null) return address
    tab.location.replace(address)
    return null
  } catch (error) {
    tab?.close()
    throw error
  }
}

async function addressOf(office: string): Promise<string | null> {
  const response = await fetch(`/${office}-window`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sessionHeaders() },
    body: '{}',
  })
  const answer = (await response.json()) as Answer
  if (!answer.ok) throw new Refusal(answer.code, answer.details)
  return (answer.value as { readonly address: string | null }).address
}
