import '@mantine/core/styles.css'
import './fonts.css'
import './base.css'
import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followNews } from './api/news.ts'
import { openSession } from './api/session.ts'
import { startTexts } from './locales/i18n.ts'
import { createPages } from './router.tsx'

/** Draws the window: the session first, then the words, then the pages. */
export async function startWindow(): Promise<void> {
  await openSession()
  await startTexts()

  const queries = new QueryClient({
    // The program is on this computer: offline means nothing, a refusal is an answer, and news say when to read again.
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  followNews(queries)

  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no #root.')
  createRoot(place).render(
    <StrictMode>
      <App queries={queries} router={createPages()} />
    </StrictMode>,
  )
}
