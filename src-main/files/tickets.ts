import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { asRefusal, look, makeFolder, nameIn, remove } from './disk.ts'
import { safeFileName } from './file-name.ts'

export interface TicketFile {
  readonly path: string
  readonly fileName: string
  readonly type: string
}

/** Files on their way in or out: calls carry a ticket, never a path and never bytes. */
export interface Tickets {
  takeIn(fileName: string, bytes: AsyncIterable<Uint8Array>): Promise<string>
  find(ticket: string): TicketFile | undefined
  /** Where a job writes its result; the ticket is valid at once. */
  room(fileName: string, type: string): { ticket: string; path: string }
  close(): void
}

const limitMiB = 20

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** Opens the folder of files on their way; what an earlier run left there is removed, it holds people's data. */
export function createTickets(folder: string): Tickets {
  makeFolder(folder)
  empty(folder)
  const files = new Map<string, TicketFile>()

  return {
    async takeIn(fileName, bytes) {
      const ticket = newTicket()
      const path = join(folder, ticket)
      try {
        await write(path, capped(bytes))
      } catch (error) {
        remove(path)
        throw asRefusal(error, folder)
      }
      // Shown to the clerk, never used as a path.
      files.set(ticket, { path, fileName: nameIn(fileName.normalize('NFC')), type: typeOf(fileName) })
      return ticket
    },
    find: (ticket) => files.get(ticket),
    room(fileName, type) {
      const ticket = newTicket()
      const path = join(folder, ticket)
      files.set(ticket, { path, fileName: safeFileName(fileName), type })
      return { ticket, path }
    },
    close() {
      files.clear()
      empty(folder)
    },
  }
}

const newTicket = (): string => randomBytes(16).toString('hex')

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of bytes) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}

async function* capped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.length
    if (count > limitMiB * 1024 * 1024) throw new Refusal('file-too-large', { limitMiB })
    yield piece
  }
}

function typeOf(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  return types[ending] ?? 'application/octet-stream'
}

function empty(folder: string): void {
  for (const { path } of look(folder)) remove(path)
}
