import type { CustomScheme, Session } from 'electron'
import { safeHeaders } from '../headers.ts'
import { type Pages, plain } from '../pages.ts'
import { answerSideWindow, type SideWindows, sideOfficeOf } from '../side-window.ts'
import { ourPage } from './calls.ts'

/** A standard, secure scheme; without bypassing the content policy and without access for other origins. */
export const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

export interface Served {
  readonly pages: Pages
  /** null in an office beside another. */
  readonly sideWindows: SideWindows | null
  readonly log: (error: unknown) => void
}

/** Serves app://hoi with the same pages as the browser host. */
export function servePages(session: Session, { pages, sideWindows, log }: Served): void {
  session.protocol.handle('app', async (request) => {
    if (!ourPage(request.url)) return plain(404)
    try {
      const side = sideOfficeOf(new URL(request.url).pathname)
      if (request.method === 'POST' && side !== undefined)
        return Response.json(await answerSideWindow(sideWindows, side), { headers: safeHeaders() })
      return await pages(request)
    } catch (error) {
      log(error)
      return plain(500)
    }
  })
}
