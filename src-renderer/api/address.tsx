import { type NavigateOptions, useBlocker, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { addresses, everyPage, type PageName, type Search } from './addresses.ts'
import { api } from './client.ts'
import { useAnswer, useCommand } from './hooks.ts'

type Changes<P extends PageName> = { readonly [K in keyof Search<P>]?: Search<P>[K] | undefined | null }

/**
 * What the address of this page says, and a way to change parts of it (null takes a word out). `step` makes Back come
 * here; without it the present address is replaced, as is right for typing.
 */
export function useAddress<P extends PageName>(
  page: P,
): readonly [Search<P>, (changes: Changes<P>, step?: 'step') => void] {
  const found = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const change = (changes: Changes<P>, step?: 'step'): void =>
    void navigate({
      to: addresses[page].path,
      search: ((before: Record<string, unknown>) => tidy({ ...before, ...changes })) as never,
      replace: step === undefined,
    })
  return [addresses[page].search.parse(found) as Search<P>, change]
}

const tidy = (search: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )

const target = <P extends PageName>(page: P, search: Changes<P> & { year?: number }): NavigateOptions => ({
  to: addresses[page].path,
  search: tidy(search) as never,
})

/** Goes to another page. */
export function useGo(): <P extends PageName>(page: P, search?: Changes<P> & { year?: number }) => void {
  const navigate = useNavigate()
  return (page, search) => void navigate(target(page, search ?? ({} as never)))
}

/** href and onClick of a link, for an `<a>` or a Mantine `component="a"`: also opens by middle click and by keyboard. */
export function useLink(): <P extends PageName>(
  page: P,
  search?: Changes<P> & { year?: number },
) => { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const router = useRouter()
  const navigate = useNavigate()
  return (page, search) => {
    const to = target(page, search ?? ({} as never))
    return {
      // Not "#…": axe takes such a link for one that skips within the page.
      href: `.${router.history.createHref(router.buildLocation(to as never).href)}`,
      onClick: (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void navigate(to)
      },
    }
  }
}

/** The working year: of the address, else the one last worked in. Changing it changes it on every page. */
export function useYear(): readonly [number | undefined, (year: number) => Promise<void>] {
  const found = everyPage.parse(useSearch({ strict: false })).year
  const known = useAnswer(api.settings.settings, {}).value?.preferences.year
  const prefer = useCommand(api.settings.prefer)
  const navigate = useNavigate()
  const change = async (year: number): Promise<void> => {
    await prefer.run({ year })
    void navigate({ to: '.', search: ((before: object) => ({ ...before, year })) as never })
  }
  return [found ?? known, change]
}

/** While something typed would be lost, leaving the page asks; `ask` shows the question and answers it. */
export function useUnsaved(unsaved: boolean): {
  readonly asked: boolean
  readonly stay: () => void
  readonly leave: () => void
} {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  })
  return {
    asked: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  }
}
