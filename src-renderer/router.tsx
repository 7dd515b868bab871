import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router'
import { addresses, everyPage } from './api/addresses.ts'
import { Broken, Missing } from './frame/Broken.tsx'
import { Root } from './frame/Root.tsx'
import { pageNames, pages } from './routes.ts'

/** Hash addresses, because a window opened from a file or from app:// has no server that knows paths. */
export function createPages() {
  const root = createRootRoute({
    component: Root,
    errorComponent: Broken,
    notFoundComponent: Missing,
    validateSearch: everyPage,
    // The working year goes along from page to page.
    search: { middlewares: [retainSearchParams(['year'])] },
  })
  const routes = pageNames.map((name) =>
    createRoute({
      getParentRoute: () => root,
      path: addresses[name].path,
      validateSearch: addresses[name].search,
      component: pages[name].screen,
      errorComponent: Broken,
    }),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    defaultPreload: 'intent',
    scrollRestoration: false,
  })
}
