import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { createPages } from './router.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

interface AppProps {
  readonly queries: QueryClient
  readonly router: ReturnType<typeof createPages>
}

/** The host writes a fresh nonce into the page; styles made at run time carry it. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

export function App({ queries, router }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        forceColorScheme="light"
        getStyleNonce={styleNonce}
      >
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  )
}
