import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const most = 64

export interface Sockets {
  /** A request on it came from a window of ours: it is not closed to make room. */
  trust(socket: Socket): void
}

/** Keeps at most 64 connections: the oldest stranger makes room, so silent connections cannot shut the office out. */
export function keepRoom(server: Server): Sockets {
  const strangers = new Set<Socket>()
  const all = new Set<Socket>()
  server.on('connection', (socket) => {
    if (all.size >= most) {
      const [oldest] = strangers
      if (oldest === undefined) {
        socket.destroy()
        return
      }
      forget(oldest)
      oldest.destroy()
    }
    all.add(socket)
    strangers.add(socket)
    socket.once('close', () => forget(socket))
  })
  const forget = (socket: Socket): void => {
    all.delete(socket)
    strangers.delete(socket)
  }
  return { trust: (socket) => void strangers.delete(socket) }
}
