import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router'
import type { CarrierFilter } from './api/carriers'
import type { IncidentFilter, NoticeFilter, ScoreFilter } from './api/lists'
import type { MacroFilter } from './api/macros'
import type { PlaybookFilter } from './api/playbooks'
import type { SettingsFilter } from './api/policies'
import type { ReportFilter } from './api/reports'
import type { SegmentFilter } from './api/segments'
import { meQuery } from './api/session'
import type { TemplateFilter } from './api/templates'
import type { TicketFilter } from './api/tickets'
import { Failed, Missing } from './parts/Failed'
import { Shell } from './shell/Shell'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ notFoundComponent: Missing, errorComponent: Failed })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => texts(search, ['to']),
  component: lazyRouteComponent(() => import('./screens/signin/SignIn'), 'SignIn'),
})

/** Everything else is for those who have signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery)
    if (!me || me.mustChangePassword) throw redirect({ to: '/sign-in', search: { to: location.href } })
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tickets' })
  },
})

export const searchRoute = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q?: string } => texts(search, ['q']),
  component: lazyRouteComponent(() => import('./screens/search/SearchScreen'), 'SearchScreen'),
})

export const customerRoute = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./screens/customer/CustomerScreen'), 'CustomerScreen'),
})

export const orderRoute = createRoute({
  getParentRoute: () => inside,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('./screens/customer/OrderScreen'), 'OrderScreen'),
})

export const inboxRoute = createRoute({
  getParentRoute: () => inside,
  path: '/tickets',
  validateSearch: (search: Record<string, unknown>): TicketFilter => ({
    ...texts(search, ['status', 'priority', 'queue', 'store', 'agent', 'channel', 'customer', 'order', 'openedBy', 'follower', 'sort']),
    ...(search.unsolved === true ? { unsolved: true } : {}),
    ...(search.news === true ? { news: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/inbox/InboxScreen'), 'InboxScreen'),
})

export const ticketRoute = createRoute({
  getParentRoute: () => inside,
  path: '/tickets/$id',
  component: lazyRouteComponent(() => import('./screens/ticket/TicketScreen'), 'TicketScreen'),
})

export const mentionsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/mentions',
  component: lazyRouteComponent(() => import('./screens/mentions/MentionsScreen'), 'MentionsScreen'),
})

export const incidentsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/incidents',
  validateSearch: (search: Record<string, unknown>): IncidentFilter => texts(search, ['kind', 'status', 'store', 'carrier', 'order']),
  component: lazyRouteComponent(() => import('./screens/incidents/IncidentsScreen'), 'IncidentsScreen'),
})

export const noticesRoute = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  validateSearch: (search: Record<string, unknown>): NoticeFilter => texts(search, ['kind', 'status', 'store', 'customer', 'order']),
  component: lazyRouteComponent(() => import('./screens/notices/NoticesScreen'), 'NoticesScreen'),
})

export const surveysRoute = createRoute({
  getParentRoute: () => inside,
  path: '/surveys',
  validateSearch: (search: Record<string, unknown>): ScoreFilter => texts(search, ['store', 'from', 'to', 'groupBy']),
  component: lazyRouteComponent(() => import('./screens/surveys/SurveysScreen'), 'SurveysScreen'),
})

export const reportsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): ReportFilter => texts(search, ['days', 'by', 'level', 'reason', 'store']),
  component: lazyRouteComponent(() => import('./screens/reports/ReportsScreen'), 'ReportsScreen'),
})

export const carriersRoute = createRoute({
  getParentRoute: () => inside,
  path: '/carriers',
  validateSearch: (search: Record<string, unknown>): CarrierFilter => texts(search, ['days', 'by', 'store']),
  component: lazyRouteComponent(() => import('./screens/carriers/CarriersScreen'), 'CarriersScreen'),
})

export const deadLettersRoute = createRoute({
  getParentRoute: () => inside,
  path: '/dead-letters',
  validateSearch: (search: Record<string, unknown>): { status?: string } => texts(search, ['status']),
  component: lazyRouteComponent(() => import('./screens/deadletters/DeadLettersScreen'), 'DeadLettersScreen'),
})

export const macrosRoute = createRoute({
  getParentRoute: () => inside,
  path: '/macros',
  validateSearch: (search: Record<string, unknown>): MacroFilter => texts(search, ['q', 'store']),
  component: lazyRouteComponent(() => import('./screens/macros/MacrosScreen'), 'MacrosScreen'),
})

export const playbooksRoute = createRoute({
  getParentRoute: () => inside,
  path: '/playbooks',
  validateSearch: (search: Record<string, unknown>): PlaybookFilter => texts(search, ['q', 'store']),
  component: lazyRouteComponent(() => import('./screens/playbooks/PlaybooksScreen'), 'PlaybooksScreen'),
})

export const segmentsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/segments',
  validateSearch: (search: Record<string, unknown>): SegmentFilter => texts(search, ['store']),
  component: lazyRouteComponent(() => import('./screens/segments/SegmentsScreen'), 'SegmentsScreen'),
})

export const templatesRoute = createRoute({
  getParentRoute: () => inside,
  path: '/templates',
  validateSearch: (search: Record<string, unknown>): TemplateFilter => texts(search, ['store', 'kind', 'channel', 'language']),
  component: lazyRouteComponent(() => import('./screens/templates/TemplatesScreen'), 'TemplatesScreen'),
})

export const settingsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>): SettingsFilter => texts(search, ['store']),
  component: lazyRouteComponent(() => import('./screens/settings/SettingsScreen'), 'SettingsScreen'),
})

export const accountsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./screens/accounts/AccountsScreen'), 'AccountsScreen'),
})

const tree = root.addChildren([
  signIn,
  inside.addChildren([
    home,
    searchRoute,
    customerRoute,
    orderRoute,
    inboxRoute,
    ticketRoute,
    mentionsRoute,
    incidentsRoute,
    noticesRoute,
    surveysRoute,
    reportsRoute,
    carriersRoute,
    macrosRoute,
    playbooksRoute,
    segmentsRoute,
    deadLettersRoute,
    templatesRoute,
    settingsRoute,
    accountsRoute,
  ]),
])

/** @param history the browser's, where none is given */
export function makeRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    history, routeTree: tree,
    basepath: '/console',
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}

/** The parameters of an address that are texts; anything else in it is left out. */
function texts<K extends string>(search: Record<string, unknown>, names: K[]): Partial<Record<K, string>> {
  return Object.fromEntries(
    names.filter((name) => search[name] !== undefined && search[name] !== '').map((name) => [name, String(search[name])]),
  ) as Partial<Record<K, string>>
}
