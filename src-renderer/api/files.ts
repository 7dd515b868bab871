import { useEffect, useState } from 'react'
import type { Answer } from '../../src-main/contract/index.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { type Outcome, refusalOf } from './hooks.ts'
import { sessionHeaders } from './session.ts'

/** Sends a chosen file; calls name it by its ticket. */
export async function sendFile(file: File): Promise<string> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name.normalize('NFC'))}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...sessionHeaders() },
    body: file,
  })
  const answer = (await response.json()) as Answer
  if (!answer.ok) throw new Refusal(answer.code, answer.details)
  return (answer.value as { readonly ticket: string }).ticket
}

/** The bytes behind a ticket as an address of this page. Give it back with URL.revokeObjectURL. */
async function openTicket(ticket: string): Promise<string> {
  const response = await fetch(`/files/${encodeURIComponent(ticket)}`, { headers: sessionHeaders() })
  if (!response.ok) throw new Refusal('made-file-gone')
  return URL.createObjectURL(await response.blob())
}

/** A file the program made and keeps for the clerk. */
export interface MadeFile {
  readonly ticket: string
  readonly fileName: string
}

/**
 * Hands a file to the clerk as a download, under its own name; whether it was handed over. It never throws: `tell` gets what
 * stood in the way, for the notice beside the button, and undefined when a new try begins. So nobody saves without telling.
 */
export async function saveFile(
  { ticket, fileName }: MadeFile,
  tell: (refusal: Refusal | undefined) => void,
): Promise<boolean> {
  tell(undefined)
  try {
    download(await openTicket(ticket), fileName)
    return true
  } catch (error) {
    tell(refusalOf(error))
    return false
  }
}

function download(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Chromium has taken the bytes once the click is over; a minute is generous.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The page behind a ticket for as long as it is shown. */
export function useTicket(ticket: string | undefined): Outcome<string> | undefined {
  const [state, setState] = useState<{ ticket: string; opened: Outcome<string> }>()
  useEffect(() => {
    if (ticket === undefined) return
    let address: string | undefined
    let gone = false
    openTicket(ticket).then(
      (opened) => {
        if (gone) return URL.revokeObjectURL(opened)
        address = opened
        setState({ ticket, opened: { ok: true, value: opened } })
      },
      (error: unknown) => {
        if (!gone) setState({ ticket, opened: { ok: false, refusal: refusalOf(error) } })
      },
    )
    return () => {
      gone = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [ticket])
  return state?.ticket === ticket ? state?.opened : undefined
}
