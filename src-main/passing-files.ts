import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from './contract/refusal.ts'
import { remove } from './files/disk.ts'
import { createTickets, type Tickets } from './files/tickets.ts'

/** Files on their way lie beside the data; where those cannot be written, in the computer's own passing folder. */
export function passingFiles(folder: string, isReadOnly: boolean): Tickets {
  if (isReadOnly) return elsewhere()
  try {
    return createTickets(join(folder, 'passing'))
  } catch (error) {
    if (error instanceof Refusal) return elsewhere()
    throw error
  }
}

function elsewhere(): Tickets {
  const folder = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
  const tickets = createTickets(folder)
  return {
    ...tickets,
    close() {
      // Closing twice does no harm.
      if (!existsSync(folder)) return
      tickets.close()
      remove(folder)
    },
  }
}
