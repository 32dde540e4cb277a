import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { makeQueryClient } from '../api/queries'
import i18n from '../i18n'
import { makeRouter } from '../router'
import { theme } from '../theme'

export const ANA = {
  id: 'ana',
  name: 'Ana Ruiz',
  roles: ['agent'],
  scopes: ['read', 'tickets:work'],
  stores: [],
  language: 'en',
  zone: 'Europe/Madrid',
  mustChangePassword: false,
  now: new Date().toISOString(),
}

/** What stands around every screen and ticket, where a test says nothing else of it. */
const AROUND = {
  '/tickets/mentions/counts': { unread: 0 },
  '/tickets/views': { items: [] },
  '/customers/:id/value': { orders: 0, cancelled: 0, spend: [], refunds: 0, contacts: 0, costOfCare: [] },
  '/customers/:id/segments': { segments: [] },
  '/tickets/:id/links': { items: [] },
  '/tickets/:id/followers': { items: [] },
  '/tickets/:id/playbooks': { items: [] },
  '/tickets/:id/meter': {
    currency: 'EUR',
    perMinute: 45,
    spent: { seconds: 0, work: 0, gestures: 0, total: 0 },
    expected: { basis: 'POLICY', seconds: 1200, cost: 900 },
  },
}

export const server = setupServer(
  ...Object.entries(AROUND).map(([path, body]) => http.get(`*/console/api${path}`, () => HttpResponse.json(body as never))),
  http.put('*/console/api/tickets/:id/viewers/me', () => HttpResponse.json({ items: [] })),
  http.delete('*/console/api/tickets/:id/viewers/me', () => new HttpResponse(null, { status: 204 })),
)

/** Answers of the services: a path below /console/api, and what it says. */
export function says(answers: Record<string, object>) {
  server.use(...Object.entries(answers).map(([path, body]) => http.get(`*/console/api${path}`, () => HttpResponse.json(body as never))))
}

/** The whole application at an address, as an agent sees it. */
export async function show(address: string, me: object | null = ANA) {
  server.use(http.get('*/console/api/session', () => (me ? HttpResponse.json(me) : new HttpResponse(null, { status: 401 }))))
  await i18n.changeLanguage('en')
  const queries = makeQueryClient()
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [`/console${address}`] }))
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return router
}
