import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseSearch, stringifySearch, type SearchParams } from './search-params.ts'
import { Shell } from './shell/shell.tsx'
import { MissingPage } from './shell/missing-page.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: MissingPage,
  validateSearch: (search): SearchParams => search as SearchParams,
})

const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  component: lazyRouteComponent(() => import('./screens/claims/claims-screen.tsx'), 'ClaimsScreen'),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: lazyRouteComponent(() => import('./screens/documents/documents-screen.tsx'), 'DocumentsScreen'),
})

const oneDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./screens/documents/reader-screen.tsx'), 'ReaderScreen'),
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/home/home-screen.tsx'), 'HomeScreen'),
})

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: lazyRouteComponent(() => import('./screens/map/map-screen.tsx'), 'MapScreen'),
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./screens/incidents/incidents-screen.tsx'), 'IncidentsScreen'),
})

const oneIncident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  component: lazyRouteComponent(() => import('./screens/incidents/incident-screen.tsx'), 'IncidentScreen'),
})

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  component: lazyRouteComponent(() => import('./screens/actors/actors-screen.tsx'), 'ActorsScreen'),
})

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./screens/ledger/ledger-screen.tsx'), 'LedgerScreen'),
})

const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  component: lazyRouteComponent(
    () => import('./screens/statements/statements-screen.tsx'),
    'StatementsScreen',
  ),
})

const disagreements = createRoute({
  getParentRoute: () => root,
  path: '/disagreements',
  component: lazyRouteComponent(
    () => import('./screens/disagreements/disagreements-screen.tsx'),
    'DisagreementsScreen',
  ),
})

const books = createRoute({
  getParentRoute: () => root,
  path: '/books',
  component: lazyRouteComponent(() => import('./screens/books/books-screen.tsx'), 'BooksScreen'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./screens/review/review-screen.tsx'), 'ReviewScreen'),
})

const links = createRoute({
  getParentRoute: () => root,
  path: '/links',
  component: lazyRouteComponent(() => import('./screens/links/links-screen.tsx'), 'LinksScreen'),
})

const oneLink = createRoute({
  getParentRoute: () => root,
  path: '/links/$name',
  component: lazyRouteComponent(() => import('./screens/links/link-screen.tsx'), 'LinkScreen'),
})

const tallies = createRoute({
  getParentRoute: () => root,
  path: '/tallies',
  component: lazyRouteComponent(() => import('./screens/tallies/tallies-screen.tsx'), 'TalliesScreen'),
})

const estimates = createRoute({
  getParentRoute: () => root,
  path: '/estimates',
  component: lazyRouteComponent(() => import('./screens/estimates/estimates-screen.tsx'), 'EstimatesScreen'),
})

const oneEstimate = createRoute({
  getParentRoute: () => root,
  path: '/estimates/$name',
  component: lazyRouteComponent(() => import('./screens/estimates/estimate-screen.tsx'), 'EstimateScreen'),
})

const tree = root.addChildren([
  home,
  review,
  claims,
  documents,
  oneDocument,
  incidents,
  oneIncident,
  map,
  actors,
  ledger,
  statements,
  disagreements,
  books,
  links,
  oneLink,
  tallies,
  estimates,
  oneEstimate,
])

/** The routes of the workbench. Each screen is loaded when it is first opened. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}
