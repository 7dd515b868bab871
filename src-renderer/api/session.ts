const kept = 'hoi-session'
const opening = /^#token=([\w-]+)$/

/**
 * The page opens once at `/#token=…`; the token is exchanged for a cookie and a header and leaves the address before the
 * router reads it. The window of the program has no token and needs no session.
 */
export async function openSession(): Promise<void> {
  const token = opening.exec(window.location.hash)?.[1]
  if (token === undefined) return
  window.history.replaceState(null, '', '#/')
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  // A token used up by a reload is no harm: the session of this tab goes on.
  if (!response.ok) return
  const { value } = (await response.json()) as { readonly value?: { readonly header?: string } }
  if (value?.header !== undefined) window.sessionStorage.setItem(kept, value.header)
}

export function sessionHeaders(): Record<string, string> {
  const header = window.sessionStorage.getItem(kept)
  return header === null ? {} : { 'x-hoi-token': header }
}
