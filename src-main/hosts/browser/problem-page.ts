import { createServer, type ServerResponse } from 'node:http'
import type { Language } from '../../contract/labels/index.ts'
import type { RefusalCode } from '../../contract/refusal.ts'
import { newNonce, safeHeaders } from '../headers.ts'
import { problemWords } from './problem-words.ts'
import { secret } from './session.ts'

export interface Problem {
  readonly code: RefusalCode
  readonly sentence: string
  readonly folder: string
  readonly language: Language
}

/** Opens an address; `failed` is told where that cannot be done. */
type Show = (address: string, failed: () => void) => void

const patience = 60_000

/**
 * Why the program did not start, as a page in the user's browser: who started it by a click sees no terminal. Done when the
 * page has been served once, when there is no browser, or after a minute in which nobody came.
 */
export function showProblem(problem: Problem, show: Show): Promise<void> {
  const path = `/${secret()}`
  return new Promise((resolve, reject) => {
    const server = createServer({ requireHostHeader: false, headersTimeout: 10_000 })
    const end = (): void => {
      clearTimeout(timer)
      server.close(() => resolve())
      server.closeAllConnections()
    }
    const timer = setTimeout(end, patience)
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const here = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
      server.on('request', ({ method, url, headers }, response) => {
        if (headers.host !== here) return refuse(response, 421)
        if (method !== 'GET') return refuse(response, 405)
        if (url !== path) return refuse(response, 404)
        const nonce = newNonce()
        const type = { 'Content-Type': 'text/html; charset=utf-8', Connection: 'close' }
        response.writeHead(200, { ...safeHeaders(nonce), ...type })
        response.once('finish', end)
        response.end(pageOf(problem, nonce))
      })
      show(`http://${here}${path}`, end)
    })
  })
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...safeHeaders(), 'Content-Type': 'text/plain', Connection: 'close' })
  response.end(String(status))
}

const style = `body{margin:0;background:#fbfaf7;color:#26221c;font:1rem/1.6 'Segoe UI',system-ui,sans-serif}
main{max-width:42rem;margin:4rem auto;padding:2rem 2.25rem;background:#fff;border:1px solid #e3ddd0;border-radius:6px}
h1{margin:0 0 1rem;font-size:1.375rem;color:#9c2b21}h2{margin:1.5rem 0 .25rem;font-size:1rem}
p,ul{margin:0}ul{padding-left:1.25rem}code{overflow-wrap:anywhere;font-family:Consolas,monospace}`

function pageOf({ code, sentence, folder, language }: Problem, nonce: string): string {
  const words = problemWords[language]
  const steps = [...(words.steps[code]?.(folder) ?? []), words.again]
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(words.title)}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${safe(words.title)}</h1><p>${safe(sentence)}</p>
<h2>${safe(words.folder)}</h2><p><code>${safe(folder)}</code></p>
<h2>${safe(words.todo)}</h2><ul>${steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ul></main></body>
</html>
`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
