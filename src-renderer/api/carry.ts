import type { Carry, Happening } from '../../src-main/contract/index.ts'
import { sessionHeaders } from './session.ts'

declare global {
  interface Window {
    readonly bridge?: {
      readonly call: Carry
      readonly listen: (listener: (happening: Happening) => void) => void
    }
  }
}

const overHttp: Carry = async (name, payload, key) => {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...sessionHeaders(),
      ...(key !== undefined && { 'x-hoi-task': key }),
    },
    body: JSON.stringify(payload),
  })
  return response.json()
}

/** The program's own window has a bridge; a normal browser has none and talks to the loopback server. */
export const carry: Carry = (name, payload, key) => (window.bridge?.call ?? overHttp)(name, payload, key)
