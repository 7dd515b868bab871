import type { CustomScheme, Session } from 'electron'
import { type Pages, plain } from '../pages.ts'
import { ourPage } from './calls.ts'

/** A standard, secure scheme; without bypassing the content policy and without access for other origins. */
export const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

/** Serves app://hoi with the same pages as the browser host. */
export function servePages(session: Session, pages: Pages, log: (error: unknown) => void): void {
  session.protocol.handle('app', async (request) => {
    if (!ourPage(request.url)) return plain(404)
    try {
      return await pages(request)
    } catch (error) {
      log(error)
      return plain(500)
    }
  })
}
