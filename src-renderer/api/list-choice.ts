import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { useGo, useYear } from './address.tsx'
import { addresses, everyPage, type PageName } from './addresses.ts'
import { api } from './client.ts'
import { useAnswer } from './hooks.ts'
import { useScreenChoice } from './preferences.ts'

/** A list as it was kept under a name: the words of its address, and its columns. */
const view = z.object({
  name: z.string(),
  search: z.record(z.string(), z.json()),
  shown: z.array(z.string()).nullable(),
})
export type View = z.output<typeof view>
/** Widths in rem by column; the columns shown, in order (null: as the program has them); views by name. */
const listChoice = z.object({
  widths: z.record(z.string(), z.number().min(3).max(60)).catch({}),
  shown: z.array(z.string()).nullable().catch(null),
  views: z.array(view).catch([]),
})
type ListChoice = z.output<typeof listChoice>
const nothing: ListChoice = { widths: {}, shown: null, views: [] }

/** Pages whose list can be kept under a name, and the words of the address that only say what stands beside the list. */
const besides = {
  titles: ['subject', 'open', 'list'],
  certificates: ['certificate'],
  commendations: ['open'],
  history: ['action', 'check'],
} as const satisfies Partial<Record<PageName, readonly string[]>>
type ViewPage = keyof typeof besides
const viewPages = Object.keys(besides) as ViewPage[]

/** What the clerk chose to see of a list: widths and columns, remembered by its name; what changes them. */
export function useListChoice(name: string) {
  const [known, keep] = useScreenChoice(name, listChoice)
  // Seen at once, and built upon by the next choice; let go when it is read back.
  const [own, setOwn] = useState<ListChoice>()
  const now = own ?? known ?? nothing
  const newest = useRef(now)
  const read = JSON.stringify(known ?? nothing)
  const mine = JSON.stringify(own)
  useEffect(() => {
    if (mine === undefined) newest.current = JSON.parse(read) as ListChoice
    else if (mine === read) setOwn(undefined)
  }, [read, mine])
  const change = (part: Partial<ListChoice>): void => {
    newest.current = { ...newest.current, ...part }
    setOwn(newest.current)
    keep(newest.current)
  }
  return {
    ...now,
    change,
    onWidths: (widths: ListChoice['widths']) => change({ widths }),
    onShown: (shown: readonly string[] | null) => change({ shown: shown && [...shown] }),
  }
}

/** The same with views kept under a name: for a page whose address holds the whole state of its list. */
export function useListViews(page: ViewPage) {
  const choice = useListChoice(page)
  const { views, shown, change } = choice
  const search = useWordsOf(page)
  const openView = useOpenView()
  const [removed, setRemoved] = useState<{ view: View; at: number } | null>(null)
  const current = views.find((each) => same(each, { search, shown }))?.name ?? null
  const onSave = (name: string): void => {
    const saved = { name, search, shown }
    const known = views.some((each) => each.name === name)
    change({ views: known ? views.map((each) => (each.name === name ? saved : each)) : [...views, saved] })
  }
  return {
    ...choice,
    views: {
      views,
      current,
      removed: removed?.view.name ?? null,
      onSave,
      onOpen: (name: string | null) => {
        const opened = views.find((each) => each.name === name) ?? { search: {}, shown: null }
        change({ shown: opened.shown })
        openView(page, opened)
      },
      onRename: (name: string, to: string) =>
        change({ views: views.map((each) => (each.name === name ? { ...each, name: to } : each)) }),
      onRemove: (name: string) => {
        const at = views.findIndex((each) => each.name === name)
        const found = views[at]
        if (found) setRemoved({ view: found, at })
        change({ views: views.filter((each) => each !== found) })
      },
      onBringBack: () => {
        if (removed) change({ views: views.toSpliced(removed.at, 0, removed.view) })
        setRemoved(null)
      },
    },
  }
}

/** Every view of every page, each with the way to open it. */
export function useEveryView(): readonly { page: ViewPage; name: string; open: () => void }[] {
  const screens = useAnswer(api.settings.settings, {}).value?.preferences.screens ?? {}
  const openView = useOpenView()
  const keepers = {
    titles: useListChoice('titles'),
    certificates: useListChoice('certificates'),
    commendations: useListChoice('commendations'),
    history: useListChoice('history'),
  }
  return viewPages.flatMap((page) =>
    (listChoice.safeParse(screens[page]).data ?? nothing).views.map((found) => ({
      page,
      name: found.name,
      open: () => {
        keepers[page].change({ shown: found.shown })
        openView(page, found)
      },
    })),
  )
}

/** Goes to a list as a view has it, in the year that is worked in unless the view names its own. */
function useOpenView() {
  const go = useGo()
  const [year] = useYear()
  return (page: ViewPage, { search }: Pick<View, 'search'>): void => {
    const own = everyPage.parse(search).year ?? year
    go(page, { ...addresses[page].search.parse(search), ...(own !== undefined && { year: own }) })
  }
}

/** What the address says of the list itself. */
function useWordsOf(page: ViewPage): View['search'] {
  const found: Record<string, unknown> = addresses[page].search.parse(useSearch({ strict: false }))
  const [year] = useYear()
  const beside: readonly string[] = besides[page]
  // A decision belongs to its year; any other list is that of the year worked in.
  const all = found.decision === undefined ? found : { ...found, year }
  return Object.fromEntries(
    Object.entries(all).filter(([word, value]) => value !== undefined && !beside.includes(word)),
  ) as View['search']
}

type Seen = Pick<View, 'search' | 'shown'>
const same = (one: Seen, other: Seen): boolean => inWords(one) === inWords(other)
const inWords = ({ search, shown }: Seen): string =>
  JSON.stringify([Object.entries(search).sort(([a], [b]) => (a < b ? -1 : 1)), shown])
